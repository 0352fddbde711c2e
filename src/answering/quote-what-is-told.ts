import { notSaidBut } from '../messages/answers.ts';
import type { Language } from '../messages/bilingual.ts';
import type { Reader } from '../models/reader/reader.ts';
import type { RankedPassage } from '../searching/retrieve.ts';
import { askSupport } from '../verifying/read-support.ts';
import type { Citation } from './answer.ts';
import type { ClosedQuestion } from './question/closed-question.ts';
import { displayCitation } from './quoting/compose-answer.ts';
import type { ExtractiveAnswer } from './quoting/extractive-answer.ts';

/**
 * So surely must the reader find that a sentence tells of what is asked, to be shown where nothing settles it. Chosen on 180 questions:
 * lower, more of those that the articles leave open get a sentence; higher, more that they settle are refused (docs/verifying.md).
 */
const LEAST_TOLD = 0.9;
/** What is read in front of the sentence, for what its pronouns point to, in UTF-16 code units. */
const BEFORE = 300;

/**
 * The sentence that would answer an ordinary question, under the words that it settles nothing, when it tells of what a question
 * of yes or no asks to be confirmed; null otherwise.
 *
 * @throws the signal's reason when it was aborted.
 */
export async function quoteWhatIsTold(
  { told: statement }: ClosedQuestion,
  { composed }: ExtractiveAnswer,
  passages: readonly RankedPassage[],
  language: Language,
  { reader, signal }: { readonly reader: Reader; readonly signal?: AbortSignal },
): Promise<ExtractiveAnswer | null> {
  const first = composed?.citations[0];
  if (first === undefined) return null;
  const readings = await askSupport(reader, signal)(statement, [
    first.quote,
    withWordsBefore(first, passages),
  ]);
  const told = 1 - Math.min(...(readings ?? []).map(({ nothing }) => nothing), 1);
  if (told < LEAST_TOLD) return null;
  const line = `${displayCitation(first, { day: null, differs: false }, language)} [${first.n}]`;
  const citations = [{ ...first, support: 'partial' as const }];
  return { composed: { text: `${notSaidBut[language]}\n${line}`, citations }, confidence: told };
}

function withWordsBefore({ articleId, start, end }: Citation, passages: readonly RankedPassage[]): string {
  const article = passages.find((passage) => passage.article.id === articleId)?.article;
  return article === undefined
    ? ''
    : article.text.slice(Math.max(article.bodyStart, start - BEFORE), end).replaceAll(/\s+/gu, ' ');
}
