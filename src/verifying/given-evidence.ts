import type { Article } from '../articles/article.ts';
import { defaultSplitting } from '../articles/passage.ts';
import { splitPassages } from '../articles/split-passages.ts';
import { readPassages } from '../searching/read-passage.ts';
import { detectLanguage } from '../text/detect-language.ts';
import type { CheckContext } from './rules/check-context.ts';
import { type Evidence, readEvidence } from './rules/evidence.ts';

/**
 * Texts that came with a statement, as evidence: their passages, whose offsets count in each text as it was given.
 *
 * @param publishedAt `YYYY-MM-DD`, what « hier » in them counts from; null when it is not known
 */
export function givenEvidence(texts: readonly string[], publishedAt: string | null): readonly Evidence[] {
  const passages = texts.flatMap((text, index) => {
    const article = articleOf(text, index, publishedAt);
    return splitPassages(article, defaultSplitting).map((passage) => ({ article, passage }));
  });
  return readEvidence(readPassages(passages));
}

/** Without a collection nothing tells which words are rare: all weigh the same. */
export const evenWeights: CheckContext = { rarityOf: () => 1 };

function articleOf(text: string, index: number, publishedAt: string | null): Article {
  return {
    id: `evidence-${index}`,
    path: '',
    title: '',
    publisher: null,
    author: null,
    publishedAt,
    url: null,
    lang: detectLanguage(text),
    text,
    bodyStart: 0,
    sourceHash: '',
  };
}
