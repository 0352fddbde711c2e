import type { Wording } from './wording.ts';

/**
 * What joins « chronologie », « dernières nouvelles », “timeline” to their subject, folded. Written for the project.
 */
export const OF_SUBJECT: readonly Wording[] = [
  { pattern: "(a propos |au sujet )?(d[eu] |des |d')", example: 'à propos de la grève', not: 'dehors' },
  { pattern: 'sur |concernant ', example: 'sur la grève' },
  { pattern: '(of|for|about|on|from|regarding) ', example: 'about the strike' },
];
