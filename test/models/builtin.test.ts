import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinEmbedderSource } from '../../src/models/builtin/builtin-embedder.ts';
import { windowsOver } from '../../src/models/builtin/windows.ts';
import type { Embedder, EmbeddingInput } from '../../src/models/embedder.ts';
import { EmbedderStateError } from '../../src/models/embedder-errors.ts';

function passage(text: string, title = ''): EmbeddingInput {
  return { title, publisher: null, publishedAt: null, text };
}

const collection = [
  'Le ministre de la Défense russe a visité le cosmodrome avec une délégation venue de Pyongyang.',
  'La préfecture de la Creuse annonce la fermeture du pont pour trois semaines de travaux.',
  'Le festival de jazz a réuni douze mille personnes sur les quais de la Loire.',
  'Les vendanges commencent tôt cette année dans le Beaujolais, dit la chambre d’agriculture.',
  'Une éclipse partielle sera visible mardi soir depuis la Bretagne et la Normandie.',
].map((text) => passage(text));

async function learned(): Promise<Embedder> {
  return (await builtinEmbedderSource().learn(collection)).embedder;
}

async function closeness(embedder: Embedder, question: string, text: string): Promise<number> {
  const asked = await embedder.embedQuestion(question);
  const [vectors] = await embedder.embedPassages([passage(text)]);
  return Math.max(
    ...vectors!.map((vector) => vector.reduce((sum, value, at) => sum + value * asked![at]!, 0)),
  );
}

const sameThing: readonly (readonly [string, string])[] = [
  ['Vostochny', 'Vostotchny'],
  ['Choïgou', 'Shoigu'],
  ['Jong-un', 'Jong Un'],
  ['Poutine', 'Putin'],
  ['Zelensky', 'Zelenskyy'],
  ['vendange', 'vendanges'],
  ['annonça', 'annonceront'],
  ['ouvrière', 'ouvriers'],
  ['cosmodrome', 'cosmodrôme'],
  ['préfecture', 'prefectrue'],
  ['œuvre', 'oeuvre'],
  ['L’éclipse', "l'eclipse"],
];
const otherThings = ['marché', 'comète', 'Bretagne', 'sécheresse', 'musicienne', 'Villefranche', 'tribunal'];

describe('what the built-in embedder adds to word search', () => {
  it.each(sameThing)('%s is nearer to %s than to any unrelated word', async (one, other) => {
    const embedder = await learned();
    const near = await closeness(embedder, one, other);
    for (const unrelated of otherThings) {
      expect(near).toBeGreaterThan((await closeness(embedder, one, unrelated)) + 0.1);
    }
  });

  it('does not take one year for another', async () => {
    const embedder = await learned();
    expect(Math.abs(await closeness(embedder, '2023', '2024'))).toBeLessThan(0.4);
    expect(await closeness(embedder, '11 000 tonnes', '11.000 tonnes')).toBeGreaterThan(0.99);
  });

  it('lets no long word drown the others', async () => {
    const embedder = await learned();
    const near = await closeness(embedder, 'anticonstitutionnellement éclipse', 'éclipse');
    expect(near).toBeGreaterThan(0.4);
  });

  it('ignores English function words in an English question', async () => {
    const embedder = await learned();
    expect(await closeness(embedder, 'When was the eclipse?', 'éclipse')).toBeGreaterThan(0.99);
  });

  it('finds a claim by its own window of a long passage', async () => {
    const embedder = await learned();
    const filling = 'Le conseil municipal a débattu longuement du budget des écoles et des routes. '.repeat(
      6,
    );
    const claim = 'Le cosmodrome de Vostochny a accueilli la délégation.';
    const question = 'délégation au cosmodrome de Vostotchny';
    const inLong = await closeness(embedder, question, `${filling}${claim}`);
    expect((await embedder.embedPassages([passage(`${filling}${claim}`)]))[0]!.length).toBeGreaterThan(1);
    expect(inLong).toBeGreaterThan((await closeness(embedder, question, filling)) + 0.1);
  });

  it('finds a passage by its headline too', async () => {
    const embedder = await learned();
    const asked = (await embedder.embedQuestion('vendanges'))!;
    const [withTitle, without] = await embedder.embedPassages([
      passage('Elles commencent le 20 août.', 'Vendanges précoces'),
      passage('Elles commencent le 20 août.'),
    ]);
    const dot = (vector: Float32Array): number =>
      vector.reduce((sum, value, at) => sum + value * asked[at]!, 0);
    expect(dot(withTitle![0]!)).toBeGreaterThan(dot(without![0]!) + 0.2);
  });
});

describe('the learned state', () => {
  it('makes the identity: other collections, other vectors', async () => {
    const one = await builtinEmbedderSource().learn(collection);
    const other = await builtinEmbedderSource().learn(collection.slice(1));
    expect(one.embedder.identity.convention).not.toBe(other.embedder.identity.convention);
    expect(one.learnedPassages).toBe(collection.length);
  });

  it('is refused when it is missing, damaged, or of something else', async () => {
    const source = builtinEmbedderSource();
    const { state } = await source.learn(collection);
    await expect(source.restore(null)).rejects.toThrow(EmbedderStateError);
    await expect(source.restore(new TextEncoder().encode('{}'))).rejects.toThrow(EmbedderStateError);
    await expect(source.restore(state!.slice(0, -1))).rejects.toThrow(EmbedderStateError);
    await fc.assert(
      fc.asyncProperty(fc.nat(state!.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const damaged = Uint8Array.from(state!);
        damaged[at]! ^= flip;
        await expect(source.restore(damaged)).rejects.toThrow(EmbedderStateError);
      }),
      { numRuns: 40 },
    );
  });

  it('can be learned from nothing', async () => {
    const { embedder } = await builtinEmbedderSource().learn([]);
    expect((await embedder.embedPassages(collection))[0]).toHaveLength(1);
  });
});

describe('windows', () => {
  it('cover every word, in order, and are never longer than a window', () => {
    fc.assert(
      fc.property(fc.nat(2_000), (length) => {
        const windows = windowsOver(length);
        expect(windows[0]!.start).toBe(0);
        expect(windows.at(-1)!.end).toBe(length);
        windows.forEach((window, at) => {
          expect(window.end - window.start).toBeLessThanOrEqual(60);
          if (at > 0) expect(window.start).toBeLessThanOrEqual(windows[at - 1]!.end);
          if (at > 0) expect(window.start).toBeGreaterThan(windows[at - 1]!.start);
        });
      }),
    );
  });
});
