import type { Wording } from './wording.ts';

/** Words by which a question for yes or no is told, French and English, folded. Written for the project. */

/** In front of what is to be confirmed. */
export const ASKED_OUTRIGHT: readonly Wording[] = [
  { pattern: "est-(ce|il vrai) qu(e |')", example: ['est-ce que le bac part', 'est-il vrai qu’il part'] },
  { pattern: 'is it true that ', example: 'is it true that he left' },
];

/** Asks for more than yes or no anywhere in a French question; « qui » and « que » go on with a noun. */
export const FRENCH_INDIRECT: readonly Wording[] = [
  { pattern: 'quand|ou|comment|combien|pourquoi', example: ['dit-il où', 'monte-t-il ou baisse-t-il'] },
  { pattern: '(le|la|les|au|aux|du|des)?quel(le)?s?', example: 'sait-on laquelle', not: 'quelque' },
];

/** And in an English one. */
export const ENGLISH_INDIRECT: readonly Wording[] = [
  { pattern: 'when|where|how|why', example: 'did he say why', not: 'did he comment on it' },
  { pattern: 'or|who|what|which', example: 'did it rise or fall' },
];

/** Said to whoever answers, or about what there is to read. */
export const TO_US: readonly Wording[] = [
  { pattern: 'tu|vous|(sait|connait)-on', example: 'peux-tu venir' },
  { pattern: 'you|we|i', example: 'can you come' },
  {
    pattern: '(y a(-t-il)?|existe-t-il|is there|are there) .*(articles?|infos?|informations?|nouvelles|news)',
    example: ['y a-t-il des articles', 'is there any news'],
    not: 'did he write an article',
  },
  { pattern: '(les|ces|tes|vos|the|these|your) articles', example: 'les articles en parlent-ils' },
  { pattern: 'anything|something|quelque chose', example: 'y a-t-il quelque chose' },
];

/** Behind a statement, after a comma. */
export const TAGS: readonly Wording[] = [
  { pattern: "n'est-ce pas", example: 'n’est-ce pas' },
  { pattern: "non|si|hein|pas vrai|(c'est )?(bien ca|correct|exact)", example: ['non', 'c’est bien ça'] },
  {
    pattern:
      "(is|are|was|were|do|does|did|has|have|had|will|would|can|could)(n't| not)? (he|she|it|they|there)",
    example: ['isn’t it', 'did they'],
  },
  { pattern: 'right|correct|no|yes', example: 'right' },
];

/** English auxiliaries that a verb says the same without. */
export const PLAIN_AUXILIARIES: readonly Wording[] = [
  { pattern: 'do|does|did|has|have|had', example: 'did' },
];

export const NEGATIONS: readonly Wording[] = [
  { pattern: "ne(?= )|n'", example: ['il ne vient pas', 'n’a-t-il pas plu'] },
  { pattern: "not|\\p{L}+n't", example: ['did it not come', 'hasn’t it come'] },
];
