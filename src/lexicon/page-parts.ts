import type { Wording } from './wording.ts';

/**
 * How web pages call what is around an article: whole parts of a class or an id, French and English. For the project.
 */
export const NOISE_NAMES: readonly Wording[] = [
  {
    pattern: 'related|relat(ed)?-?(posts|articles|content)|recommend\\w*|recirc\\w*|outbrain|taboola',
    example: ['related', 'relatedPosts', 'recommendations', 'outbrain'],
    not: 'relation',
  },
  {
    pattern: 'a-?lire|lire-?aussi|read-?(also|more|next)',
    example: ['a-lire', 'lire-aussi', 'article_read-more'],
    not: 'reader',
  },
  { pattern: 'most-?(read|popular)|plus-lus|trending', example: ['most-read', 'plus-lus'] },
  {
    pattern: 'newsletter|subscribe|abonnement|inscription|paywall|alerte-?info',
    example: ['box newsletter', 'paywall', 'alerte-info'],
  },
  { pattern: 'share|sharing|social', example: 'share-bar', not: 'shareholder' },
  { pattern: 'cookie|consent|modal|popup|widget', example: 'cookie_banner' },
  {
    pattern: 'breadcrumbs?|sidebar|footer|nav|menu|tags?|topics|carousel|carrousel',
    example: ['breadcrumbs', 'main-nav', 'tag', 'carrousel'],
    not: 'navigator',
  },
  {
    pattern: 'advert\\w*|ads?|pub|promo\\w*',
    example: ['advertisement', 'ad-slot', 'promotion'],
    not: 'adresse',
  },
  { pattern: 'comments?|commentaires|author-?bio', example: ['comments', 'author-bio'] },
];
