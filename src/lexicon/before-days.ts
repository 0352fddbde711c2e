import type { Wording } from './wording.ts';

/** Words before a day, a month or a year, folded, whole. French and English. Written for the project. */

/** Before four digits that are a year: « en 2000 », where « 2 000 habitants » are counted. */
export const BEFORE_YEARS: readonly Wording[] = [
  { pattern: 'en|de|d|a|et|entre', example: ['en', 'entre'] },
  { pattern: "depuis|des|jusqu|d'ici|horizon", example: ['depuis', 'd’ici'] },
  { pattern: 'debut|mi|fin|early|late', example: ['début', 'late'] },
  { pattern: 'an(nee)?s|annee|edition|saison|season', example: ['ans', 'années', 'édition'] },
  {
    pattern: 'printemps|ete|automne|hiver|spring|summer|autumn|winter|janvier',
    example: ['été', 'winter'],
  },
  { pattern: 'in|since|of|from|by|until|to|between', example: ['in', 'until'] },
];

/** Before a month of its own: « mars » is a planet too, and “may” a verb. */
export const BEFORE_MONTHS: readonly Wording[] = [
  { pattern: 'en|de|d|a|et|depuis|des', example: ['en', 'dès'] },
  { pattern: 'debut|mi|fin|courant|mois', example: ['début', 'courant'] },
  { pattern: 'early|late|during|last|next', example: 'early' },
  { pattern: 'in|since|until|of|by|from|to|and', example: ['in', 'until'] },
];

/** Before a day that is an edge, or the day of something else: « depuis le 3 mai », « né le 3 mai ». */
export const BEFORE_EDGES: readonly Wording[] = [
  {
    pattern: 'depuis|des|(partir|compter) du|since|from',
    example: ['depuis', 'compter du', 'since'],
  },
  { pattern: "jusqu['’]?(au|a|en)?|d['’]ici( au)?|until|by", example: ['jusqu’au', 'd’ici', 'until'] },
  { pattern: 'avant|apres|before|after', example: ['avant', 'after'] },
  { pattern: 'entre|du \\d{1,2}(er)? au|between', example: ['entre', 'du 1er au'] },
  {
    pattern: 'dat(e(e|s|es)? du|ant du)|ne(e|s|es)?|born|dated',
    example: ['datée du', 'datant du', 'nées', 'dated'],
  },
];
