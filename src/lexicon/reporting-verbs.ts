import type { Wording } from './wording.ts';

/** Verbs by which a report says that something was said, in the past, as they are written. Written for the project. */

/** Behind « a », « ont » and their adverbs. */
export const REPORTED_IN_FRENCH: readonly Wording[] = [
  {
    pattern: '(annoncé|déclaré|indiqué|rapporté|signalé|informé|dit|publié|dévoilé|révélé)(e?s?)',
    example: ['annoncé', 'informés', 'dit'],
    not: 'annonce',
  },
  {
    pattern:
      '(affirmé|réaffirmé|confirmé|assuré|répété|martelé|précisé|expliqué|souligné|ajouté|estimé)(e?s?)',
    example: ['affirmé', 'précisé', 'estimé'],
  },
  { pattern: '(averti|prévenu|promis|appelé|exhorté)(e?s?)', example: ['averti', 'exhortées'] },
  {
    pattern: '(salué|dénoncé|condamné|reconnu|admis|démenti)(e?s?)',
    example: ['salué', 'admis', 'démenti'],
  },
  { pattern: 'fait (savoir|part|état)', example: 'fait savoir', not: 'fait un don' },
];

export const REPORTED_IN_ENGLISH: readonly Wording[] = [
  {
    pattern: 'said|announced|told reporters|reported|confirmed|declared|stated',
    example: ['said', 'told reporters'],
    not: 'told',
  },
];
