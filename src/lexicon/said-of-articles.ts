import type { Wording } from './wording.ts';

/**
 * What a model says of the articles instead of what they say, French and English, folded, from the beginning of a
 * sentence. Written for the project.
 */

/** Joins it to the sentence before. */
export const HOWEVER: readonly Wording[] = [
  { pattern: '(mais|cependant|toutefois|en revanche)[ ,]+', example: 'cependant, les articles' },
  { pattern: '(but|however)[ ,]+', example: 'however, the articles' },
];

/** The articles themselves. */
export const THE_ARTICLES: readonly Wording[] = [
  {
    pattern:
      '((les?|ces?|cet|aucun) )?(des )?(articles?|extraits?|documents?|sources?|passages?|textes?)( (fourni|donne|disponible|consulte)s?)?',
    example: 'les extraits fournis',
  },
  { pattern: "l'(article|extrait)", example: 'l’article' },
  {
    pattern:
      '((the|these|this|no|none of the) )?(of the )?(articles?|extracts?|documents?|sources?|passages?)( (provided|given|available))?',
    example: 'these extracts provided',
  },
];

/** They do not say. */
export const SAY_NOT: readonly Wording[] = [
  {
    pattern:
      "n('y |e |')((l(a|es?)|y|en) |l')?(di(t|sent)|precisent?|mentionnent?|donnent?|indiquent?|permett?e(nt)?|contien(nen)?t|fourni(t|ssent)|repond(ent)?|parlent?|evoquent?|rapportent?)",
    example: ['ne précisent pas', 'n’y répond pas', 'ne le dit pas'],
    not: 'ne se vendent plus',
  },
  {
    pattern:
      "(do(es)? not|don't|doesn't) (say|specify|mention|give|state|provide|contain|indicate|answer|tell|report|cover)",
    example: 'do not mention',
  },
];

/** None of them says. */
export const NO_ARTICLE: readonly Wording[] = [
  { pattern: "aucun (article|extrait|source|passage) n(e |')", example: 'aucun article ne mentionne' },
  {
    pattern: '(no|none of the) (article|extract|source|passage)s? (say|mention|give|specif|state|answer)',
    example: 'none of the articles say',
  },
];

/** Without naming the articles it may also be what an article says. */
export const MAY_BE_SAID: readonly Wording[] = [
  { pattern: "(cette |l')information (n'est|ne figure) pas", example: 'cette information ne figure pas' },
  { pattern: 'aucune (information|precision|donnee|mention)', example: 'aucune information n’est donnée' },
  { pattern: "il n'(y a|existe) (pas|aucun)", example: 'il n’y a aucun chiffre' },
  { pattern: "il n'est pas (precise|indique|mentionne|dit|possible)", example: 'il n’est pas précisé qui' },
  { pattern: "je (ne |n'|suis desole)", example: 'je ne trouve pas' },
  {
    pattern: "(le|la|les) .{3,80} (n'est|ne sont|n'a|n'ont) pas (precise|indique|mentionne)e?s?",
    example: 'le nom du capitaine n’est pas précisé',
    not: 'le bac n’a pas coulé',
  },
  { pattern: "there('s| is) no|no (information|mention|details?)", example: 'there is no information' },
  { pattern: 'it is not (specified|stated|mentioned|possible|said)', example: 'it is not stated' },
  {
    pattern: "i (cannot|can't|could not|do not|don't|am sorry)|i'm sorry",
    example: 'I cannot answer',
  },
  {
    pattern: 'the .{3,80} (is|are) not (specified|stated|mentioned|given)',
    example: 'the price is not given',
  },
];
