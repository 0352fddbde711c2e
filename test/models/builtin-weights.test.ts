import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { builtinEmbedderSource } from '../../src/models/builtin/builtin-embedder.ts';
import { fromHalf, toHalf } from '../../src/models/builtin/half-float.ts';
import { loadModel, WeightsError } from '../../src/models/builtin/load-model.ts';
import { encodeWeights, type Weights } from '../../src/models/builtin/weights-format.ts';
import { wordKey } from '../../src/models/builtin/word-hash.ts';

const folder = mkdtempSync(join(tmpdir(), 'kiosque-weights-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Two words in four dimensions: « pont » along the first, « marché » along the second. All n-grams are silent. */
const small: Weights = {
  model: 'small',
  dimensions: 4,
  words: 2,
  buckets: 3,
  keys: Uint32Array.from(['pont', 'marché'].map(keyOf)),
  keyRows: Uint16Array.of(0, 1),
  scales: Uint16Array.of(toHalf(0.5), toHalf(0.25), 0, 0, 0),
  rows: Uint8Array.of(0x7f, 0x77, 0x77, 0x7f, 0, 0, 0, 0, 0, 0),
};

function keyOf(word: string): number {
  return wordKey(
    Uint16Array.from(word, (_, at) => word.charCodeAt(at)),
    word.length,
  );
}

function written(name: string, bytes: Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

function faultOf(file: string): WeightsError {
  try {
    loadModel(file);
  } catch (error) {
    expect(error).toBeInstanceOf(WeightsError);
    return error as WeightsError;
  }
  throw new Error('the file was taken');
}

describe('a model file', () => {
  it('gives back the vectors that were written', async () => {
    const loaded = loadModel(written('small', encodeWeights(small)));
    const { embedder } = await builtinEmbedderSource(() => loaded).learn([]);
    const vector = await embedder.embedQuestion('pont');
    const sum = [7.5, -0.5, -0.5, -0.5];
    expect([...vector!]).toEqual(sum.map((value) => expect.closeTo(value / Math.hypot(...sum), 5)));
    expect(embedder.identity).toMatchObject({ provider: 'builtin', model: 'small', dimensions: 4 });
    expect(embedder.identity.convention).toContain(loaded.fingerprint);
  });

  it('has no vector for words that it knows nothing of', async () => {
    const loaded = loadModel(written('small', encodeWeights(small)));
    const { embedder } = await builtinEmbedderSource(() => loaded).learn([]);
    expect(await embedder.embedQuestion('xyz 123')).toBeNull();
    const [[vector] = []] = await embedder.embedPassages([
      { title: '', publisher: null, publishedAt: null, text: 'xyz 123' },
    ]);
    expect(Math.hypot(...vector!)).toBeCloseTo(1, 5);
  });

  it('is refused when one bit of it is wrong, or a part is missing', () => {
    const bytes = encodeWeights(small);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = Uint8Array.from(bytes);
        damaged[at]! ^= flip;
        expect(faultOf(written('damaged', damaged)).fault).toBe('damaged');
      }),
      { numRuns: 60 },
    );
    for (const length of [0, 10, 100, bytes.length - 1]) {
      expect(faultOf(written('cut', bytes.subarray(0, length))).fault).toBe('damaged');
    }
  });

  it('of another version is refused as such', async () => {
    const { createHash } = await import('node:crypto');
    const text = Buffer.from(encodeWeights(small)).toString('latin1').replace('"version":1', '"version":9');
    const content = Buffer.from(text, 'latin1').subarray(0, -32);
    const file = written('newer', Buffer.concat([content, createHash('sha256').update(content).digest()]));
    expect(faultOf(file).fault).toBe('other-version');
  });

  it('is named in both languages, with a way out, when it cannot be used', () => {
    const file = join(folder, 'nowhere');
    const fault = faultOf(file);
    expect(fault).toMatchObject({ fault: 'missing', file, exitCode: 2 });
    for (const sentence of Object.values(fault.sentence)) {
      expect(sentence).toContain(file);
      expect(sentence).toContain('EMBEDDINGS');
    }
  });

  it('gives other weights another identity', async () => {
    const one = loadModel(written('one', encodeWeights(small)));
    const other = loadModel(written('other', encodeWeights({ ...small, keyRows: Uint16Array.of(1, 0) })));
    expect(one.fingerprint).not.toBe(other.fingerprint);
  });
});

describe('16-bit floats', () => {
  it('are nearest to the number they stand for', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 60_000, noNaN: true }), (value) => {
        expect(Math.abs(fromHalf(toHalf(value)) - value)).toBeLessThanOrEqual(value / 2048);
      }),
    );
    expect([0, 1, 65_504, 1e9, 2 ** -24].map((value) => fromHalf(toHalf(value)))).toEqual([
      0,
      1,
      65_504,
      65_504,
      2 ** -24,
    ]);
  });
});
