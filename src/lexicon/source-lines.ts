import type { Wording } from './wording.ts';

/** What stands before the address of an article, in lower case. French and English. Written for the project. */
export const ADDRESS_LABELS: readonly Wording[] = [
  {
    pattern:
      "(url|permalien|permalink|lien|link|adresse)( (de l['’]article|original|canonique|permanent))?|canonical",
    example: ['url', 'lien de l’article', 'permalink', 'canonical'],
    not: 'lien vers',
  },
  {
    pattern: '(article|source|texte|version) originale?|original article',
    example: ['article original', 'original article'],
  },
  {
    pattern: "lire l['’](article )?original|retrouvez l['’]article (original )?sur",
    example: ['lire l’original', 'retrouvez l’article original sur'],
  },
];
