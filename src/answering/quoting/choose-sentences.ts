import type { Article } from '../../articles/article.ts';
import type { SentenceRelation } from '../../verifying/agreement/sentence-relation.ts';
import { isOfTheFuture } from '../../verifying/rules/tense.ts';
import type { CandidateSentence } from './candidate-sentences.ts';
import { compareCandidates, noneOpposed, type Opposed, type Relate } from './compare-candidates.ts';
import type { SentenceScore } from './score-sentence.ts';

/** An answer of more sentences is a reading list. */
const MAX_STATEMENTS = 4;
/** A further sentence must come this near to the best one; lower adds more noise than answers. */
const NEAR_BEST_SHARE = 0.75;
/**
 * A newer sentence that differs meets so much of the question, headline included, as the one shown: the toll of another
 * accident has neither its place nor its names.
 */
const SAME_EVENT_SHARE = 0.6;
/** A fact told by more articles than this is not made surer by another number. */
const MAX_SOURCES = 3;

/** What comes first of all that answers. */
export type AnswerOrder = 'best' | 'newest';

/** One statement of an answer: the sentence that is quoted, and those of other articles that say the same. */
export interface AnswerStatement {
  readonly quoted: SentenceScore;
  /** Word for word the same. */
  readonly alsoIn: readonly SentenceScore[];
  /** The same in other words, with nothing that the quoted one lacks. */
  readonly inOtherWords: readonly SentenceScore[];
  /** Speaks of the same thing as a statement right before it, and says otherwise. */
  readonly differs: boolean;
}

/** What is told of one thing: one statement, or several that differ, the best one first. */
type Versions = Draft[];

interface Draft {
  quoted: SentenceScore;
  alsoIn: SentenceScore[];
  inOtherWords: SentenceScore[];
}

/**
 * The one to four statements that answer, best first; those of other articles that differ from one stand behind each
 * other, newest first. What another article says too is not repeated but joins its statement.
 *
 * @param ranked scored sentences, best first
 * @param opposed those that contradict each other in other words than rules know
 * @param order `newest`: of those that answer, the newest article's first
 */
export function chooseSentences(
  ranked: readonly SentenceScore[],
  opposed: Opposed = noneOpposed,
  order: AnswerOrder = 'best',
): readonly AnswerStatement[] {
  const relate = compareCandidates(opposed);
  const eligible = withoutHeadlines(ranked, relate);
  const best = eligible[0];
  if (best === undefined) return [];
  // Totals can be negative: the best one must be near itself all the same.
  const least = best.total - (1 - NEAR_BEST_SHARE) * Math.abs(best.total);
  const isNear = ({ total }: SentenceScore): boolean => total >= least;
  const told: Versions[] = [];
  for (const scored of order === 'newest' ? newestFirst(eligible, best, isNear) : eligible) {
    if (isNear(scored)) add(told, scored, relate, order);
    else addNewest(told, scored, relate);
  }
  return arrange(told, relate);
}

/**
 * A headline sums up: it is quoted where it answers best or its article has nothing else, and no body says what it
 * says. Anywhere else it would only take the place of a sentence.
 */
function withoutHeadlines(ranked: readonly SentenceScore[], relate: Relate): readonly SentenceScore[] {
  const bodies = ranked.filter(({ sentence }) => !sentence.isHeadline);
  const isSaid = (headline: CandidateSentence): boolean =>
    bodies.some(({ sentence }) => SAID.has(relate(headline, sentence)));
  return ranked.filter((scored, index) => {
    const isAlone = index === 0 || bodies.every((body) => !isOfArticle(body, scored));
    return !scored.sentence.isHeadline || (isAlone && !isSaid(scored.sentence));
  });
}

const SAID: ReadonlySet<SentenceRelation> = new Set(['same words', 'same statement', 'says more']);

function add(told: Versions[], scored: SentenceScore, relate: Relate, order: AnswerOrder): void {
  const drafts = told.flat();
  const { article, start, end } = scored.sentence;
  const isThere = ({ quoted: { sentence } }: Draft): boolean =>
    sentence.article.id === article.id && sentence.start < end && start < sentence.end;
  if (drafts.some(isThere)) return;
  for (const draft of drafts) {
    switch (relate(draft.quoted.sentence, scored.sentence)) {
      case 'same words':
        if (hasRoom(draft, scored)) draft.alsoIn.push(scored);
        return;
      case 'same statement':
      case 'says less':
        if (hasRoom(draft, scored)) draft.inOtherWords.push(scored);
        return;
      case 'says more':
        // What an older article says besides is no part of the latest.
        if (order === 'newest') break;
        quoteInstead(draft, scored);
        return;
      default:
    }
  }
  const draft = { quoted: scored, alsoIn: [], inOtherWords: [] };
  const versions = told.find((known) => isVersionOf(known, scored, relate));
  if (versions !== undefined) versions.push(draft);
  else if (drafts.length < MAX_STATEMENTS) told.push([draft]);
}

/** Whatever the order of the scores, the newest word on a thing is not the one that is left out. */
function addNewest(told: Versions[], scored: SentenceScore, relate: Relate): void {
  const { publishedAt } = scored.sentence.article;
  if (publishedAt === null) return;
  const versions = told.find(
    (known) =>
      known.every(({ quoted }) => (quoted.sentence.article.publishedAt ?? '') < publishedAt) &&
      known.some(({ quoted }) => scored.context >= SAME_EVENT_SHARE * quoted.context) &&
      isVersionOf(known, scored, relate),
  );
  versions?.push({ quoted: scored, alsoIn: [], inOtherWords: [] });
}

/** One article that gives two prices does not contradict itself: they are prices of two things. */
function isVersionOf(versions: Versions, scored: SentenceScore, relate: Relate): boolean {
  const { sentence } = scored;
  return (
    versions.every(({ quoted }) => quoted.sentence.article.id !== sentence.article.id) &&
    versions.some(({ quoted }) => relate(quoted.sentence, sentence) === 'differs')
  );
}

function hasRoom({ quoted, alsoIn, inOtherWords }: Draft, scored: SentenceScore): boolean {
  const sources = [quoted, ...alsoIn, ...inOtherWords];
  return sources.length < MAX_SOURCES && sources.every((known) => !isOfArticle(known, scored));
}

function isOfArticle(a: SentenceScore, b: SentenceScore): boolean {
  return a.sentence.article.id === b.sentence.article.id;
}

/** Of two sentences that agree, the one that says more is quoted; the other is a source of what both say. */
function quoteInstead(draft: Draft, scored: SentenceScore): void {
  const before = [draft.quoted, ...draft.alsoIn, ...draft.inOtherWords];
  draft.inOtherWords = before.filter((known) => !isOfArticle(known, scored)).slice(0, MAX_SOURCES - 1);
  draft.alsoIn = [];
  draft.quoted = scored;
}

/** The first ones up to the limit. Of versions that find no room together, the newest and the best stay. */
function arrange(told: readonly Versions[], relate: Relate): readonly AnswerStatement[] {
  const statements: AnswerStatement[] = [];
  for (const versions of told) {
    const room = MAX_STATEMENTS - statements.length;
    if (room === 0) break;
    const [best] = versions;
    const kept = versions
      .toSorted((a, b) => compareDays(a.quoted.sentence, b.quoted.sentence))
      .slice(0, room);
    const isBestLost = best !== undefined && !kept.includes(best);
    const shown = isBestLost && room > 1 ? [...kept.slice(0, -1), best] : kept;
    const differs = ({ quoted }: Draft, above: Versions): boolean =>
      above.some((other) => relate(other.quoted.sentence, quoted.sentence) === 'differs');
    statements.push(
      ...shown.map((draft, index) => ({ ...draft, differs: differs(draft, shown.slice(0, index)) })),
    );
  }
  return statements;
}

/**
 * The latest word on a thing meets nearly as much of the question as the best one: a concert for the victims is newer
 * than their number, and does not tell it.
 */
const ALIKE_SHARE = 0.8;

/**
 * Those that answer as much of the question as the best one, by their days: what happened before what is only planned.
 * What only touches on the question keeps its place behind.
 */
function newestFirst(
  ranked: readonly SentenceScore[],
  best: SentenceScore,
  isNear: (scored: SentenceScore) => boolean,
): readonly SentenceScore[] {
  const isAlike = (scored: SentenceScore): boolean =>
    isNear(scored) && scored.context >= ALIKE_SHARE * best.context;
  const ahead = ({ sentence }: SentenceScore): number => Number(isOfTheFuture(sentence.reading));
  const alike = ranked
    .filter(isAlike)
    .toSorted((a, b) => ahead(a) - ahead(b) || compareDays(a.sentence, b.sentence));
  return [...alike, ...ranked.filter((scored) => !isAlike(scored))];
}

/** The newest first; an undated one sorts as the oldest. */
export function compareDays({ article: a }: Dated, { article: b }: Dated): number {
  return (b.publishedAt ?? '').localeCompare(a.publishedAt ?? '');
}

type Dated = { readonly article: Pick<Article, 'publishedAt'> };
