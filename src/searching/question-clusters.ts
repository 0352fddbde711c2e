import { similaritiesTo } from '../models/builtin/text-similarity.ts';
import { questionTerms, readText } from '../text/reading.ts';

/** Questions that ask for much the same, as they were given. */
export interface QuestionCluster<T> {
  /** The question that most of the others are near to. */
  readonly question: string;
  readonly members: readonly T[];
}

/**
 * Nearness is the mean of the cosine in meaning and the share of common words: « Quand rouvre le pont des Arts ? » and
 * « À quelle date le pont des Arts doit-il rouvrir ? » have 0.85, the prices of bread and of petrol in Lyon 0.69, the
 * mayor and the prefect of Lyon 0.59.
 */
const LEAST_NEARNESS = 0.7;
/** Each is compared with each, which takes so many a tenth of a second; nobody reads more. */
const MAX_DISTINCT = 200;

/**
 * Puts questions together that ask for much the same, largest cluster first, then in the order in which they were
 * given; of more than 200 different ones, the first 200.
 */
export function clusterQuestions<T extends { readonly question: string }>(
  asked: readonly T[],
): readonly QuestionCluster<T>[] {
  const clusters: QuestionCluster<T>[] = [];
  let left = neighboursAmong(distinctQuestions(asked).slice(0, MAX_DISTINCT));
  while (left.length > 0) {
    const largest = left.reduce((best, near) => (timesAsked(near) > timesAsked(best) ? near : best));
    clusters.push({
      question: largest[0]?.question ?? '',
      members: largest.flatMap(({ members }) => members),
    });
    const taken = new Set(largest);
    left = left
      .filter(([centre]) => centre !== undefined && !taken.has(centre))
      .map((near) => near.filter((each) => !taken.has(each)));
  }
  return clusters;
}

function timesAsked<T>(questions: readonly DistinctQuestion<T>[]): number {
  return questions.reduce((sum, { members }) => sum + members.length, 0);
}

interface DistinctQuestion<T> {
  readonly question: string;
  readonly terms: ReadonlySet<string>;
  readonly members: T[];
}

/** The same words in the same order are one question. */
function distinctQuestions<T extends { readonly question: string }>(
  asked: readonly T[],
): readonly DistinctQuestion<T>[] {
  const found = new Map<string, DistinctQuestion<T>>();
  for (const one of asked) {
    const { question } = one;
    const terms = questionTerms(readText(question)).map(({ term }) => term);
    const key = terms.length === 0 ? question : terms.join(' ');
    const same = found.get(key);
    if (same === undefined) found.set(key, { question, terms: new Set(terms), members: [one] });
    else same.members.push(one);
  }
  return [...found.values()];
}

/** For each question, itself first and then those that are near enough. */
function neighboursAmong<T>(
  questions: readonly DistinctQuestion<T>[],
): readonly (readonly DistinctQuestion<T>[])[] {
  const cosines = similaritiesTo(questions.map(({ question }) => question));
  return questions.map((one) => {
    const near = cosines(one.question);
    const others = questions.filter(
      (other, index) =>
        other !== one &&
        (Math.max(0, near[index] ?? 0) + commonShare(one.terms, other.terms)) / 2 >= LEAST_NEARNESS,
    );
    return [one, ...others];
  });
}

/** Of the words of the shorter question, those that the other has too. */
function commonShare(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shorter = Math.min(one.size, other.size);
  if (shorter === 0) return 0;
  return [...one].filter((term) => other.has(term)).length / shorter;
}
