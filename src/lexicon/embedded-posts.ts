import type { Wording } from './wording.ts';

/**
 * What a social network writes around a post that a page shows, folded, where a line begins. Written for the project.
 */
export const POST_WIDGETS: readonly Wording[] = [
  {
    pattern: '(voir|afficher) cette publication sur|view this post on',
    example: ['voir cette publication sur Instagram', 'view this post on Instagram'],
  },
  {
    pattern: '(une publication partagee|un message partage) par|a post shared by',
    example: ['une publication partagée par Marie', 'a post shared by Marie'],
  },
  { pattern: 'voir le tweet|cargando tweet', example: ['voir le tweet', 'Cargando Tweet'] },
];
