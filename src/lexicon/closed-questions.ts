import type { Wording } from './wording.ts';

/** Words by which a question for yes or no is told, French and English, folded. Written for the project. */

/** In front of what is to be confirmed. */
export const ASKED_OUTRIGHT: readonly Wording[] = [
  { pattern: "est-(ce|il vrai) qu(e |')", example: ['est-ce que le bac part', 'est-il vrai qu’il part'] },
  { pattern: 'is it true that ', example: 'is it true that he left' },
];

/** Asks for more than yes or no anywhere in a question, besides adverbs and « lequel »; « qui » and « que » go on with a noun. */
export const OR_WHAT: readonly Wording[] = [{ pattern: 'or|who|what', example: 'did it rise or fall' }];

/** Said to whoever answers, or about what there is to read. */
export const TO_US: readonly Wording[] = [
  { pattern: 'tu|vous|(sait|connait)-on', example: 'peux-tu venir' },
  { pattern: 'you|we|i', example: 'can you come' },
  { pattern: 'articles?|infos?|informations?|nouvelles|news', example: 'y a-t-il des articles' },
  { pattern: 'anything|something|quelque chose', example: 'y a-t-il quelque chose' },
];

export const NEGATIONS: readonly Wording[] = [
  { pattern: "ne(?= )|n'", example: ['il ne vient pas', 'n’a-t-il pas plu'] },
  { pattern: "not|\\p{L}+n't", example: ['did it not come', 'hasn’t it come'] },
];
