import { wordSimilaritiesTo } from '../../models/builtin/text-similarity.ts';
import type { AnalysedQuestion } from '../../searching/question.ts';
import type { RankedPassage } from '../../searching/retrieve.ts';

/**
 * Cosine of two words from which one stands for the other: "unemployment" and « chômage » have 0.8, « mort » and
 * « décès » 0.8, "king" and « reine » 0.3, « hôtel » and « chambre » 0.4, "three" and « quatre » 0.2.
 */
const NEAR_WORD_COSINE = 0.55;

/**
 * The question with the words of the passages that mean the same as one of its own, in French or English: a sentence
 * that says « décès » meets a question about a « mort », and one that says « grève » a question about a "strike".
 */
export function withNearWords(
  question: AnalysedQuestion,
  passages: readonly RankedPassage[],
): AnalysedQuestion {
  const asked = question.terms.filter(({ written, isWhole }) => !isWhole && /\p{L}/u.test(written));
  if (asked.length === 0) return question;
  const similarities = wordSimilaritiesTo(asked.map(({ written }) => written));
  const near = new Map<string, Set<string>>();
  for (const [word, term] of wordsOf(passages)) {
    for (const [index, cosine] of similarities(word).entries()) {
      const wanted = asked[index]?.term;
      if (cosine < NEAR_WORD_COSINE || wanted === undefined) continue;
      const terms = near.get(wanted) ?? new Set();
      near.set(wanted, terms.add(term));
    }
  }
  const terms = question.terms.map((term) => {
    const found = term.isWhole ? undefined : near.get(term.term);
    return found === undefined ? term : { ...term, forms: [...new Set([...term.forms, ...found])] };
  });
  return { ...question, terms };
}

/** The distinct words of the passages and their headlines, each with its index term. */
function wordsOf(passages: readonly RankedPassage[]): ReadonlyMap<string, string> {
  const texts = passages.flatMap(({ reading }) => [reading.text, reading.title]);
  const found = new Map<string, string>();
  for (const { text, terms } of new Set(texts)) {
    for (const { term, start, end } of terms) {
      const word = text.slice(start, end).toLowerCase();
      if (!found.has(word) && /\p{L}/u.test(word)) found.set(word, term);
    }
  }
  return found;
}
