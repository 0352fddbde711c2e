import type { Wording } from './wording.ts';

/** What stands before a number that is not meant exactly, folded. French and English. Written for the project. */

export const AT_LEAST: readonly Wording[] = [
  { pattern: "plus (de|d['’])|au moins", example: ['plus de', 'au moins'], not: 'plus' },
  { pattern: 'depass\\p{L}+( les?)?|exceed\\p{L}*', example: ['dépassant les', 'exceeding'] },
  { pattern: 'over|more than|at least', example: ['over', 'more than', 'at least'] },
];

export const AT_MOST: readonly Wording[] = [
  { pattern: "moins (de|d['’])|au plus|jusqu['’]a", example: ['moins de', 'jusqu’à'], not: 'moins' },
  { pattern: 'under|below|(less|fewer) than|at most|up to', example: ['under', 'fewer than', 'up to'] },
];

export const MORE_OR_LESS: readonly Wording[] = [
  { pattern: "environ|quelques?|(pres|autour) (de|d['’])", example: ['environ', 'près de'] },
  { pattern: 'a peu pres|presque', example: ['à peu près', 'presque'] },
  { pattern: 'about|around|some|approximately|roughly', example: ['about', 'roughly'] },
  { pattern: 'nearly|almost|close to', example: ['nearly', 'close to'] },
];
