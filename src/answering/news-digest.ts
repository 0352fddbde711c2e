import type { ArticleFilter, PassageStore } from '../index/passage-store.ts';
import type { Language } from '../messages/bilingual.ts';
import { readPassages } from '../searching/read-passage.ts';
import type { RankedPassage } from '../searching/retrieve.ts';
import { candidateSentences } from './quoting/candidate-sentences.ts';
import { chooseSentences } from './quoting/choose-sentences.ts';
import { composeAnswer, type ExtractiveAnswer } from './quoting/compose-answer.ts';
import type { SentenceScore } from './quoting/score-sentence.ts';

/**
 * The first passages of the newest articles that a filter leaves, newest first; undated ones only where none has a
 * date.
 */
export async function newestPassages(
  store: PassageStore,
  filter: ArticleFilter,
  limit: number,
): Promise<readonly RankedPassage[]> {
  const all = await store.matching([], filter);
  const dated = all.filter(({ publishedAt }) => publishedAt !== null);
  const newest = (dated.length > 0 ? dated : all).slice(0, limit);
  const articles = await store.articles({ articleIds: newest.map(({ id }) => id) });
  const found = await Promise.all(
    articles.map(async (article, index) => {
      const [passage] = await store.passagesOf(article.id);
      return passage === undefined ? [] : [{ rank: index + 1, passage, article, score: 0, copies: [] }];
    }),
  );
  return readPassages(found.flat());
}

/**
 * What answers « que s’est-il passé la semaine dernière ? », a question without a subject: what the newest articles
 * begin with, a fact that several tell said once.
 */
export function newsDigest(passages: readonly RankedPassage[], language: Language): ExtractiveAnswer {
  const scored = leadSentences(passages);
  if (scored.length === 0) return { composed: null, confidence: 0 };
  return { composed: composeAnswer(chooseSentences(scored), language), confidence: 1 };
}

/** What each article begins with, in the order of the articles: all weigh the same. */
export function leadSentences(passages: readonly RankedPassage[]): readonly SentenceScore[] {
  return passages.flatMap((passage) => {
    const sentences = candidateSentences([passage]);
    // Its headline when the body has none.
    const sentence = sentences.find(({ isHeadline }) => !isHeadline) ?? sentences[0];
    if (sentence === undefined) return [];
    return { sentence, own: 1, context: 1, kind: 1, similarity: 1, answer: null, total: 1 };
  });
}
