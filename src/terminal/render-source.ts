import type { Citation } from '../answering/answer.ts';
import type { CitedPlace } from '../answering/quoting/cited-place.ts';
import type { Article } from '../articles/article.ts';
import type { Passage } from '../articles/passage.ts';
import { contextNames, namedArticle, publicationDay } from '../messages/answers.ts';
import { copiesMessages } from '../messages/copies.ts';
import { sourceMessages } from '../messages/discord-sources.ts';
import { colon, labelValue } from '../messages/punctuation.ts';
import { terminalMessages } from '../messages/terminal.ts';
import { visible } from '../messages/visible.ts';
import type { Screen } from './render-answer.ts';
import { accent, bold, dim, link, type TerminalStyle } from './style.ts';
import { hang, INDENT, type LineMark, wrap } from './wrap.ts';

/** How a quote is marked where there is no colour. */
const PLAIN_MARKS = ['>>> ', ' <<<'] as const;

/**
 * One cited source, opened: title, publisher, author, date, link or path, and the quote inside its passage. Where its
 * words no longer stand in the collection: what they were, and what stands there now.
 */
export function renderSource({ citation, article, passage, state }: CitedPlace, screen: Screen): string {
  const { style, language, addressOf } = screen;
  const mark = numbered(`${citation.n}`, style);
  const title = hang(mark, visible((article ?? citation).title), style, (line) => bold(line, style));
  if (state === 'same' && article !== null && passage !== null) {
    const { context, quote } = citation;
    return [
      title,
      ...renderDetails(article, addressOf(article, quote), screen),
      ...(context === null ? [] : [renderContext(context, screen)]),
      '',
      renderPassage(article, passage, citation, style),
      ...renderCopies(citation, screen),
    ].join('\n');
  }
  const { gone, changed, today } = sourceMessages;
  return [
    title,
    ...(article === null ? [] : renderDetails(article, addressOf(article), screen)),
    '',
    wrap((state === 'gone' ? gone : changed)[language], style),
    wrap(`« ${citation.quote} »`, style),
    ...(passage === null ? [] : ['', today[language], wrap(passage.text, style)]),
  ].join('\n');
}

function renderDetails(article: Article, address: string, { style, language }: Screen): readonly string[] {
  const { fields } = terminalMessages;
  const linked = (text: string) => link(visible(text), address, style);
  const rows = [
    { name: fields.publisher, value: article.publisher === null ? null : visible(article.publisher) },
    { name: fields.author, value: article.author === null ? null : visible(article.author) },
    { name: fields.date, value: publicationDay(article.publishedAt, language) },
    article.url === null
      ? { name: fields.file, value: linked(article.path) }
      : { name: fields.link, value: linked(article.url) },
  ].filter(({ value }) => value !== null);
  const columns = Math.max(...rows.map(({ name }) => name[language].length));
  // A French colon stands apart from its word, an English one does not.
  const label = (name: string) =>
    language === 'fr' ? `${name.padEnd(columns)}${colon.fr}` : `${name}${colon.en}`.padEnd(columns + 1);
  return rows.map(({ name, value }) => `    ${dim(label(name[language]), style)} ${value}`);
}

/** Who says the quote, or the heads of its columns. */
function renderContext(
  { kind, text }: NonNullable<Citation['context']>,
  { style, language }: Screen,
): string {
  return hang(INDENT, labelValue(contextNames[kind][language], visible(text), language), style);
}

/** The other articles with these words, each with what `:source` takes to open it. */
function renderCopies({ n, copies }: Citation, { style, language, addressOf }: Screen): readonly string[] {
  if (copies.length === 0) return [];
  const lines = copies.map((copy, index) =>
    hang(numbered(`${n}.${index + 1}`, style), visible(namedArticle(copy, language)), style, (line) =>
      link(line, addressOf(copy, copy.quote), style),
    ),
  );
  return ['', bold(copiesMessages.more(copies.length)[language], style), ...lines];
}

function numbered(number: string, style: TerminalStyle): LineMark {
  const mark = `[${number}] `;
  return { text: accent(mark, style), columns: mark.length };
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
