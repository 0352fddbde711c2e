import type { AnalysedQuestion, QuestionTerm } from '../retrieval/question.ts';
import type { CandidateSentence } from './candidate-sentences.ts';
import { expectedAnswer } from './expected-answer.ts';
import type { RefusalSigns } from './refusal.ts';
import type { SentenceScore } from './score-sentence.ts';

/** What the best sentence has and lacks of a question. */
export function refusalSigns(
  question: AnalysedQuestion,
  { sentence, kind, similarity }: SentenceScore,
): RefusalSigns {
  const terms = question.terms.filter((term) => !term.isWhole);
  const unknown = terms.filter(({ forms }) => forms.length === 0);
  const missing = terms.filter((term) => !isMet(term, [sentence.passageTerms, sentence.titleTerms]));
  return {
    metTerms: terms.filter((term) => isMet(term, nearTerms(sentence))).length,
    missingShare: terms.length === 0 ? 1 : missing.length / terms.length,
    missesName: missing.some((term) => isName(term, question)),
    kind,
    asksNumber: expectedAnswer(question.text) === 'number',
    unknownShare: question.language === 'fr' && terms.length > 0 ? unknown.length / terms.length : 0,
    similarity,
  };
}

function nearTerms(sentence: CandidateSentence): readonly ReadonlySet<string>[] {
  return [sentence.terms, sentence.termsBefore, sentence.titleTerms];
}

function isMet(term: QuestionTerm, places: readonly ReadonlySet<string>[]): boolean {
  return term.forms.some((form) => places.some((terms) => terms.has(form)));
}

/** Capitalised elsewhere than at the beginning of the question. A year is no name: articles often leave theirs out. */
function isName({ written }: QuestionTerm, { text }: AnalysedQuestion): boolean {
  return /^\p{Lu}/u.test(written) && !text.trimStart().startsWith(written);
}
