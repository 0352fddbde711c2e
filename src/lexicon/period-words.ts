import type { Wording } from './wording.ts';

/** Words around days, French and English, folded. Written for the project. */

/** What bounds days, by what it makes of them; `article`: what may stand between such a word and the days. */
export const BOUNDS = {
  fr: {
    between: { pattern: "entre|du|de|d'|a partir du", example: 'entre' },
    and: { pattern: "et|au|a|jusqu'au|jusqu'a|jusqu'en", example: 'jusqu’au' },
    lasting: { pattern: 'depuis', example: 'depuis' },
    since: { pattern: 'depuis|a (partir|compter) (de|du)', example: 'à partir de' },
    after: { pattern: 'apres', example: 'après' },
    before: { pattern: 'avant', example: 'avant' },
    until: { pattern: "jusqu'(aux?|a|en)", example: 'jusqu’en' },
    within: {
      pattern: 'en|au cours (de|du|des)|au|dans|pendant|durant|lors (de|du)|a',
      example: 'au cours des',
      not: 'cours',
    },
    of: { pattern: "de|du|des|d'", example: 'des' },
    article: { pattern: "((le|la|les) |l')?(mois (de |d')|annee )?", example: 'le mois de ' },
  },
  en: {
    between: { pattern: 'between|from', example: 'between' },
    and: { pattern: 'and|to|until|till', example: 'until' },
    lasting: { pattern: '(for|since)( the (last|past))?', example: 'for the last' },
    since: { pattern: 'since|starting( from| on)?', example: 'starting from' },
    after: { pattern: 'after', example: 'after' },
    before: { pattern: 'before|prior to', example: 'prior to' },
    until: { pattern: 'until|till|up to', example: 'up to' },
    within: { pattern: 'in|on|during|within|over|throughout', example: 'during' },
    of: { pattern: 'of|for|from', example: 'of' },
    article: { pattern: '(the )?(month of |year )?', example: 'the month of ' },
  },
} satisfies Readonly<Record<'fr' | 'en', Readonly<Record<string, Wording>>>>;

/** The words of which a month or year is a part. */
export interface PartOfTime extends Wording {
  readonly part: 'first' | 'middle' | 'last' | 'running';
}

export const PARTS_OF_TIME: readonly PartOfTime[] = [
  { part: 'first', pattern: 'debut|beginning|start|early', example: ['début', 'early'] },
  { part: 'middle', pattern: 'mi|milieu|mid|middle', example: ['mi', 'middle'] },
  { part: 'last', pattern: 'fin|late|end', example: ['fin', 'late'] },
  { part: 'running', pattern: 'courant', example: 'courant' },
];

/** First to fourth, in order. */
export const ORDINALS: readonly Wording[] = [
  { pattern: 'premier|1er|first|1st', example: ['premier', 'first'] },
  { pattern: 'deuxieme|second|2e|2eme|2d|2nd', example: ['deuxième', 'second'] },
  { pattern: 'troisieme|3e|3eme|third|3rd', example: ['troisième', 'third'] },
  { pattern: 'quatrieme|4e|4eme|fourth|4th', example: ['quatrième', 'fourth'] },
];
