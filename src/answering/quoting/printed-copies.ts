import type { Article } from '../../articles/article.ts';
import { DAY_MS } from '../../calendar/durations.ts';
import { matchesFilter } from '../../index/article-filter.ts';
import type { ArticleFilter, PassageStore } from '../../index/passage-store.ts';
import type { Span } from '../../text/sentences.ts';
import { plainWords } from '../../verifying/agreement/plain-words.ts';
import { lineAt, sentencesWithin } from './context/quotation-marks.ts';
import type { SentenceScore } from './score-sentence.ts';

/** Words of an article. */
export interface ArticleSpan extends Span {
  readonly article: Article;
}

/** The places where copies of one report say the very same words. */
export interface SamePlaces {
  /** The one to cite: of the first article that was published; of one day, or undated, of the fullest. */
  readonly main: ArticleSpan;
  readonly others: readonly ArticleSpan[];
}

/** Where else the words of an article stand in its copies. */
export type PrintedCopies = (place: ArticleSpan) => SamePlaces;

/**
 * Days within which papers print one report. What says the same words later tells of another day: « la Bourse de Paris
 * a terminé en hausse ».
 */
const REPRINTED_WITHIN_DAYS = 7;

export const noCopies: PrintedCopies = (main) => ({ main, others: [] });

/**
 * Reads the copies of these articles, so far as the filter of the question leaves them.
 *
 * @param articles those that may be cited, each at most once
 */
export async function printedCopies(
  store: PassageStore,
  articles: readonly Article[],
  filter: ArticleFilter = {},
): Promise<PrintedCopies> {
  const clusters = await store.copies(articles.map(({ id }) => id));
  if (clusters.size === 0) return noCopies;
  const wanted = new Set([...clusters.values()].flatMap((cluster) => cluster.map(({ id }) => id)));
  const read = await store.articles({ articleIds: [...wanted] });
  const byId = new Map(read.map((article) => [article.id, article]));
  return (place) => {
    const cluster = clusters.get(place.article.id) ?? [];
    const quote = place.article.text.slice(place.start, place.end);
    const versions = cluster.flatMap(({ id }): readonly ArticleSpan[] => {
      if (id === place.article.id) return [place];
      const article = byId.get(id);
      if (article === undefined || !matchesFilter(article, filter)) return [];
      const span = sameWordsIn(article.text, quote);
      return span === null ? [] : [{ article, ...span }];
    });
    // An article beyond those that the store gives of a very large cluster is cited for itself.
    const [main = place, ...others] = printedTogether(versions, place);
    return { main, others };
  };
}

/**
 * The sentences at the main article that prints them, the same place once, in their order: whichever paper a search
 * came upon, the same words are cited from one.
 */
export function atMainCopies(
  ranked: readonly SentenceScore[],
  copies: PrintedCopies,
): readonly SentenceScore[] {
  const byPlace = new Map<string, SentenceScore>();
  for (const scored of ranked) {
    const moved = atMainCopy(scored, copies);
    const { article, start, end } = moved.sentence;
    const place = `${article.id} ${start} ${end}`;
    if (!byPlace.has(place)) byPlace.set(place, moved);
  }
  return [...byPlace.values()];
}

function atMainCopy(scored: SentenceScore, copies: PrintedCopies): SentenceScore {
  const { sentence, answer } = scored;
  const { main } = copies(sentence);
  if (main === sentence) return scored;
  const { article, start, end } = main;
  const words = answer === null ? '' : sentence.article.text.slice(answer.start, answer.end);
  const at = words === '' ? -1 : article.text.slice(start, end).indexOf(words);
  return {
    ...scored,
    sentence: { ...sentence, article, start, end },
    answer: at === -1 ? null : { start: start + at, end: start + at + words.length },
  };
}

/**
 * Of places in the order of their days, those printed within a week of the first of them that the given one is near to.
 */
function printedTogether(versions: readonly ArticleSpan[], place: ArticleSpan): readonly ArticleSpan[] {
  let group: ArticleSpan[] = [];
  for (const version of versions) {
    const [first] = group;
    if (first !== undefined && !isNear(first, version)) {
      if (group.includes(place)) break;
      group = [];
    }
    group.push(version);
  }
  return group.includes(place) ? group : [];
}

/** Nothing speaks against an undated one. */
function isNear({ article: a }: ArticleSpan, { article: b }: ArticleSpan): boolean {
  if (a.publishedAt === null || b.publishedAt === null) return true;
  return Date.parse(b.publishedAt) - Date.parse(a.publishedAt) <= REPRINTED_WITHIN_DAYS * DAY_MS;
}

/**
 * Where a text says the very words of a quotation, up to white space, quotation marks and a final stop, as a sentence
 * of its own; null where it does not. Words that stand within another sentence may be denied there.
 */
function sameWordsIn(text: string, quote: string): Span | null {
  const wanted = plainWords(quote);
  const words: readonly string[] = quote.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  const probe = words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
  if (probe === '') return null;
  let searched = 0;
  for (let at = text.indexOf(probe); at !== -1; at = text.indexOf(probe, searched)) {
    const { start, end } = lineAt(text, at);
    const found = sentencesWithin(text, start, end).find(
      (each) => plainWords(text.slice(each.start, each.end)) === wanted,
    );
    if (found !== undefined) return found;
    searched = end;
  }
  return null;
}
