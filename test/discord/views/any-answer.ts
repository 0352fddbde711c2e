import fc from 'fast-check';
import { expect } from 'vitest';
import type { Answer, AnswerPeriod, Citation } from '../../../src/answering/answer.ts';
import { answerViews } from '../../../src/discord/views/answer-view.ts';
import { visibleText } from '../../../src/discord/views/escape.ts';
import type { ShownAnswer } from '../../../src/discord/views/shown-answer.ts';
import type { ViewContext } from '../../../src/discord/views/view.ts';
import { RAW_MENTION, readMarkdown } from './discord-markdown.ts';
import { expectSendable, formattedTexts } from './limits.ts';
import { inked, nastyText } from './nasty-texts.ts';
import { answerOf, contexts } from './samples.ts';

/** Where articles of these answers may be read; every other address is foreign. */
const OWN_HOST = 'echo.example';

/** Longest generated text, in characters. */
const LONGEST_TEXT_CHARS = 20_000;

const name = nastyText(12, 1);
const nullable = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const day = nullable(fc.constantFrom('2024-06-03', '2019-12-31'));
const url = nullable(
  fc.oneof(
    nastyText(4).map((path) => `https://${OWN_HOST}/${path}`),
    fc.constantFrom('javascript:alert(1)', 'pas un lien', `https://${OWN_HOST}/${'a'.repeat(3000)}`),
  ),
);

const article = fc.record({
  articleId: fc.stringMatching(/^[0-9a-f]{16}$/u),
  path: nastyText(3).map((text) => `${text}.md`),
  title: name,
  publisher: nullable(name),
  publishedAt: day,
  url,
});

const context = fc.record({
  kind: fc.constantFrom('speaker', 'columns'),
  text: nastyText(20, 1),
  start: fc.nat(),
  end: fc.nat(),
});

/** The middle third of a quote that begins at 0. */
function words(quote: string): { readonly start: number; readonly end: number } {
  const third = Math.floor(quote.length / 3);
  return { start: third, end: Math.max(third + 1, 2 * third) };
}

const copies = fc.array(article, { maxLength: 40 });

const citation = fc.record({ article, quote: nastyText(20, 1), context: nullable(context), copies }).map(
  ({ article: of, quote, context: beside, copies: others }): Citation => ({
    ...of,
    n: 0,
    quote,
    start: 0,
    end: quote.length,
    support: 'strong',
    context: beside,
    answer: words(quote),
    copies: others.map((copy) => ({ ...copy, quote, start: 0, end: quote.length })),
  }),
);

const citations = fc
  .array(citation, { maxLength: 30 })
  .map((all) => all.map((one, index): Citation => ({ ...one, n: index + 1 })));

/** Mostly short; one in five as long as a text may become. */
const text = fc.oneof(
  { weight: 4, arbitrary: nastyText(60) },
  {
    weight: 1,
    arbitrary: nastyText(200, 50).map((some) =>
      some.repeat(Math.ceil(LONGEST_TEXT_CHARS / Math.max(1, some.length))).slice(0, LONGEST_TEXT_CHARS),
    ),
  },
);

const period: fc.Arbitrary<AnswerPeriod> = fc.record({
  since: day,
  until: day,
  words: name,
  isFilter: fc.boolean(),
  isDropped: fc.boolean(),
});

const answer: fc.Arbitrary<Answer> = fc
  .record({
    question: nastyText(20),
    status: fc.constantFrom('answered' as const, 'refused' as const),
    language: fc.constantFrom('fr' as const, 'en' as const),
    text,
    citations,
    answerer: fc.oneof(fc.constant('extractive'), name),
    searchedAs: nullable(name),
    period: nullable(period),
    nearest: fc.array(article, { maxLength: 7 }),
    notice: nullable(name.map((sentence) => ({ fr: sentence, en: sentence }))),
  })
  .map((parts) => answerOf(parts));

/** Any answer, as any text of articles, models and people may make it. */
export const anyShown: fc.Arbitrary<ShownAnswer> = fc.record({
  id: fc.constant('Ab-12_cdEF34'),
  answer,
  filter: fc.record({ publisher: name, since: fc.constant('2024-01-01') }, { requiredKeys: [] }),
  isPrivate: fc.boolean(),
  isWide: fc.boolean(),
  isShared: fc.boolean(),
  sharedBy: fc.option(name),
  undatedLeftOut: fc.nat(),
  votes: fc.record({ up: fc.nat(), down: fc.nat() }),
  page: fc.constantFrom(null, `https://${OWN_HOST}/answers/Ab-12_cdEF34`),
});

export const anyContext: fc.Arbitrary<ViewContext> = fc.constantFrom(...contexts);

/** What our own frame makes active; all else comes from a text and must not be. */
const OUR_KINDS = new Set(['bold', 'subtext', 'link', 'autolink']);

/** Fails when a limit is broken, something pings, a foreign link is live, or a word of the answer is lost. */
export function expectWellShown(shown: ShownAnswer, context: ViewContext): void {
  const views = answerViews(shown, context);
  const read: string[] = [];
  for (const view of views) {
    expectSendable(view);
    expect(JSON.stringify(view)).not.toMatch(RAW_MENTION);
    for (const formatted of formattedTexts(view)) {
      const { active, text: seen } = readMarkdown(formatted);
      read.push(seen);
      for (const { kind, value } of active) {
        expect(OUR_KINDS).toContain(kind);
        if (kind === 'link' || kind === 'autolink') expect(new URL(value).hostname).toBe(OWN_HOST);
      }
    }
  }
  expect(inked(read.join(''))).toContain(inked(visibleText(shown.answer.text)));
  const last = views.at(-1)!;
  expect(views.slice(0, -1).every(({ components }) => components.length === 0)).toBe(true);
  expect(last.components.length).toBeGreaterThan(0);
}
