import type { Answer, Citation } from '../answering/answer.ts';
import { writtenDate } from '../messages/answers.ts';
import type { Language } from '../messages/bilingual.ts';
import { say, terminalMessages } from '../messages/terminal.ts';
import { accent, bold, dim, link, type TerminalStyle, wrap } from './style.ts';

/** Where an article opens when its line is clicked. */
export type AddressOf = (
  article: { readonly url: string | null; readonly path: string },
  quote?: string,
) => string;

/** An answer for the terminal: the text, then the numbered sources, each a click away from its article. */
export function renderAnswer(answer: Answer, style: TerminalStyle, addressOf: AddressOf): string {
  const text = wrap(answer.text, style);
  if (answer.citations.length === 0) return text;
  const heading = bold(say(terminalMessages.sources, answer.language), style);
  const lines = answer.citations.map((citation) =>
    renderSourceLine(citation, answer.language, style, addressOf),
  );
  return `${highlightNumbers(text, style)}\n\n${heading}\n${lines.join('\n')}`;
}

/** The sources alone, as after an answer. */
export function renderSources(
  citations: readonly Citation[],
  language: Language,
  style: TerminalStyle,
  addressOf: AddressOf,
): string {
  return citations.map((citation) => renderSourceLine(citation, language, style, addressOf)).join('\n');
}

function renderSourceLine(
  citation: Citation,
  language: Language,
  style: TerminalStyle,
  addressOf: AddressOf,
): string {
  const { n, title, publisher, publishedAt, url, path } = citation;
  const date =
    publishedAt === null ? say(terminalMessages.undated, language) : writtenDate(publishedAt, language);
  const details = [publisher, date, url ?? path].filter((detail) => detail !== null).join(' · ');
  const linked = link(title, addressOf(citation, citation.quote), style);
  return `${accent(`[${n}]`, style)} ${linked}\n    ${dim(details, style)}`;
}

function highlightNumbers(text: string, style: TerminalStyle): string {
  return text.replaceAll(/\[\d+\]/gu, (number) => accent(number, style));
}
