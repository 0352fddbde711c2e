import type { Wording } from './wording.ts';

/** First and last day: `MM-DD`, or days from Easter Sunday. */
export type FeastDays = readonly [first: string, last: string] | readonly [first: number, last: number];

/** A feast or fixed day by its folded names in French and English. */
export interface Feast extends Wording {
  readonly days: FeastDays;
}

/**
 * Feasts and fixed days whose name is also that of a person, a market, a song: read behind « à », « depuis », "since".
 * Days of the French Republic and of the Western church. Written for the project.
 */
export const FEASTS: readonly Feast[] = [
  { pattern: 'epiphanie|epiphany', example: ['Épiphanie', 'Epiphany'], days: ['01-06', '01-06'] },
  { pattern: 'chandeleur|candlemas', example: ['Chandeleur', 'Candlemas'], days: ['02-02', '02-02'] },
  {
    pattern: "saint[- ]valentin|(saint )?valentine's day",
    example: ['Saint-Valentin', 'Valentine’s Day'],
    days: ['02-14', '02-14'],
  },
  { pattern: 'rameaux', example: 'Rameaux', days: [-7, -7] },
  { pattern: 'paques|easter', example: ['Pâques', 'Easter'], days: [0, 0] },
  { pattern: 'pentecote|pentecost', example: ['Pentecôte', 'Pentecost'], days: [49, 49] },
  { pattern: 'fete du travail|may day', example: ['fête du Travail', 'May Day'], days: ['05-01', '05-01'] },
  { pattern: 'fete de la musique', example: 'fête de la musique', days: ['06-21', '06-21'] },
  {
    pattern: 'fete nationale|bastille day',
    example: ['fête nationale', 'Bastille Day'],
    days: ['07-14', '07-14'],
  },
  { pattern: 'assomption', example: 'Assomption', days: ['08-15', '08-15'] },
  // Pupils come back on one of its first days; the press calls the whole month so.
  {
    pattern: 'rentree( scolaire| des classes| de septembre)?',
    example: 'rentrée scolaire',
    days: ['09-01', '09-30'],
  },
  { pattern: 'halloween', example: 'Halloween', days: ['10-31', '10-31'] },
  {
    pattern: "toussaint|all saints' day",
    example: ['Toussaint', 'All Saints’ Day'],
    days: ['11-01', '11-01'],
  },
  { pattern: 'saint[- ]sylvestre', example: 'Saint-Sylvestre', days: ['12-31', '12-31'] },
  { pattern: 'noel|christmas', example: ['Noël', 'Christmas'], days: ['12-24', '12-25'] },
];

/** One climbs it too: it needs its capital. */
export const ASCENSION: readonly Feast[] = [{ pattern: 'ascension', example: 'Ascension', days: [39, 39] }];

/** Names that mean a day and nothing else. */
export const FEAST_DAYS: readonly Feast[] = [
  {
    pattern: "nouvel an|jour de l'an|new year's day",
    example: ['jour de l’an', 'New Year’s Day'],
    days: ['01-01', '01-01'],
  },
  { pattern: 'mardi gras|shrove tuesday', example: ['Mardi gras', 'Shrove Tuesday'], days: [-47, -47] },
  {
    pattern: 'mercredi des cendres|ash wednesday',
    example: ['mercredi des Cendres', 'Ash Wednesday'],
    days: [-46, -46],
  },
  {
    pattern: 'dimanche des rameaux|palm sunday',
    example: ['dimanche des Rameaux', 'Palm Sunday'],
    days: [-7, -7],
  },
  { pattern: 'vendredi saint|good friday', example: ['Vendredi saint', 'Good Friday'], days: [-2, -2] },
  {
    pattern: 'dimanche de paques|easter sunday',
    example: ['dimanche de Pâques', 'Easter Sunday'],
    days: [0, 0],
  },
  { pattern: 'lundi de paques|easter monday', example: ['lundi de Pâques', 'Easter Monday'], days: [1, 1] },
  {
    pattern: 'week-?end de paques|easter weekend',
    example: ['week-end de Pâques', 'Easter weekend'],
    days: [-1, 1],
  },
  {
    pattern: "(jeudi|jour) de l'ascension|ascension day",
    example: ['jeudi de l’Ascension', 'Ascension Day'],
    days: [39, 39],
  },
  { pattern: "(week-?end|pont) de l'ascension", example: 'pont de l’Ascension', days: [39, 42] },
  {
    pattern: 'dimanche de (la )?pentecote|whit sunday',
    example: ['dimanche de Pentecôte', 'Whit Sunday'],
    days: [49, 49],
  },
  {
    pattern: 'lundi de (la )?pentecote|whit monday',
    example: ['lundi de Pentecôte', 'Whit Monday'],
    days: [50, 50],
  },
  { pattern: 'week-?end de (la )?pentecote', example: 'week-end de la Pentecôte', days: [48, 50] },
  { pattern: 'jour de la toussaint', example: 'jour de la Toussaint', days: ['11-01', '11-01'] },
  {
    pattern: '(veille|reveillon) de noel|christmas eve',
    example: ['veille de Noël', 'Christmas Eve'],
    days: ['12-24', '12-24'],
  },
  {
    pattern: 'jour de noel|christmas day',
    example: ['jour de Noël', 'Christmas Day'],
    days: ['12-25', '12-25'],
  },
  { pattern: 'boxing day', example: 'boxing day', days: ['12-26', '12-26'] },
  { pattern: "new year's eve", example: 'New Year’s Eve', days: ['12-31', '12-31'] },
];

/** What goes on with a question behind a feast without its year: « à Noël, qui… », "at Easter in Lyon". */
export const GOES_ON: readonly Wording[] = [
  { pattern: 'aux?|a|en|dans|sur|par|pour|chez|avec|contre', example: 'à' },
  { pattern: 'et|ou|qui|que|quel(le)?s?|quoi|combien|comment|pourquoi|quand', example: 'qui' },
  { pattern: 'ils?|elles?|on|les?|la|une?|ce|cette|y|t', example: 'il', not: 'Mamère' },
  { pattern: 'in|at|by|with|and|or|the', example: 'in', not: 'Island' },
  { pattern: 'who|what|how|when|which|where|did|was|were|is|are|has|have', example: 'who' },
];
