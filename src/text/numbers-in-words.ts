import { fold } from './fold.ts';
import { describeNumber, type FoundNumber } from './found-number.ts';
import { collectives, numberOfWords, numberWords, ordinals } from './number-words.ts';
import { type Word, wordParts } from './words.ts';

/**
 * The numbers of a text that are written in words, in order.
 *
 * @param written its words
 * @param taken 1 for each character that belongs to a number in digits or a date
 */
export function numbersInWords(
  text: string,
  written: readonly Word[],
  taken: Uint8Array,
): readonly FoundNumber[] {
  const parts = written.flatMap(wordParts);
  const found: FoundNumber[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const first = parts[index];
    if (first === undefined || taken[first.start] === 1) continue;
    const folded = fold(first.text);
    const ordinal = ordinals.get(folded);
    if (ordinal !== undefined)
      found.push(describeNumber(text, first.start, first.end, ordinal, { kind: 'rank' }));
    const before = found.at(-1);
    const times = before !== undefined && before.end === first.start - 1 ? before : null;
    // « deux douzaines » are counted, « des douzaines » are not.
    const round = collectives.get(times === null ? folded : folded.replace(/s$/u, ''));
    if (round !== undefined) {
      if (times !== null) found.pop();
      found.push(
        describeNumber(text, times?.start ?? first.start, first.end, round * (times?.value ?? 1), {
          bound: 'about',
        }),
      );
    }
    if (!numberWords.has(folded)) continue;
    const run = numberRun(text, parts, index);
    const lastWord = run.at(-1) ?? first;
    index += run.length - 1;
    const value = numberOfWords(run.map(({ text: word }) => fold(word)).filter((word) => !JOINERS.has(word)));
    const ranked = rankOf(text, value, lastWord, parts[index + 1]);
    if (ranked !== null) {
      found.push(describeNumber(text, first.start, ranked.end, ranked.rank, { kind: 'rank' }));
      index += 1;
      continue;
    }
    if (value === null || isNoCount(text, run, folded)) continue;
    found.push(describeNumber(text, first.start, lastWord.end, value, {}));
  }
  return found;
}

/** « vingt-troisième »: the rank that a number and an ordinal behind a hyphen make, and where it ends; null for none. */
function rankOf(text: string, value: number | null, last: Word, next: Word | undefined) {
  if (value === null || next === undefined || value % 10 !== 0) return null;
  const ordinal = ordinals.get(fold(next.text));
  if (ordinal === undefined || ordinal >= LEAST_ROUND_RANK) return null;
  return /^[-‐‑]$/u.test(text.slice(last.end, next.start)) ? { rank: value + ordinal, end: next.end } : null;
}

/** « quatre-vingt-dixième »: ranks up to 19th stand behind a round number, « vingtième » and « centième » do not. */
const LEAST_ROUND_RANK = 20;

const AFTER_AND = /^(?:un|une|onze)$/u;
const BEFORE_AND = /^(?:vingt|trente|quarante|cinquante|soixante|cent|mille)$/u;
const JOINERS: ReadonlySet<string> = new Set(['et', 'and']);

/** Number words that follow each other with nothing but a space, a hyphen, « et » or “and” between. */
function numberRun(text: string, parts: readonly Word[], from: number): readonly Word[] {
  let end = from + 1;
  for (let next = end; next < parts.length; next += 1) {
    const [before, word] = [parts[next - 1], parts[next]];
    if (
      before === undefined ||
      word === undefined ||
      !/^[ \u00a0\-‐‑]$/u.test(text.slice(before.end, word.start))
    )
      break;
    const folded = fold(word.text);
    if (JOINERS.has(folded)) continue;
    if (!numberWords.has(folded)) break;
    // « vingt et un », “a hundred and five”, but not « neuf et une gare ».
    const isCounted = AFTER_AND.test(folded) && BEFORE_AND.test(fold(parts[next - 2]?.text ?? ''));
    if (fold(before.text) === 'et' && !isCounted) break;
    end = next + 1;
  }
  return parts.slice(from, end);
}

/** « un », “one” and a new (« neuf ») thing count nothing. */
function isNoCount(text: string, run: readonly Word[], folded: string): boolean {
  const word = run[0];
  if (run.length !== 1 || word === undefined) return false;
  if (['un', 'une', 'one'].includes(folded)) return true;
  return (
    folded === 'neuf' &&
    !/^ (?!(?:et|ou|mais|qui|que|de|du|en|à|pour) )\p{Ll}/u.test(text.slice(word.end, word.end + 8))
  );
}
