/** Names of months, weekdays, seasons and numbers in French and English: lower case, without accents, as patterns. */

const MONTHS: readonly string[] = [
  'janvier|january',
  'fevrier|february',
  'mars|march',
  'avril|april',
  'mai|may',
  'juin|june',
  'juillet|july',
  'aout|august',
  'septembre|september',
  'octobre|october',
  'novembre|november',
  'decembre|december',
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

const SEASONS: Readonly<Record<string, Season>> = {
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

const NUMBERS: readonly string[] = [
  'zero',
  'un|une|one|a|an',
  'deux|two|couple of',
  'trois|three',
  'quatre|four',
  'cinq|five',
  'six',
  'sept|seven',
  'huit|eight',
  'neuf|nine',
  'dix|ten',
  'onze|eleven',
  'douze|twelve',
];

export const monthPattern = MONTHS.join('|');
export const weekdayPattern = WEEKDAYS.join('|');
export const seasonPattern = Object.keys(SEASONS).join('|');
export const numberPattern = `\\d{1,3}|${NUMBERS.slice(1).join('|')}|quinze|quinzaine de`;

/** 1 to 12; 0 for what is no month. */
export function monthNumber(name: string): number {
  return positionIn(MONTHS, name) + 1;
}

/** 0 is Sunday; −1 for what is no weekday. */
export function weekdayNumber(name: string): number {
  return positionIn(WEEKDAYS, name);
}

export function seasonOf(name: string): Season {
  return SEASONS[name] ?? 'winter';
}

/** « trois » and « 3 » are 3; 1 for a word that is no number of the pattern. */
export function numberOf(written: string): number {
  if (/^\d/u.test(written)) return Number(written);
  if (written.startsWith('quinz')) return 15;
  return Math.max(1, positionIn(NUMBERS, written));
}

function positionIn(spellings: readonly string[], name: string): number {
  return spellings.findIndex((spelling) => spelling.split('|').includes(name));
}
