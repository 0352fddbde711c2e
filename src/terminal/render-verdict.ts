import type { Citation } from '../answering/answer.ts';
import { quotationContext } from '../messages/answers.ts';
import type { Language } from '../messages/bilingual.ts';
import { inQuotes } from '../messages/punctuation.ts';
import { unconfirmedPart, verdictCounts, verdictNames } from '../messages/verifying.ts';
import { visible } from '../messages/visible.ts';
import type { Verdict } from '../verifying/verdict.ts';
import { renderCited, type Screen } from './render-answer.ts';
import { bold } from './style.ts';
import { hang, INDENT } from './wrap.ts';

/** A statement that was looked up in the articles. */
export interface ShownVerdict {
  readonly statement: string;
  readonly verdict: Verdict;
  readonly missing: readonly string[];
  readonly citation: Citation | null;
}

const MARKS = { supported: '✓', partly: '~', contradicted: '✗', unknown: '?' } as const;

/** A statement, its verdict, what is not confirmed, and the words that decide, in their article. */
export function renderVerdict(
  { statement, verdict, missing, citation }: ShownVerdict,
  screen: Screen,
): string {
  const { language, style } = screen;
  const mark = { text: `${bold(MARKS[verdict], style)} `, columns: 2 };
  const lines = [
    hang(mark, verdictNames[verdict][language], style, (line) => bold(line, style)),
    hang({ text: '  ', columns: 2 }, visible(statement), style),
    ...(verdict === 'partly' ? [hang(INDENT, visible(unconfirmedPart(missing, language)), style)] : []),
  ];
  if (citation === null) return lines.join('\n');
  const { context, quote } = citation;
  const before = context === null ? '' : `${quotationContext(context, language)} `;
  // A quote may run over paragraphs.
  const words = `${before}${inQuotes(quote.replaceAll(/\s+/gu, ' '), language)}`;
  return [...lines, hang(INDENT, visible(words), style), renderCited(citation, INDENT, null, screen)].join(
    '\n',
  );
}

/** How many sentences of a text have which verdict. */
export function renderVerdictCounts(verdicts: readonly Verdict[], language: Language): string {
  const counts = { supported: 0, partly: 0, contradicted: 0, unknown: 0 };
  for (const verdict of verdicts) counts[verdict] += 1;
  return verdictCounts(counts, language);
}
