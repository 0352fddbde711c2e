import type { Wording } from './wording.ts';

/** Words that tell whether a sentence is of the past, in lower case, whole. French and English. For the project. */

export const OF_THE_PAST: readonly Wording[] = [
  {
    pattern: 'a|ont|avai(t|ent)|étai(t|ent)|fut|furent|été|est|sont',
    example: ['a', 'avaient', 'fut'],
  },
  { pattern: 'was|were|had|has|have', example: 'had' },
  { pattern: 'depuis|since', example: ['depuis', 'since'] },
];

/** A sentence with any of these may be about what is to come. */
export const TO_COME: readonly Wording[] = [
  { pattern: '\\p{L}{3,}(era|eront|ira|iront)', example: ['ouvrira', 'fermeront'], not: 'mira' },
  {
    pattern: '(se|au|fe)r(a|ont)|(dev|pour)rai(t|ent)|will|would',
    example: ['sera', 'auront', 'devrait', 'pourraient', 'will'],
  },
  {
    pattern: 'prévue?s?|prochaine?s?|futur|objectif|horizon|projette|prévoi(en)?t|next',
    example: ['prévue', 'prochaines', 'prévoient', 'next'],
  },
  {
    pattern: "d['’]ici|jusqu['’](en|à)|avant|à partir|by|until",
    example: ['d’ici', 'jusqu’en', 'avant', 'until'],
  },
];
