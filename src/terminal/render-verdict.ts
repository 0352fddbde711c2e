import type { Citation } from '../answering/answer.ts';
import { quotationContext, writtenDate } from '../messages/answers.ts';
import type { Language } from '../messages/bilingual.ts';
import { inQuotes } from '../messages/punctuation.ts';
import { say, terminalMessages } from '../messages/terminal.ts';
import { unconfirmedPart, verdictCounts, verdictNames } from '../messages/verifying.ts';
import { visible } from '../messages/visible.ts';
import type { Verdict } from '../verifying/verdict.ts';
import type { AddressOf } from './render-answer.ts';
import { bold, dim, link, type TerminalStyle } from './style.ts';
import { hang } from './wrap.ts';

/** A statement that was looked up in the articles. */
export interface ShownVerdict {
  readonly statement: string;
  readonly verdict: Verdict;
  readonly missing: readonly string[];
  readonly citation: Citation | null;
}

const MARKS = { supported: '✓', partly: '~', contradicted: '✗', unknown: '?' } as const;
const INDENT = { text: '    ', columns: 4 } as const;

/** A statement, its verdict, what is not confirmed, and the words that decide, in their article. */
export function renderVerdict(
  { statement, verdict, missing, citation }: ShownVerdict,
  language: Language,
  style: TerminalStyle,
  addressOf: AddressOf,
): string {
  const plain = (line: string): string => line;
  const mark = { text: `${bold(MARKS[verdict], style)} `, columns: 2 };
  const lines = [
    hang(mark, say(verdictNames[verdict], language), style, (line) => bold(line, style)),
    hang({ text: '  ', columns: 2 }, visible(statement), style, plain),
    ...(verdict === 'partly'
      ? [hang(INDENT, visible(unconfirmedPart(missing, language)), style, plain)]
      : []),
  ];
  if (citation === null) return lines.join('\n');
  const { context, title, publisher, publishedAt, url, path } = citation;
  const before = context === null ? '' : `${quotationContext(context, language)} `;
  const date =
    publishedAt === null ? say(terminalMessages.undated, language) : writtenDate(publishedAt, language);
  const details = [publisher, date, url ?? path].filter((detail) => detail !== null).join(' · ');
  const address = addressOf(citation, citation.quote);
  return [
    ...lines,
    hang(INDENT, visible(`${before}${inQuotes(inOneLine(citation.quote), language)}`), style, plain),
    hang(INDENT, visible(title), style, (line) => link(line, address, style)),
    hang(INDENT, visible(details), style, (line) => dim(line, style)),
  ].join('\n');
}

/** A quote may run over paragraphs. */
function inOneLine(quote: string): string {
  return quote.replaceAll(/\s+/gu, ' ');
}

/** How many sentences of a text have which verdict. */
export function renderVerdictCounts(verdicts: readonly Verdict[], language: Language): string {
  const counts = { supported: 0, partly: 0, contradicted: 0, unknown: 0 };
  for (const verdict of verdicts) counts[verdict] += 1;
  return verdictCounts(counts, language);
}
