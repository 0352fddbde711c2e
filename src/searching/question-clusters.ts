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
  const distinct = distinctQuestions(asked).slice(0, MAX_DISTINCT);
  const near = neighboursAmong(distinct);
  const left = new Set(distinct.keys());
  const clusters: QuestionCluster<T>[] = [];
  while (left.size > 0) {
    let largest: { readonly centre: number; readonly size: number } | null = null;
    for (const centre of left) {
      const size = askedIn(near[centre], left, distinct);
      if (largest === null || size > largest.size) largest = { centre, size };
    }
    if (largest === null) break;
    const { centre } = largest;
    const members = (near[centre] ?? []).filter((index) => left.delete(index));
    clusters.push({
      question: distinct[centre]?.members[0]?.question ?? '',
      members: members.flatMap((index) => distinct[index]?.members ?? []),
    });
  }
  return clusters;
}

/** How often those of them were asked that are in no cluster yet. */
function askedIn<T>(
  near: readonly number[] | undefined,
  left: ReadonlySet<number>,
  distinct: readonly DistinctQuestion<T>[],
): number {
  return (near ?? []).reduce(
    (sum, index) => sum + (left.has(index) ? (distinct[index]?.members.length ?? 0) : 0),
    0,
  );
}

interface DistinctQuestion<T> {
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
    if (same === undefined) found.set(key, { terms: new Set(terms), members: [one] });
    else same.members.push(one);
  }
  return [...found.values()];
}

/** For each question, itself first and then those that are near enough. */
function neighboursAmong<T extends { readonly question: string }>(
  questions: readonly DistinctQuestion<T>[],
): readonly (readonly number[])[] {
  const texts = questions.map(({ members }) => members[0]?.question ?? '');
  const cosines = similaritiesTo(texts);
  return questions.map(({ terms }, one) => {
    const near = cosines(texts[one] ?? '');
    const others = [...questions.entries()].filter(
      ([index, other]) =>
        index !== one &&
        (Math.max(0, near[index] ?? 0) + commonShare(terms, other.terms)) / 2 >= LEAST_NEARNESS,
    );
    return [one, ...others.map(([index]) => index)];
  });
}

/** Of the words of the shorter question, those that the other has too. */
function commonShare(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shorter = Math.min(one.size, other.size);
  if (shorter === 0) return 0;
  return [...one].filter((term) => other.has(term)).length / shorter;
}
