import { describe, expect, it } from 'vitest';
import { timeExpressions } from '../../src/calendar/time-expressions.ts';
import * as anaphora from '../../src/lexicon/anaphora.ts';
import { ASKED_KINDS, type AskedFor } from '../../src/lexicon/asked-kinds.ts';
import * as beforeDays from '../../src/lexicon/before-days.ts';
import * as bylineWords from '../../src/lexicon/byline-words.ts';
import * as chronologies from '../../src/lexicon/chronologies.ts';
import * as closedQuestions from '../../src/lexicon/closed-questions.ts';
import * as commentLines from '../../src/lexicon/comment-lines.ts';
import * as embeddedPosts from '../../src/lexicon/embedded-posts.ts';
import * as feasts from '../../src/lexicon/feasts.ts';
import * as footers from '../../src/lexicon/footers.ts';
import * as framing from '../../src/lexicon/framing.ts';
import * as gatePages from '../../src/lexicon/gate-pages.ts';
import * as latest from '../../src/lexicon/latest.ts';
import * as leaning from '../../src/lexicon/leaning.ts';
import * as listings from '../../src/lexicon/listings.ts';
import { MEASURES } from '../../src/lexicon/measures.ts';
import * as news from '../../src/lexicon/news.ts';
import * as numberBounds from '../../src/lexicon/number-bounds.ts';
import * as ofSubject from '../../src/lexicon/of-subject.ts';
import * as orders from '../../src/lexicon/orders.ts';
import { NOISE_NAMES } from '../../src/lexicon/page-parts.ts';
import * as periodWords from '../../src/lexicon/period-words.ts';
import * as pictureLines from '../../src/lexicon/picture-lines.ts';
import * as questionWords from '../../src/lexicon/question-words.ts';
import * as reasons from '../../src/lexicon/reasons.ts';
import * as relatedHeads from '../../src/lexicon/related-heads.ts';
import * as reportingVerbs from '../../src/lexicon/reporting-verbs.ts';
import * as saidOfArticles from '../../src/lexicon/said-of-articles.ts';
import * as siteLines from '../../src/lexicon/site-lines.ts';
import * as smallTalk from '../../src/lexicon/small-talk.ts';
import * as sourceLines from '../../src/lexicon/source-lines.ts';
import { TEASERS } from '../../src/lexicon/teasers.ts';
import * as tenseWords from '../../src/lexicon/tense-words.ts';
import type { Wording } from '../../src/lexicon/wording.ts';
import { foldForMatching } from '../../src/text/fold.ts';
import { anyNamePart, anyWording, wholeWording, wordingAtStart } from '../../src/text/wording.ts';

/** How the code that reads a table looks for its wordings. */
type Matcher = (rows: readonly Wording[]) => RegExp;

interface Table {
  readonly name: string;
  readonly rows: readonly Wording[];
  readonly matcher: Matcher;
  /** The text as it is matched. */
  readonly read: (text: string, row: Wording) => string;
}

const asWritten = (text: string): string => text;
const folded = (text: string): string => foldForMatching(text).plain;

/** The tables of a file: most of them are matched in one way. */
function tablesOf(
  file: Readonly<Record<string, unknown>>,
  matcher: Matcher,
  others: Readonly<Record<string, Matcher>> = {},
  read: Table['read'] = folded,
): readonly Table[] {
  return Object.entries(file).flatMap(([name, rows]) =>
    Array.isArray(rows) ? [{ name, rows, matcher: others[name] ?? matcher, read }] : [],
  );
}

const TABLES: readonly Table[] = [
  ...tablesOf(reasons, anyWording, {}, asWritten),
  ...tablesOf(questionWords, wholeWording, {
    PREPOSITIONS: wordingAtStart,
    QUESTION_PHRASES: wordingAtStart,
  }),
  ...tablesOf(listings, wholeWording, { ABOUT: wordingAtStart }),
  ...tablesOf(news, anyWording),
  ...tablesOf(latest, anyWording),
  ...tablesOf(chronologies, wholeWording, { SINCE: wordingAtStart }),
  ...tablesOf(ofSubject, wordingAtStart),
  ...tablesOf(leaning, anyWording, { LEANING_OPENERS: wordingAtStart }),
  ...tablesOf(closedQuestions, anyWording, { ASKED_OUTRIGHT: wordingAtStart }),
  ...tablesOf({ MEASURES }, anyWording),
  ...MEASURES.flatMap(({ pattern, beside }) => tablesOf({ [`beside ${pattern}`]: [beside] }, anyWording)),
  ...tablesOf(smallTalk, wholeWording, { YOU_ARE: wordingAtStart }),
  ...tablesOf(siteLines, wholeWording, { COOKIE_SENTENCES: wordingAtStart, CALLED_FOR: anyWording }),
  ...tablesOf(relatedHeads, wholeWording, {
    READ_ALSO_WITH_TITLE: wordingAtStart,
    READ_ALSO_THEN_TITLE: wordingAtStart,
    BOUNDARIES: wordingAtStart,
  }),
  ...tablesOf(saidOfArticles, wordingAtStart, { THE_ARTICLES: wholeWording }),
  ...tablesOf(orders, wholeWording),
  ...tablesOf(commentLines, wholeWording),
  ...tablesOf(footers, wholeWording, { SELF_DESCRIPTIONS: anyWording }),
  ...tablesOf(gatePages, wholeWording, { GATE_SENTENCES: wordingAtStart }),
  ...tablesOf(pictureLines, wordingAtStart),
  ...tablesOf(embeddedPosts, wordingAtStart),
  ...tablesOf({ TEASERS }, wordingAtStart, {}, asWritten),
  ...tablesOf({ NOISE_NAMES }, anyNamePart, {}, asWritten),
  ...tablesOf(bylineWords, wholeWording, {}, asWritten),
  ...tablesOf(sourceLines, wholeWording, {}, asWritten),
  ...tablesOf(reportingVerbs, wholeWording, {}, asWritten),
  ...tablesOf(tenseWords, anyWording, {}, asWritten),
  ...tablesOf(beforeDays, wholeWording),
  ...tablesOf(framing, wholeWording),
  ...tablesOf(anaphora, wholeWording),
  ...tablesOf(numberBounds, wholeWording),
  ...tablesOf(feasts, wholeWording),
  ...tablesOf(periodWords, wholeWording),
  ...Object.values(periodWords.BOUNDS).flatMap((bounds) =>
    Object.entries(bounds).flatMap(([name, row]) => tablesOf({ [name]: [row] }, wholeWording)),
  ),
  ...tablesOf({ timeExpressions }, wholeWording),
  ...tablesOf({ ASKED_KINDS }, anyWording, {}, (text, row) =>
    'isWritten' in row ? text.toLowerCase() : folded(text),
  ),
];

const listed = (phrases: string | readonly string[] = []): readonly string[] =>
  typeof phrases === 'string' ? [phrases] : phrases;

describe.each(TABLES)('the table of wordings $name', ({ rows, matcher, read }) => {
  const says = (row: Wording, phrase: string): boolean => matcher([row]).test(read(phrase, row));
  /** Where rows are of a kind, others may match as well, but behind the row that decides. */
  const kindOf = (row: Wording): unknown => (row as Partial<AskedFor>).kind;

  it.each(rows.flatMap((row) => listed(row.example).map((example) => ({ row, example }))))(
    'has a row that no other one stands in for: $example',
    ({ row, example }) => {
      const matching = rows.filter((each) => says(each, example));
      expect(matching[0]).toBe(row);
      expect(matching.slice(1).filter((each) => kindOf(each) === kindOf(row))).toEqual([]);
    },
  );

  it('leaves alone what says something else', () => {
    for (const row of rows)
      for (const nearMiss of listed(row.not)) {
        const alike = rows.filter((each) => kindOf(each) === kindOf(row));
        expect([nearMiss, alike.filter((each) => says(each, nearMiss))]).toEqual([nearMiss, []]);
      }
  });
});
