import { MONTHS, SEASONS, type Season, WEEKDAYS } from '../lexicon/calendar.ts';
import { fold } from '../text/fold.ts';
import { collectives, numberOfWords, unitsInWords } from '../text/number-words.ts';

/** Names and abbreviations of each month, as patterns that do without the accents too. */
export const monthSpellings: readonly string[] = MONTHS.map((names) =>
  anyOf(names).replaceAll('é', '[ée]').replaceAll('û', '[uû]'),
);

/** English months that a day may follow without a year: “may 3” may be a verb. */
export const englishMonthPattern = anyOf(
  MONTHS.flatMap(([, name, , short]) => (name === 'may' ? [] : [name, short])),
);

const months: readonly string[] = MONTHS.map(([french, english]) => `${fold(french)}|${english}`);

/** Patterns of folded names, in full. */
export const monthPattern = anyOf(months);
export const weekdayPattern = anyOf(WEEKDAYS);
export const seasonPattern = anyOf(Object.keys(SEASONS));
/** « trois », “a couple of” things that are counted. */
export const numberPattern = `\\d{1,3}|a|an|couple of|quinzaine de|${anyOf(unitsInWords)}`;

/** 1 to 12; 0 for what is no month. */
export function monthNumber(name: string): number {
  return positionIn(months, name) + 1;
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
  if (written === 'couple of') return 2;
  return collectives.get(written.replace(/ de$/u, '')) ?? numberOfWords([written]) ?? 1;
}

function positionIn(spellings: readonly string[], name: string): number {
  return spellings.findIndex((spelling) => spelling.split('|').includes(name));
}

function anyOf(names: readonly string[]): string {
  return names.filter((name) => name !== '').join('|');
}
