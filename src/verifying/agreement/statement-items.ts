import type { DateFact } from '../../text/date-facts.ts';
import type { FoundNumber } from '../../text/found-number.ts';
import type { ReadTokens } from '../../text/read-tokens.ts';
import { readText, type TextReading } from '../../text/reading.ts';
import type { Token } from '../../text/token.ts';

/** A sentence with what its words for days are counted from. */
export interface DatedStatement {
  readonly statement: TextReading;
  /** `YYYY-MM-DD` or null. */
  readonly publishedAt: string | null;
}

/** A sentence taken apart; how wide its spaces are does not count. */
export function datedStatement(reading: TextReading, publishedAt: string | null): DatedStatement {
  const spaced = reading.text.replaceAll(/\s+/gu, ' ');
  return { statement: spaced === reading.text ? reading : readText(spaced, reading.language), publishedAt };
}

/**
 * What a sentence is made of, in its order, for comparing two of them: a number, a date and a name are one item each.
 */
export type Item =
  | { readonly kind: 'number'; readonly start: number; readonly number: FoundNumber }
  | { readonly kind: 'date'; readonly start: number; readonly date: DateFact }
  | { readonly kind: 'name'; readonly start: number; readonly words: readonly string[] }
  | { readonly kind: 'content' | 'stop'; readonly start: number; readonly token: Token };

export function itemsOf({ tokens, names, numbers, dates }: ReadTokens): readonly Item[] {
  const items: Item[] = [
    ...numbers.map((number): Item => ({ kind: 'number', start: number.start, number })),
    ...dates.map((date): Item => ({ kind: 'date', start: date.start, date })),
  ];
  const named = new Set<Token>();
  for (const { from, to, place } of names) {
    const group = tokens.slice(from, to);
    const words = place === null ? group.map(({ folded }) => folded) : [place];
    items.push({ kind: 'name', start: group[0]?.start ?? 0, words });
    for (const token of group) named.add(token);
  }
  for (const token of tokens) {
    if (token.role === 'fact' || named.has(token)) continue;
    items.push({ kind: token.role === 'stop' ? 'stop' : 'content', start: token.start, token });
  }
  return items.sort((a, b) => a.start - b.start);
}

/** Whether an item says something by itself. */
export function isTelling({ kind }: Item): boolean {
  return kind !== 'stop';
}

export function isWord({ kind }: Item): boolean {
  return kind === 'content' || kind === 'name';
}

export function isName({ kind }: Item): boolean {
  return kind === 'name';
}

export function isDate({ kind }: Item): boolean {
  return kind === 'date';
}

/** The words among items that are no names, numbers or dates, and say something by themselves. */
export function tokensOf(items: readonly Item[]): readonly Token[] {
  return items.flatMap((item) => (item.kind === 'content' ? [item.token] : []));
}

/**
 * A determiner or preposition, after which a noun stands. What stands in the same place elsewhere is a verb or tells
 * what kind: « a visité » and « a fermé », « public » and « privé ».
 */
const NOUN_MARKS = {
  fr: /(?:^|[\s('’«“])(?:l['’]|d['’]|(?:le|la|les|un|une|des|du|de|au|aux|à|en|dans|par|sur|sous|pour|avec|sans|vers|chez|ce|cet|cette|ces|son|sa|ses|leurs?)\s)$/iu,
  en: /(?:^|[\s('’«“])(?:the|an?|of|in|on|at|by|for|with|his|her|its|their|this|that)\s$/iu,
} as const;
const NOUN_MARK_CHARS = 8;

/** A comma begins something that is said beside: « , malgré la pluie ». */
const MARK_BEFORE = /[,;:()«»“”"–—]\s*$/u;

export function mayBeVerb({ start }: Item, { statement: { text, language } }: DatedStatement): boolean {
  const before = text.slice(Math.max(0, start - NOUN_MARK_CHARS), start);
  return start > 0 && !NOUN_MARKS[language].test(before) && !MARK_BEFORE.test(before);
}
