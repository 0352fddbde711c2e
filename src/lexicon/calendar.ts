/**
 * Names of months, weekdays and seasons in French and English, from the Unicode CLDR (calendars “gregorian”, formats
 * wide and abbreviated, without full stops), with the shorter ones that the press uses besides.
 */

/** January first: French, English, and their abbreviations, separated by bars. */
export const MONTHS: readonly (readonly [fr: string, en: string, frShort: string, enShort: string])[] = [
  ['janvier', 'january', 'janv', 'jan'],
  ['février', 'february', 'févr|fév', 'feb'],
  ['mars', 'march', 'mar', ''],
  ['avril', 'april', 'avr', 'apr'],
  ['mai', 'may', '', ''],
  ['juin', 'june', '', 'jun'],
  ['juillet', 'july', 'juill|juil', 'jul'],
  ['août', 'august', '', 'aug'],
  ['septembre', 'september', 'sept', 'sept|sep'],
  ['octobre', 'october', '', 'oct'],
  ['novembre', 'november', '', 'nov'],
  ['décembre', 'december', 'déc', 'dec'],
];

/** From Sunday, as `Date.prototype.getUTCDay` counts. */
export const WEEKDAYS: readonly string[] = [
  'dimanche|sunday',
  'lundi|monday',
  'mardi|tuesday',
  'mercredi|wednesday',
  'jeudi|thursday',
  'vendredi|friday',
  'samedi|saturday',
];

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

export const SEASONS: Readonly<Record<string, Season>> = {
  printemps: 'spring',
  spring: 'spring',
  ete: 'summer',
  summer: 'summer',
  automne: 'autumn',
  autumn: 'autumn',
  fall: 'autumn',
  hiver: 'winter',
  winter: 'winter',
};
