import { closedAnswerLine, notSaidBut } from '../messages/answers.ts';
import type { Language } from '../messages/bilingual.ts';
import { readerWindows } from '../verifying/reader-windows.ts';
import type { CheckContext } from '../verifying/rules/check-context.ts';
import type { Evidence } from '../verifying/rules/evidence.ts';
import { type GivenClaim, readClaim } from '../verifying/rules/read-claim.ts';
import { type Settlement, settleStatement } from '../verifying/settling/settle-statement.ts';
import type { VerifyingOptions } from '../verifying/verify-statement.ts';
import type { PrintedCopies } from './copies/printed-copies.ts';
import type { ClosedQuestion } from './question/closed-question.ts';
import { citationOf, displayQuote } from './quoting/citation.ts';
import type { ExtractiveAnswer } from './quoting/extractive-answer.ts';

/** A settlement and the passage whose words it is. */
interface Decision extends Settlement {
  readonly in: Evidence;
}

/**
 * Answers a question of yes or no with the words that settle it: what it asks to be confirmed is held against the evidence.
 * Where another article says the contrary, both are shown, the newest first. What only tells of the same deed is shown as
 * such; not answered where no article tells of it.
 *
 * @param evidence passages, best first
 * @throws the signal's reason when it was aborted.
 */
export async function answerClosedQuestion(
  { statement, told, language: asked, isNegated }: ClosedQuestion,
  evidence: readonly Evidence[],
  context: CheckContext,
  language: Language,
  { copies, ...how }: VerifyingOptions & { readonly copies: PrintedCopies },
): Promise<ExtractiveAnswer> {
  const given = readClaim(statement, asked);
  const decide = async (from: readonly Evidence[]): Promise<Decision | null> => {
    const settlement = await settleStatement({ given, told }, from, context, how);
    const found = settlement === null ? undefined : from[settlement.words.evidence];
    return settlement === null || found === undefined ? null : { ...settlement, in: found };
  };
  const first = await decide(evidence);
  if (first === null) return { composed: null, confidence: 0 };
  const elsewhere = evidence.filter(
    (each) =>
      first.kind !== 'near' && each.article.id !== first.in.article.id && speaksOfIt(given, each, context),
  );
  const other = elsewhere.length === 0 ? null : await decide(elsewhere);
  const decisions = other?.kind === CONTRARY[first.kind] ? newestFirst([first, other]) : [first];
  const citations = decisions.map(({ kind, words, in: { article } }, index) =>
    citationOf({ article, ...words }, kind === 'near' ? 'partial' : 'strong', index + 1, { copies }),
  );
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

const CONTRARY = { yes: 'no', no: 'yes', near: null } as const;

/** What contradicts an article in a few strange words is not worth the time of asking all others. */
const LEAST_OBJECTION_COVERAGE = 0.5;

function speaksOfIt({ claim }: GivenClaim, evidence: Evidence, context: CheckContext): boolean {
  const [nearest] = claim === null ? [] : readerWindows(claim, [evidence], context);
  return nearest !== undefined && nearest.coverage >= LEAST_OBJECTION_COVERAGE;
}

/** An undated one sorts as the oldest. */
function newestFirst(decisions: readonly Decision[]): readonly Decision[] {
  const dayOf = ({ in: { article } }: Decision): string => article.publishedAt ?? '';
  return decisions.toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)));
}
