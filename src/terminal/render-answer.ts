import type { Answer, Citation } from '../answering/answer.ts';
import { answerWords, paintAnswer } from '../answering/quoting/answer-words.ts';
import { countCopies } from '../answering/quoting/citation.ts';
import { periodLine, publicationDay, searchedAsLine } from '../messages/answers.ts';
import type { Language } from '../messages/bilingual.ts';
import { copiesMessages } from '../messages/copies.ts';
import { terminalMessages } from '../messages/terminal.ts';
import { visible } from '../messages/visible.ts';
import type { Span } from '../text/sentences.ts';
import type { AddressOf } from './address.ts';
import { accent, bold, dim, link, type TerminalStyle } from './style.ts';
import { hang, INDENT, type LineMark, wrap } from './wrap.ts';

/** Where something is shown, in which language, and where its articles open. */
export interface Screen {
  readonly style: TerminalStyle;
  readonly language: Language;
  readonly addressOf: AddressOf;
}

/**
 * An answer for the terminal: the text, how the question was understood, then the numbered sources, each a click away
 * from its article.
 */
export function renderAnswer(answer: Answer, style: TerminalStyle, addressOf: AddressOf): string {
  const small = smallPrint(answer).map((line) => dim(wrap(visible(line), style), style));
  const text = [renderText(answer.text, style, answerWords(answer)), ...small].join('\n');
  if (answer.citations.length === 0) return text;
  const { citations, language } = answer;
  const heading = bold(terminalMessages.sources[language], style);
  return `${text}\n\n${heading}\n${renderSources(citations, { style, language, addressOf })}`;
}

function smallPrint({ notice, period, searchedAs, language }: Answer): readonly string[] {
  return [
    notice === null ? null : notice[language],
    period === null ? null : periodLine(period, language),
    searchedAs === null ? null : searchedAsLine(searchedAs, language),
  ].filter((line) => line !== null);
}

/** The cited articles with the numbers of their quotes; each number opens its own quote. */
export function renderSources(citations: readonly Citation[], screen: Screen): string {
  const byArticle = new Map<string, [Citation, ...Citation[]]>();
  for (const citation of citations) {
    const others = byArticle.get(citation.articleId);
    if (others === undefined) byArticle.set(citation.articleId, [citation]);
    else others.push(citation);
  }
  return [...byArticle.values()]
    .map((quotes) => {
      const copies = countCopies(quotes);
      const more = copies === 0 ? null : copiesMessages.more(copies)[screen.language];
      return renderCited(quotes[0], numbersOf(quotes, screen), more, screen);
    })
    .join('\n');
}

/**
 * The article of a citation, which opens at its quote, and what is known of it.
 * @param mark stands before its title
 * @param more is told behind the details
 */
export function renderCited(citation: Citation, mark: LineMark, more: string | null, screen: Screen): string {
  const { style, language, addressOf } = screen;
  const { title, publisher, publishedAt, url, path, quote } = citation;
  const details = [publisher, publicationDay(publishedAt, language), url ?? path, more];
  const address = addressOf(citation, quote);
  return [
    hang(mark, visible(title), style, (line) => link(line, address, style)),
    hang(INDENT, visible(details.filter((detail) => detail !== null).join(' · ')), style, (line) =>
      dim(line, style),
    ),
  ].join('\n');
}

function numbersOf(quotes: readonly Citation[], { style, addressOf }: Screen): LineMark {
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
export function renderText(text: string, style: TerminalStyle, words: readonly Span[] = []): string {
  // Wrapping keeps every offset.
  return paintAnswer(wrap(text, style), words, {
    words: (part) => bold(part, style),
    other: (part) => part.replaceAll(/\[\d+\]/gu, (number) => accent(number, style)),
  });
}
