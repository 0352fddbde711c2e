import type { Answer, Citation } from '../answering/answer.ts';
import { countCopies } from '../answering/copies/cited-copies.ts';
import { answerWords, paintAnswer, type TextRange } from '../answering/quoting/answer-words.ts';
import { periodLine, searchedAsLine, writtenDate } from '../messages/answers.ts';
import type { Language } from '../messages/bilingual.ts';
import { copiesMessages } from '../messages/copies.ts';
import { say, terminalMessages } from '../messages/terminal.ts';
import { visible } from '../messages/visible.ts';
import { accent, bold, dim, link, type TerminalStyle } from './style.ts';
import { hang, wrap } from './wrap.ts';

/** Where an article opens when its line is clicked. */
export type AddressOf = (
  article: { readonly url: string | null; readonly path: string },
  quote?: string,
) => string;

/** Width of what stands before an article's details. */
const DETAIL_INDENT = { text: '    ', columns: 4 } as const;

/**
 * An answer for the terminal: the text, how the question was understood, then the numbered sources, each a click away
 * from its article.
 */
export function renderAnswer(answer: Answer, style: TerminalStyle, addressOf: AddressOf): string {
  const small = smallPrint(answer).map((line) => dim(wrap(visible(line), style), style));
  const text = [renderText(answer.text, style, answerWords(answer)), ...small].join('\n');
  if (answer.citations.length === 0) return text;
  const heading = bold(say(terminalMessages.sources, answer.language), style);
  return `${text}\n\n${heading}\n${renderSources(answer.citations, answer.language, style, addressOf)}`;
}

function smallPrint({ notice, period, searchedAs, language }: Answer): readonly string[] {
  return [
    notice === null ? null : say(notice, language),
    period === null ? null : periodLine(period, language),
    searchedAs === null ? null : searchedAsLine(searchedAs, language),
  ].filter((line) => line !== null);
}

/** The cited articles with the numbers of their quotes; each number opens its own quote. */
export function renderSources(
  citations: readonly Citation[],
  language: Language,
  style: TerminalStyle,
  addressOf: AddressOf,
): string {
  const byArticle = new Map<string, [Citation, ...Citation[]]>();
  for (const citation of citations) {
    const others = byArticle.get(citation.articleId);
    if (others === undefined) byArticle.set(citation.articleId, [citation]);
    else others.push(citation);
  }
  return [...byArticle.values()]
    .map((quotes) => renderArticle(quotes, language, style, addressOf))
    .join('\n');
}

function renderArticle(
  quotes: readonly [Citation, ...Citation[]],
  language: Language,
  style: TerminalStyle,
  addressOf: AddressOf,
): string {
  const { title, publisher, publishedAt, url, path } = quotes[0];
  const address = addressOf(quotes[0], quotes[0].quote);
  const date =
    publishedAt === null ? say(terminalMessages.undated, language) : writtenDate(publishedAt, language);
  const copies = countCopies(quotes);
  const more = copies === 0 ? null : copiesMessages.more(copies)[language];
  const details = visible(
    [publisher, date, url ?? path, more].filter((detail) => detail !== null).join(' · '),
  );
  return [
    hang(numbersOf(quotes, style, addressOf), visible(title), style, (line) => link(line, address, style)),
    hang(DETAIL_INDENT, details, style, (line) => dim(line, style)),
  ].join('\n');
}

function numbersOf(
  quotes: readonly Citation[],
  style: TerminalStyle,
  addressOf: AddressOf,
): { readonly text: string; readonly columns: number } {
  const plain = quotes.map(({ n }) => `[${n}]`);
  const painted = quotes.map((citation) =>
    link(accent(`[${citation.n}]`, style), addressOf(citation, citation.quote), style),
  );
  return { text: `${painted.join(' ')} `, columns: plain.join(' ').length + 1 };
}

/**
 * The words of an answer, wrapped: those of a text that goes on are the beginning of those of the whole.
 *
 * @param words ranges that are set apart, since they answer
 */
export function renderText(text: string, style: TerminalStyle, words: readonly TextRange[] = []): string {
  // Wrapping keeps every offset.
  return paintAnswer(wrap(text, style), words, {
    words: (part) => bold(part, style),
    other: (part) => part.replaceAll(/\[\d+\]/gu, (number) => accent(number, style)),
  });
}
