import { describe, expect, it } from 'vitest';
import { KiosqueEmbeddings } from '../../src/langchain/kiosque-embeddings.ts';

const cosine = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, at) => sum + value * b[at]!, 0);

describe('the built-in model as LangChain’s embeddings', () => {
  it('sets a French sentence nearer to its English counterpart than to another sentence', async () => {
    const embeddings = new KiosqueEmbeddings();
    const question = await embeddings.embedQuery('Les cheminots sont en grève');
    const [strike, bread] = await embeddings.embedDocuments([
      'Railway workers are on strike',
      'Le boulanger a remporté le concours de la meilleure baguette',
    ]);
    expect(question).toHaveLength(256);
    expect(cosine(question, strike!)).toBeGreaterThan(cosine(question, bread!) + 0.2);
  });

  it('gives every text a unit vector, those without words too, in order', async () => {
    const texts = ['', '…', ...Array.from({ length: 200 }, (_, n) => `Le bac numéro ${n}`)];
    const vectors = await new KiosqueEmbeddings().embedDocuments(texts);
    expect(vectors).toHaveLength(texts.length);
    for (const vector of vectors) expect(cosine(vector, vector)).toBeCloseTo(1, 5);
    expect(vectors[7]).toEqual(await new KiosqueEmbeddings().embedQuery(texts[7]!));
  });
});
