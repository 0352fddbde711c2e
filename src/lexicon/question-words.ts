import type { Wording } from './wording.ts';

/** Words that ask, French and English, folded, whole words. Written for the project. */

/** For when, where, how, how much, why; without its accent « où » is « or » as well. */
export const QUESTION_ADVERBS: readonly Wording[] = [
  { pattern: 'quand|when', example: ['quand', 'when'] },
  { pattern: 'ou|where', example: ['où', 'where'] },
  { pattern: 'comment|how', example: ['comment', 'how'] },
  { pattern: 'combien', example: 'combien' },
  { pattern: 'pourquoi|why', example: ['pourquoi', 'why'] },
];

/** For somebody. */
export const QUESTION_PERSONS: readonly Wording[] = [
  { pattern: 'qui|who(m|se)?', example: ['qui', 'whose'] },
];

/** For something. */
export const QUESTION_THINGS: readonly Wording[] = [
  { pattern: "qu[e']|quoi|what", example: ['que', 'qu’', 'what'], not: 'quelque' },
];

/** For one of some. */
export const QUESTION_CHOICES: readonly Wording[] = [
  { pattern: '(le|la|les|au|aux|du|des)?quel(le)?s?|which', example: ['quelle', 'auquel', 'which'] },
];

export const QUESTION_WORDS: readonly Wording[] = [
  ...QUESTION_ADVERBS,
  ...QUESTION_PERSONS,
  ...QUESTION_THINGS,
  ...QUESTION_CHOICES,
];

/** Longer ones, which are looked for first. */
export const QUESTION_PHRASES: readonly Wording[] = [
  { pattern: "combien (de temps|d[e'])", example: 'combien de temps' },
  { pattern: "(qu')?est-ce qu([ei]|')", example: ['est-ce que', 'qu’est-ce qui'] },
  { pattern: 'qui est(-ce qui|(?= ))', example: ['qui est-ce qui', 'qui est le maire'], not: 'qui était' },
  { pattern: 'quel(le)?s? (est|sont|etait)', example: 'quelle est' },
  { pattern: 'how (many|much|long|old|far)', example: 'how long' },
];

/** Verbs in front of an English question. */
export const ENGLISH_AUXILIARIES: readonly Wording[] = [
  { pattern: '(is|are|was|were)', example: 'was' },
  { pattern: '(do|does|did|has|have|had)', example: 'did' },
  { pattern: '(will|would|can|could|should|must)', example: 'could' },
];

/** What may stand in front of a word that asks: « à qui », « depuis quand », “since when”; up to that word. */
export const PREPOSITIONS: readonly Wording[] = [
  { pattern: "(jusqu'a|a|au|aux|en|dans|sur|sous|chez|vers|depuis) ", example: ['à Lyon', 'jusqu’à quand'] },
  { pattern: "d'|(de|du|des|avec|pour|par|selon|contre) ", example: ['d’où', 'avec qui'], not: 'devant' },
  { pattern: '(in|at|for|to|on|of|by|with|from|since) ', example: 'since when' },
];
