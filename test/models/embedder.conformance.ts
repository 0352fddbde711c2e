import { expect, it } from 'vitest';
import type { Embedder, EmbedderSource, EmbeddingInput } from '../../src/models/embedder.ts';

function passage(title: string, text: string): EmbeddingInput {
  return { title, publisher: 'Le Courrier', publishedAt: '2024-03-02', text };
}

const articles: readonly EmbeddingInput[] = [
  passage(
    'Le marché de Brive rouvre',
    'Après deux ans de travaux, le marché couvert a rouvert ses portes samedi matin.',
  ),
  passage(
    'Une comète au-dessus des Alpes',
    'Les astronomes amateurs l’ont photographiée depuis le col du Galibier.',
  ),
  passage(
    'Le pont de Tonnay fermé',
    'La circulation est interrompue jusqu’au 15 juin, a annoncé la préfecture.',
  ),
];

const hostile: readonly EmbeddingInput[] = [
  passage('', ''),
  passage('', '   \n\n'),
  passage('🚀🚀', '🎉 👩‍👩‍👧 🇫🇷'),
  passage('Et', 'le la les de du et ou à qui que dont'),
  passage('Long', 'x'.repeat(50_000)),
  passage('Très long', 'La séance est levée. '.repeat(2_500)),
  passage('Demi-caractère', 'abc \ud800 def'),
  passage('123', '2023 11 000 3,5'),
];

/** What every embedder owes to those who index and search with it. `makeSource` gives a source that can be asked at once. */
export function describeEmbedder(makeSource: () => Promise<EmbedderSource>): void {
  async function learn(): Promise<Embedder> {
    return (await (await makeSource()).learn(articles)).embedder;
  }

  it('gives unit vectors of the promised dimensions, one or more a passage, also for hostile texts', async () => {
    const embedder = await learn();
    const inputs = [...articles, ...hostile];
    const found = await embedder.embedPassages(inputs);
    expect(found).toHaveLength(inputs.length);
    for (const vectors of found) {
      expect(vectors.length).toBeGreaterThan(0);
      for (const vector of vectors) expectUnit(vector, embedder.identity.dimensions);
    }
  });

  it('gives a question a unit vector', async () => {
    const embedder = await learn();
    const vector = await embedder.embedQuestion('Quand le marché de Brive a-t-il rouvert ?');
    expect(vector).not.toBeNull();
    expectUnit(vector!, embedder.identity.dimensions);
  });

  it('has no vector for a question without words', async () => {
    const embedder = await learn();
    expect(await embedder.embedQuestion('')).toBeNull();
    expect(await embedder.embedQuestion('?! … 🎉')).toBeNull();
  });

  it('gives the same text the same vector, whatever stands around it', async () => {
    const embedder = await learn();
    const together = await embedder.embedPassages(articles);
    const alone = await embedder.embedPassages(articles.slice(1, 2));
    expect(alone[0]).toEqual(together[1]);
    const question = 'Une comète a-t-elle été vue ?';
    expect(await embedder.embedQuestion(question)).toEqual(await embedder.embedQuestion(question));
  });

  it('keeps the order of many passages', async () => {
    const embedder = await learn();
    const many = Array.from({ length: 150 }, (_, at) =>
      passage(`Dépêche ${at}`, `${'abcdefgh'[at % 8]?.repeat(at + 3)} ${at}`),
    );
    const found = await embedder.embedPassages(many);
    const backwards = await embedder.embedPassages([...many].reverse());
    expect([...backwards].reverse()).toEqual(found);
  });

  it('has nothing to do for an empty list', async () => {
    expect(await (await learn()).embedPassages([])).toEqual([]);
  });

  it('stops when it is told to', async () => {
    const embedder = await learn();
    const stopped = AbortSignal.abort(new Error('stopped by the test'));
    await expect(embedder.embedPassages(articles, stopped)).rejects.toThrow('stopped by the test');
    await expect(embedder.embedQuestion('Quel marché ?', stopped)).rejects.toThrow('stopped by the test');
  });

  it('is the same embedder after it was restored from its state', async () => {
    const source = await makeSource();
    const learned = await source.learn(articles);
    const restored = await (await makeSource()).restore(learned.state);
    expect(restored.embedder.identity).toEqual(learned.embedder.identity);
    expect(restored.state).toEqual(learned.state);
    expect(await restored.embedder.embedPassages(articles)).toEqual(
      await learned.embedder.embedPassages(articles),
    );
  });
}

function expectUnit(vector: Float32Array, dimensions: number): void {
  expect(vector).toHaveLength(dimensions);
  expect(vector.every(Number.isFinite)).toBe(true);
  expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
}
