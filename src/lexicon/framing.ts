import { ADDED } from './numbers.ts';
import type { Wording } from './wording.ts';

/** Words around a statement that state nothing themselves, French and English, folded. Written for the project. */

const SOURCES =
  '(articles?|passages?|sources?|documents?|textes?|extraits?|presse|medias?|citations?|excerpts?|texts?|reports?|coverage|press|' +
  'journaux|quotidiens?)( (fournis|consultes|disponibles|cites|provided|available|retrieved|above|ci-dessus|numero \\d+|' +
  'in question))?';
const FEW_WORDS = ADDED.flatMap(([words]) => words.split(' ')).filter(
  (word) => !/^(zero|une?|one)$/u.test(word),
);
const FEW = `((\\d{1,2}|${FEW_WORDS.join('|')}) )?`;

/** Credits what there is to read with it. */
export const CREDITED: readonly Wording[] = [
  {
    pattern: `(selon|d'apres|dans|comme l'indique(nt)?) (les |l'|cet |ces |ce |un |plusieurs |nos |la |le )${FEW}${SOURCES}`,
    example: 'selon les trois articles fournis',
  },
  {
    pattern: `(according to|in|as reported (by|in)|based on|per) (the |this |these |several |an? )${FEW}${SOURCES}`,
    example: 'according to the press',
  },
];

/** Lets the articles say it, from the beginning of a sentence or behind a mark. */
export const TOLD_BY_SOURCES: readonly Wording[] = [
  {
    pattern: `(les |l'|cet |ces |ce |un |plusieurs |la |le )${SOURCES} (n'?)?(indique|precise|mentionne|rapporte|explique|affirme|dit|signale|note|souligne)(nt)?( aussi| egalement| en outre)? (que |qu')`,
    example: 'les articles indiquent que ',
  },
  {
    pattern: `(the |this |these |several |an? )${SOURCES} (also )?(says?|states?|reports?|mentions?|indicates?|notes?|explains?) that`,
    example: 'the articles say that',
  },
];

/** Lets nobody say it. */
export const IT_IS_SAID: readonly Wording[] = [
  { pattern: "il est (indique|precise|rapporte|dit) (que |qu')", example: 'il est indiqué que ' },
  { pattern: 'it is (reported|stated|said) that', example: 'it is reported that' },
];

/** Joins it to what was said before, from its beginning. */
export const JOINING: readonly Wording[] = [
  { pattern: 'en (resume|bref|outre|effet)|pour resumer|de plus|par ailleurs', example: 'en résumé' },
  { pattern: 'ainsi|enfin|toutefois|cependant', example: 'toutefois' },
  { pattern: 'in (summary|short|addition)|moreover|furthermore|additionally', example: 'in short' },
  { pattern: 'however|indeed|finally|overall', example: 'however' },
];
