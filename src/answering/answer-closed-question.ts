import { closedAnswerLine, notSaidBut } from '../messages/answers.ts';
import type { Reader } from '../models/reader/reader.ts';
import { askSupport, runsOf } from '../verifying/read-support.ts';
import type { CheckContext } from '../verifying/rules/check-context.ts';
import { coverageOf } from '../verifying/rules/coverage.ts';
import type { Evidence } from '../verifying/rules/evidence.ts';
import { type GivenClaim, readClaim } from '../verifying/rules/read-claim.ts';
import { type Settlement, settleStatement } from '../verifying/settling/settle-statement.ts';
import type { VerifyingOptions } from '../verifying/verify-statement.ts';
import type { Citation } from './answer.ts';
import type { ClosedQuestion } from './question/closed-question.ts';
import { compareDays } from './quoting/choose-sentences.ts';
import { citationOf, displayQuote } from './quoting/citation.ts';
import { displayCitation, type ExtractiveAnswer } from './quoting/compose-answer.ts';
import type { PrintedCopies } from './quoting/printed-copies.ts';

/**
 * Answers a question of yes or no with the words that settle it: what it asks to be confirmed is held against the
 * evidence. Where another article says the contrary, both are shown, the newest first. What only tells of the same deed
 * is shown as such; not answered where no article tells of it.
 *
 * @param evidence passages, best first
 * @throws the signal's reason when it was aborted.
 */
export async function answerClosedQuestion(
  { statement, told, language, isNegated }: ClosedQuestion,
  evidence: readonly Evidence[],
  context: CheckContext,
  { copies, ...how }: VerifyingOptions & { readonly copies: PrintedCopies },
): Promise<ExtractiveAnswer> {
  const given = readClaim(statement, language);
  const decide = (from: readonly Evidence[]): Promise<Settlement | null> =>
    settleStatement({ given, told }, from, context, how);
  const first = await decide(evidence);
  if (first === null) return UNSETTLED;
  const { id } = first.words.evidence.article;
  const elsewhere = evidence.filter(
    (each) => first.kind !== 'near' && each.article.id !== id && speaksOfIt(given, each, context),
  );
  const other = elsewhere.length === 0 ? null : await decide(elsewhere);
  const decisions =
    other?.kind === CONTRARY[first.kind]
      ? [first, other].toSorted((a, b) => compareDays(a.words.evidence, b.words.evidence))
      : [first];
  const citations = decisions.map(({ kind, words: { evidence: from, start, end } }, index) => {
    const support = kind === 'near' ? 'partial' : 'strong';
    return citationOf({ article: from.article, start, end }, support, index + 1, { copies });
  });
  const lines = citations.map(({ n, quote, publishedAt }, index) => {
    const isYes = decisions[index]?.kind === 'yes';
    const day = decisions.length > 1 ? publishedAt : null;
    const before =
      first.kind === 'near'
        ? `${notSaidBut[language]}\n`
        : closedAnswerLine({ isYes, isNegated, day }, language);
    return `${before}${displayQuote(quote, language)} [${n}]`;
  });
  return { composed: { text: lines.join('\n'), citations }, confidence: first.sureness };
}

const UNSETTLED: ExtractiveAnswer = { composed: null, confidence: 0 };

const CONTRARY = { yes: 'no', no: 'yes', near: null } as const;

/** What contradicts an article in a few strange words is not worth the time of asking all others. */
const LEAST_OBJECTION_COVERAGE = 0.5;

function speaksOfIt({ claim }: GivenClaim, evidence: Evidence, context: CheckContext): boolean {
  if (claim === null) return false;
  return runsOf(1, evidence).some(
    (window) => coverageOf(claim, window, context).coverage >= LEAST_OBJECTION_COVERAGE,
  );
}

/**
 * So surely must the reader find that a sentence tells of what is asked, to be shown where nothing settles it. Chosen
 * on 180 questions: lower, more of those that the articles leave open get a sentence; higher, more that they settle are
 * refused (docs/verifying.md).
 */
const LEAST_TOLD = 0.9;
/** What is read in front of the sentence, for what its pronouns point to, in UTF-16 code units. */
const BEFORE = 300;

/**
 * The sentence that would answer an ordinary question, under the words that it settles nothing, when it tells of what a
 * question of yes or no asks to be confirmed; no answer otherwise.
 *
 * @throws the signal's reason when it was aborted.
 */
export async function quoteWhatIsTold(
  { told: statement, language }: ClosedQuestion,
  { composed }: ExtractiveAnswer,
  evidence: readonly Evidence[],
  { reader, signal }: { readonly reader: Reader; readonly signal?: AbortSignal },
): Promise<ExtractiveAnswer> {
  const first = composed?.citations[0];
  if (first === undefined) return UNSETTLED;
  const readings = await askSupport(reader, signal)(statement, [
    first.quote,
    withWordsBefore(first, evidence),
  ]);
  const told = 1 - Math.min(...(readings ?? []).map(({ nothing }) => nothing), 1);
  if (told < LEAST_TOLD) return UNSETTLED;
  const line = `${displayCitation(first, { day: null, differs: false }, language)} [${first.n}]`;
  const citations = [{ ...first, support: 'partial' as const }];
  return { composed: { text: `${notSaidBut[language]}\n${line}`, citations }, confidence: told };
}

function withWordsBefore({ articleId, start, end }: Citation, evidence: readonly Evidence[]): string {
  const article = evidence.find((each) => each.article.id === articleId)?.article;
  return article === undefined
    ? ''
    : article.text.slice(Math.max(article.bodyStart, start - BEFORE), end).replaceAll(/\s+/gu, ' ');
}
