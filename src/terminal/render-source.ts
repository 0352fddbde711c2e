import type { Citation } from '../answering/answer.ts';
import type { CitedPlace } from '../answering/quoting/cited-place.ts';
import type { Article } from '../articles/article.ts';
import type { Passage } from '../articles/passage.ts';
import { contextNames, namedArticle, writtenDate } from '../messages/answers.ts';
import type { Language } from '../messages/bilingual.ts';
import { copiesMessages } from '../messages/copies.ts';
import { sourceMessages } from '../messages/discord-sources.ts';
import { colon } from '../messages/punctuation.ts';
import { say, terminalMessages } from '../messages/terminal.ts';
import { visible } from '../messages/visible.ts';
import type { AddressOf } from './render-answer.ts';
import { accent, bold, dim, link, type TerminalStyle } from './style.ts';
import { hang, wrap } from './wrap.ts';

/** How a quote is marked where there is no colour. */
const PLAIN_MARKS = ['>>> ', ' <<<'] as const;

/**
 * One cited source, opened: title, publisher, author, date, link or path, and the quote inside its passage.
 *
 * @param passage the passage of the article that holds the quote
 */
export function renderSource(
  citation: Citation,
  article: Article,
  passage: Passage,
  language: Language,
  style: TerminalStyle,
  addressOf: AddressOf,
): string {
  const number = `[${citation.n}] `;
  const mark = { text: accent(number, style), columns: number.length };
  return [
    hang(mark, visible(article.title), style, (line) => bold(line, style)),
    ...renderDetails(article, addressOf(article, citation.quote), language, style),
    ...renderContext(citation, language, style),
    '',
    renderPassage(article, passage, citation, style),
    ...renderCopies(citation, language, style, addressOf),
  ].join('\n');
}

/** A source whose words no longer stand in the collection: what they were, and what stands there now. */
export function renderChangedSource(
  { citation, article, passage, state }: CitedPlace,
  language: Language,
  style: TerminalStyle,
  addressOf: AddressOf,
): string {
  const { gone, changed, today } = sourceMessages;
  const number = `[${citation.n}] `;
  const mark = { text: accent(number, style), columns: number.length };
  const now =
    article === null || passage === null ? [] : ['', say(today, language), wrap(passage.text, style)];
  return [
    hang(mark, visible((article ?? citation).title), style, (line) => bold(line, style)),
    ...(article === null ? [] : renderDetails(article, addressOf(article), language, style)),
    '',
    wrap(say(state === 'gone' ? gone : changed, language), style),
    wrap(`« ${citation.quote} »`, style),
    ...now,
  ].join('\n');
}

function renderDetails(
  article: Article,
  address: string,
  language: Language,
  style: TerminalStyle,
): readonly string[] {
  const { fields, undated } = terminalMessages;
  const date =
    article.publishedAt === null ? say(undated, language) : writtenDate(article.publishedAt, language);
  const linked = (text: string) => link(visible(text), address, style);
  const rows = [
    { name: fields.publisher, value: article.publisher === null ? null : visible(article.publisher) },
    { name: fields.author, value: article.author === null ? null : visible(article.author) },
    { name: fields.date, value: date },
    article.url === null
      ? { name: fields.file, value: linked(article.path) }
      : { name: fields.link, value: linked(article.url) },
  ].filter(({ value }) => value !== null);
  const columns = Math.max(...rows.map(({ name }) => name[language].length));
  // A French colon stands apart from its word, an English one does not.
  const label = (name: string) =>
    language === 'fr' ? `${name.padEnd(columns)}${colon.fr}` : `${name}${colon.en}`.padEnd(columns + 1);
  return rows.map(({ name, value }) => `    ${dim(label(say(name, language)), style)} ${value}`);
}

/** Who says the quote, or the heads of its columns. */
function renderContext({ context }: Citation, language: Language, style: TerminalStyle): readonly string[] {
  if (context === null) return [];
  const label = `${say(contextNames[context.kind], language)}${colon[language]}`;
  return [hang({ text: '    ', columns: 4 }, `${label} ${visible(context.text)}`, style, (line) => line)];
}

/** The other articles with these words, each with what `:source` takes to open it. */
function renderCopies(
  { n, copies }: Citation,
  language: Language,
  style: TerminalStyle,
  addressOf: AddressOf,
): readonly string[] {
  if (copies.length === 0) return [];
  const lines = copies.map((copy, index) => {
    const mark = `[${n}.${index + 1}] `;
    const address = addressOf(copy, copy.quote);
    return hang(
      { text: accent(mark, style), columns: mark.length },
      visible(namedArticle(copy, language)),
      style,
      (line) => link(line, address, style),
    );
  });
  return ['', bold(copiesMessages.more(copies.length)[language], style), ...lines];
}

/** The passage with its quote marked. A quote that runs over the passage's end is shown whole. */
function renderPassage(article: Article, passage: Passage, citation: Citation, style: TerminalStyle): string {
  const text = article.text.slice(passage.start, Math.max(passage.end, citation.end));
  const from = citation.start - passage.start;
  const to = citation.end - passage.start;
  if (!style.hasColour) {
    const [opening, closing] = PLAIN_MARKS;
    return wrap(`${text.slice(0, from)}${opening}${text.slice(from, to)}${closing}${text.slice(to)}`, style);
  }
  // Wrapping turns spaces into line ends and nothing else: offsets stay.
  const whole = wrap(text, style);
  const quote = whole
    .slice(from, to)
    .split('\n')
    .map((line) => accent(bold(line, style), style));
  return `${whole.slice(0, from)}${quote.join('\n')}${whole.slice(to)}`;
}
