import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../src/models/reader/reader.ts';

const POOL = [
  'Le maire a inauguré samedi la piscine couverte du quartier de la Gare.',
  'Elle a coûté douze millions d’euros, payés pour moitié par la région.',
  'Les écoles y auront des créneaux le matin.',
] as const;
const QUESTION = 'Combien a coûté la piscine du quartier de la Gare ?';

/** What every reader does, the one that comes with the program and those that stand in for it in tests. */
export function readerConformance(name: string, open: () => Promise<Reader>): void {
  describe(`reader: ${name}`, () => {
    let reader: Reader;
    beforeAll(async () => {
      reader = await open();
    });
    afterAll(() => reader.close());

    it('gives each sentence of each passage one reading, in their order', async () => {
      const passages = [
        { title: 'Une piscine à la Gare', sentences: POOL },
        { title: '', sentences: [POOL[2], POOL[0]] },
        { title: 'Rien', sentences: [] },
      ];
      const readings = await reader.read(QUESTION, passages);
      expect(readings.map((passage) => passage.length)).toEqual([3, 2, 0]);
      for (const reading of readings.flat()) expect(Number.isFinite(reading?.odds)).toBe(true);
    });

    it('names words that stand in their sentence', async () => {
      const [readings = []] = await reader.read(QUESTION, [{ title: '', sentences: POOL }]);
      readings.forEach((reading, index) => {
        const words = reading?.words ?? { start: 0, end: 1, sureness: 1 };
        expect(words.start).toBeGreaterThanOrEqual(0);
        expect(words.end).toBeGreaterThan(words.start);
        expect(words.end).toBeLessThanOrEqual(POOL[index]?.length ?? 0);
        expect(words.sureness).toBeGreaterThan(0);
        expect(words.sureness).toBeLessThanOrEqual(1);
      });
    });

    it('reads the same twice, and several questions at once', async () => {
      const read = () => reader.read(QUESTION, [{ title: 'Une piscine', sentences: POOL }]);
      const [first, second, third] = await Promise.all([read(), read(), read()]);
      expect(second).toEqual(first);
      expect(third).toEqual(first);
    });

    it('gives each statement three probabilities, in their order', async () => {
      const statements = [
        { statement: 'La piscine a coûté douze millions d’euros.', evidence: POOL.join(' ') },
        { statement: '', evidence: '' },
        { statement: 'Le maire est absent. '.repeat(80), evidence: POOL[0].repeat(40) },
      ];
      const readings = await reader.support(statements);
      expect(readings).toHaveLength(statements.length);
      for (const { nothing, supports, contradicts } of readings) {
        for (const share of [nothing, supports, contradicts]) expect(share).toBeGreaterThanOrEqual(0);
        expect(nothing + supports + contradicts).toBeCloseTo(1);
      }
      expect(await reader.support([])).toEqual([]);
    });

    it('reads nothing when there is nothing to read', async () => {
      expect(await reader.read(QUESTION, [])).toEqual([]);
      expect(await reader.read('', [{ title: '', sentences: [] }])).toEqual([[]]);
    });

    it('stops for a signal', async () => {
      const reason = new Error('nobody waits any more');
      const passages = [{ title: '', sentences: POOL }];
      await expect(reader.read(QUESTION, passages, AbortSignal.abort(reason))).rejects.toBe(reason);
    });
  });
}
