import type { Article } from '../articles/article.ts';
import { isOpenFilter } from '../index/article-filter.ts';
import type { ArticleFilter, PassageStore } from '../index/passage-store.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import {
  countedArticles,
  type Listed,
  listedArticle,
  noneHolds,
  undatedLeftOut,
} from '../messages/listings.ts';
import { type AnalysedQuestion, termGroups } from '../searching/question.ts';
import { readPassages } from '../searching/read-passage.ts';
import type { RankedPassage } from '../searching/retrieve.ts';
import { analyse } from '../text/analyse.ts';
import { type CandidateSentence, candidateSentences } from './quoting/candidate-sentences.ts';
import { citationOf, displayQuote } from './quoting/citation.ts';
import type { ComposedAnswer } from './quoting/compose-answer.ts';

/** Articles named one by one; all are counted. */
export const MAX_LISTED_ARTICLES = 10;

/** How many articles hold all words of a subject, and the newest of them. */
export interface ArticleListing {
  /** Null: none does. */
  readonly composed: ComposedAnswer | null;
  /** What is said where none does. */
  readonly none: string;
  readonly notice: Bilingual | null;
  /** The passages that are quoted, in the order of the articles. */
  readonly passages: readonly RankedPassage[];
}

/**
 * The articles that hold every word of the subject (its term, or what stands for it), in headline or text, counted over
 * the whole index; the newest ones are quoted at the sentence that holds most of the words.
 *
 * @param subject analysed against the same store; without terms all articles are meant
 */
export async function articlesHolding(
  store: PassageStore,
  subject: AnalysedQuestion,
  filter: ArticleFilter,
): Promise<ArticleListing> {
  const { language } = subject;
  const terms = subject.terms.filter(({ isWhole }) => !isWhole);
  const groups = termGroups(subject);
  const found = await store.matching(groups, filter);
  const articleIds = found.slice(0, MAX_LISTED_ARTICLES).map(({ id }) => id);
  const articles = await store.articles({ articleIds });
  const read = await Promise.all(articles.map((article) => quotedArticle(store, article, groups)));
  const quoted = read.filter((each) => each !== null);
  const words = terms.map(({ term, written, forms }) => ({
    asked: written,
    // A name that no article spells as asked was looked for in a spelling that they have.
    found: language === 'en' || forms.includes(term) ? null : spelling(quoted, forms),
  }));
  const listed: Listed = {
    count: found.length,
    all: isOpenFilter(filter) ? store.manifest.counts.articles : null,
    words,
    shown: quoted.length,
    isByDate: quoted.every(({ article }) => article.publishedAt !== null),
  };
  const citations = quoted.map(({ article, sentence }, index) => {
    const support = metGroups(sentence, groups) === groups.length ? 'strong' : 'partial';
    return citationOf({ article, ...sentence }, support, index + 1);
  });
  const lines = citations.map((citation) =>
    listedArticle(citation, `${displayQuote(citation.quote, language)} [${citation.n}]`, language),
  );
  const text = [countedArticles(listed, language), ...lines].join('\n');
  return {
    composed: quoted.length === 0 ? null : { text, citations },
    none: noneHolds(listed, language),
    notice: await undatedNotice(store, groups, filter),
    passages: quoted.map((each, index) => ({ ...each, rank: index + 1 })),
  };
}

/** Of passages that no search has found: none is before another. */
const WITHOUT_SEARCH = { rank: 1, score: 0, copies: [] } as const;

type Groups = ReturnType<typeof termGroups>;

interface QuotedArticle extends RankedPassage {
  readonly sentence: Pick<CandidateSentence, 'start' | 'end' | 'terms'>;
}

/** The first of the sentences that tell most of the words; one of the body rather than the headline. */
async function quotedArticle(
  store: PassageStore,
  article: Article,
  groups: Groups,
): Promise<QuotedArticle | null> {
  const found = await store.passagesOf(article.id);
  const passages = readPassages(found.map((passage) => ({ ...WITHOUT_SEARCH, article, passage })));
  const [best] = candidateSentences(passages)
    .map((sentence) => ({ sentence, told: toldWords(sentence, groups) }))
    .sort((a, b) => b.told - a.told || Number(a.sentence.isHeadline) - Number(b.sentence.isHeadline));
  const start = best?.sentence.start ?? 0;
  const read = passages.find(({ passage }) => passage.start <= start && start < passage.end) ?? passages[0];
  if (read === undefined) return null;
  // An article of nothing but questions has no sentence to quote.
  return { ...read, sentence: best?.sentence ?? { ...read.passage, terms: new Set() } };
}

/** A word that the headline does not have counts twice: the quote shows why the article is listed. */
function toldWords(sentence: CandidateSentence, groups: Groups): number {
  const untitled = groups.filter((group) => !group.some((term) => sentence.titleTerms.has(term)));
  return metGroups(sentence, groups) + metGroups(sentence, untitled);
}

function metGroups({ terms }: Pick<CandidateSentence, 'terms'>, groups: Groups): number {
  return groups.filter((group) => group.some((term) => terms.has(term))).length;
}

/** Articles without a date match no period: they are counted apart. */
async function undatedNotice(
  store: PassageStore,
  groups: Groups,
  { since, until, withUndated, ...rest }: ArticleFilter,
): Promise<Bilingual | null> {
  if ((since === undefined && until === undefined) || withUndated === true) return null;
  const undated = (await store.matching(groups, rest)).filter(({ publishedAt }) => publishedAt === null);
  return undated.length === 0 ? null : undatedLeftOut(undated.length);
}

function spelling(quoted: readonly QuotedArticle[], forms: readonly string[]): string | null {
  for (const { article } of quoted) {
    const text = `${article.title}\n${article.text}`;
    const word = analyse(text).find(({ term, isWhole }) => !isWhole && forms.includes(term));
    if (word !== undefined) return text.slice(word.start, word.end);
  }
  return null;
}
