import { describe, expect, it } from 'vitest';
import { ASKED_KINDS } from '../../src/answering/question/expected-answer.ts';
import * as chronologies from '../../src/lexicon/chronologies.ts';
import * as latest from '../../src/lexicon/latest.ts';
import * as listings from '../../src/lexicon/listings.ts';
import * as news from '../../src/lexicon/news.ts';
import { OF_SUBJECT } from '../../src/lexicon/of-subject.ts';
import { REASONS } from '../../src/lexicon/reasons.ts';
import type { Wording } from '../../src/lexicon/wording.ts';
import { foldForMatching } from '../../src/text/fold.ts';
import { anyWording, wholeWording, wordingAtStart } from '../../src/text/wording.ts';

interface Table<Row extends Wording = Wording> {
  readonly rows: readonly Row[];
  /** Where its wordings stand in a text, as the code that reads it looks for them. */
  readonly matcher: (rows: readonly Row[]) => { readonly test: (text: string) => boolean };
  /** What a row says, where several rows may say the same. */
  readonly meaning?: (row: Row) => string;
  /** Whether it is matched against the text as written. */
  readonly isWritten?: true;
}

/** Every table of wordings, by name. */
const TABLES: Readonly<Record<string, Table>> = {
  REASONS: { rows: REASONS, matcher: anyWording, isWritten: true },
  ...eachOf(listings, wholeWording, { ABOUT: wordingAtStart }),
  ...eachOf(news, anyWording),
  ...eachOf(latest, anyWording),
  ...eachOf(chronologies, wholeWording, { SINCE: wordingAtStart }),
  OF_SUBJECT: { rows: OF_SUBJECT, matcher: wordingAtStart },
};

function eachOf(
  module: Readonly<Record<string, readonly Wording[]>>,
  matcher: Table['matcher'],
  others: Readonly<Record<string, Table['matcher']>> = {},
): Readonly<Record<string, Table>> {
  return Object.fromEntries(
    Object.entries(module).map(([name, rows]) => [name, { rows, matcher: others[name] ?? matcher }]),
  );
}

const listed = (phrases: string | readonly string[] = []): readonly string[] =>
  typeof phrases === 'string' ? [phrases] : phrases;

describe.each(Object.entries(TABLES))('the table of wordings %s', (_name, table) => {
  const { rows, matcher, isWritten, meaning = () => '' } = table;
  const says = (matching: readonly Wording[], phrase: string): boolean =>
    matcher(matching).test(isWritten === true ? phrase : foldForMatching(phrase).plain);
  const examples = rows.flatMap((row) => listed(row.example).map((example) => ({ row, example })));

  it.each(examples)('has a row that no other one stands in for: $example', ({ row, example }) => {
    const matching = rows.filter((each) => says([each], example));
    expect(matching[0]).toBe(row);
    expect(matching.slice(1).filter((each) => meaning(each) === meaning(row))).toEqual([]);
  });

  it('leaves alone what says something else', () => {
    const nearMisses = rows.flatMap(({ not }) => listed(not));
    expect(nearMisses.filter((phrase) => says(rows, phrase))).toEqual([]);
  });
});

describe('a table of wordings', () => {
  it.each(ASKED_KINDS)('knows what is asked by $example', ({ pattern, kind, example }) => {
    expect(example).toMatch(pattern);
    expect(ASKED_KINDS.find((row) => row.pattern.test(example))?.kind).toBe(kind);
  });
});
