import { startRandom } from '../../../evaluation/measuring/seeded-random.ts';
import type { Story } from '../collection.ts';

const SYLLABLES =
  'ba be bou cha co da di dre fa fre ga gui jo la le lou ma mi na no pa pi ra ri sa so ta tou va vi'.split(
    ' ',
  );
const LINKS = [
  'de la',
  'dans le',
  'pour les',
  'avec une',
  'selon le',
  'contre la',
  'après un',
  'sur les',
  'sans que',
  'dont la',
];

type Random = () => number;

const pick = <T>(from: readonly T[], random: Random): T => from[Math.floor(random() * from.length)]!;
const word = (random: Random): string =>
  Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES, random)).join('');

/** Sentences of made-up words that no other number has; the same number always gives the same. */
export function sentencesOf(seed: number, count: number): readonly string[] {
  const random = startRandom(seed * 104_729 + 7);
  return Array.from({ length: count }, () => {
    const parts = Array.from({ length: 5 }, () => `${word(random)} ${pick(LINKS, random)}`);
    const text = `${parts.join(' ')} ${word(random)} ${1 + Math.floor(random() * 900)} ${word(random)}`;
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  });
}

/** Words that a paper puts in place of an agency's. */
const RETOUCHES = LINKS.slice(0, 3).map((words) => [words, `${words.split(' ')[0]} cette même`] as const);

/** What papers make of one report. */
export const PRINTINGS = {
  same: (report: readonly string[]) => `${report.join(' ').replaceAll('’', "'")}\n\n(Avec AFP)`,
  cut: (report: readonly string[]) => report.slice(0, Math.ceil(report.length / 2)).join(' '),
  retouched: (report: readonly string[]) =>
    RETOUCHES.reduce((text, [from, to]) => text.replaceAll(` ${from} `, ` ${to} `), report.join(' ')),
  lengthened: (report: readonly string[], seed: number) =>
    [...report, ...sentencesOf(seed + 500_000, 8)].join(' '),
  reordered: (report: readonly string[], seed: number) => {
    const random = startRandom(seed);
    const kept = report.filter(() => random() > 0.2);
    return [...sentencesOf(seed + 900_000, 1), ...kept.toSorted(() => random() - 0.5)].join(' ');
  },
  brief: (report: readonly string[]) => report.slice(0, 3).join(' '),
} as const;

export type Printing = keyof typeof PRINTINGS;
export const printings = Object.keys(PRINTINGS) as readonly Printing[];

/** A report of 8 to 20 sentences, as one paper prints it. */
export function printedReport(seed: number, printing: Printing): string {
  const report = sentencesOf(seed, 8 + (seed % 13));
  return PRINTINGS[printing](report, seed);
}

/** The article that a paper makes of a report. */
export function printedStory(seed: number, printing: Printing, path = `${printing}/${seed}.md`): Story {
  const day = `2024-03-${String(1 + ((seed + printings.indexOf(printing)) % 28)).padStart(2, '0')}`;
  const paragraphs = printedReport(seed, printing).split('\n\n');
  return { path, title: `Titre ${seed} du ${printing}`, publishedAt: day, paragraphs };
}
