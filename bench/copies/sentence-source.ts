import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fold } from '../../src/text/fold.ts';
import { splitSentences } from '../../src/text/sentences.ts';

/** Gives sentences that were not given before, as they stand one after the other in their text. */
export interface SentenceSource {
  /** @throws Error when there are not so many left */
  take(count: number): readonly string[];
}

/** Shorter ones are headings and crumbs of lists, longer ones whole lists. */
const LEAST_WORDS = 8;
const MOST_WORDS = 70;
/** Sentences that stand together and are taken from one place. */
const NEIGHBOURS = 12;

/**
 * The French sentences of a folder: the last column of every `.tsv.gz` whose name begins with one of `names`. Each is given
 * once, however often it stands there.
 * @param random where each draw begins
 */
export async function sentenceSource(
  folder: string,
  names: readonly string[],
  random: () => number,
): Promise<SentenceSource> {
  const files = (await readdir(folder)).filter(
    (file) => file.endsWith('.tsv.gz') && names.some((name) => file.startsWith(name)),
  );
  const known = new Set<string>();
  const sentences: string[] = [];
  for (const file of files.toSorted()) {
    for (const line of gunzipSync(await readFile(join(folder, file)))
      .toString()
      .split('\n')) {
      const text = line.split('\t').at(-1) ?? '';
      for (const { start, end } of splitSentences(text)) {
        const sentence = text.slice(start, end).trim();
        const words = sentence.split(/\s+/u).length;
        const key = fold(sentence);
        if (words < LEAST_WORDS || words > MOST_WORDS || known.has(key)) continue;
        known.add(key);
        sentences.push(sentence);
      }
    }
  }
  const stretches: string[][] = [];
  for (let at = 0; at < sentences.length; at += NEIGHBOURS)
    stretches.push(sentences.slice(at, at + NEIGHBOURS));
  const shuffled = stretches
    .map((stretch) => ({ stretch, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .flatMap(({ stretch }) => stretch);
  return {
    take(count) {
      if (shuffled.length < count) throw new Error('the folder has too few sentences');
      return shuffled.splice(0, count);
    },
  };
}
