import type { Wording } from './wording.ts';

/**
 * Invitations between the paragraphs of a web page, in lower case, where a paragraph begins. Written for the project.
 */
export const TEASERS: readonly Wording[] = [
  {
    pattern: '([àa] )?lire aussi|[àa] lire|lire également|voir aussi|also read|read more|lire la suite',
    example: ['à lire aussi : la digue', 'voir aussi', 'read more', 'lire la suite'],
  },
  { pattern: 'sur le même sujet|pour aller plus loin', example: 'sur le même sujet' },
  { pattern: 'inscrivez-vous|sign up', example: ['inscrivez-vous', 'sign up'] },
  { pattern: 'partager|share this', example: ['partager', 'share this'] },
  { pattern: 'publicité|advertisement', example: ['publicité', 'advertisement'] },
  {
    pattern: 'article réservé|la suite est réservée|il vous reste [\\d.,]+ ?%',
    example: ['article réservé aux abonnés', 'il vous reste 72,3 % de cet article'],
    not: 'il vous reste du temps',
  },
];
