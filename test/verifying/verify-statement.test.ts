import { describe, expect, it } from 'vitest';
import type { Reader, SupportReading } from '../../src/models/reader/reader.ts';
import { ReaderError } from '../../src/models/reader/reader-error.ts';
import { verifyStatement } from '../../src/verifying/verify-statement.ts';
import { wordReader } from '../fakes/word-reader.ts';
import { even, evidenceOf } from './rules/evidence.ts';

const body =
  'Le bac de Port-Navalon reprendra ses traversées le 18 mai. ' +
  'La réparation a coûté 640 000 euros, payés par le département. ' +
  'Les passagers étaient las de faire le tour par la route. ' +
  'Une fanfare jouera sur le quai.';
const evidence = [evidenceOf(body, { title: 'Le bac reprend' })];

const verify = (statement: string, reader?: Reader) =>
  verifyStatement(statement, evidence, even, reader === undefined ? {} : { reader });

/** Reads with the word reader, and keeps what it was given. */
function watchedReader(judged?: (evidence: string) => SupportReading) {
  const given: string[] = [];
  const words = wordReader();
  const reader: Reader = {
    ...words,
    async support(statements, signal) {
      given.push(...statements.map((each) => each.evidence));
      return judged === undefined
        ? words.support(statements, signal)
        : statements.map((each) => judged(each.evidence));
    },
  };
  return { reader, given };
}

const says = (supports: number, contradicts: number): SupportReading => ({
  supports,
  contradicts,
  nothing: 1 - supports - contradicts,
});

describe('a statement held against evidence', () => {
  it('is read with runs of three sentences under the headline', async () => {
    const { reader, given } = watchedReader();
    await verify('Une fanfare jouera sur le quai de Port-Navalon.', reader);
    expect(given.filter((text) => text.startsWith('Le bac reprend. Le bac de Port-Navalon'))).not.toEqual([]);
    for (const text of given) expect(text.split(/(?<=\.) /u).length).toBeLessThanOrEqual(4);
  });

  it('is decided by words that the article has there', async () => {
    const { reader } = watchedReader((text) => (text.includes('fanfare') ? says(0.98, 0) : says(0.01, 0.01)));
    const found = await verify('Des musiciens animeront le port.', reader);
    expect(found).toMatchObject({ verdict: 'supported', missing: [] });
    expect(body.slice(found.words!.start, found.words!.end)).toBe('Une fanfare jouera sur le quai.');
  });

  it.each([
    'Le maire de Lavernes va démissionner ? La rumeur court depuis mardi.',
    'Le maire de Lavernes va-t-il démissionner ? Il refuse de répondre.',
  ])('is not said by a question: « %s »', async (asked) => {
    const statement = 'Le maire de Lavernes va démissionner.';
    const found = await verifyStatement(statement, [evidenceOf(asked)], even);
    expect(found).toMatchObject({ verdict: 'unknown', words: null });
  });

  it('shows the sentence that contradicts', async () => {
    const { reader } = watchedReader((text) => (text.includes('fanfare') ? says(0.01, 0.98) : says(0, 0)));
    const found = await verify('Le quai restera silencieux.', reader);
    expect(found.verdict).toBe('contradicted');
    expect(body.slice(found.words!.start, found.words!.end)).toBe('Une fanfare jouera sur le quai.');
  });

  it.each([
    ['number', 'La réparation a coûté 655 000 euros.', '655 000'],
    ['name', 'La fanfare d’Octave Berlin jouera sur le quai.', 'Octave Berlin'],
    ['date', 'Une fanfare jouera sur le quai le 3 juin.', '3 juin'],
  ])('is not supported where a %s is missing, whatever the reader says', async (_, statement, fact) => {
    const { reader } = watchedReader(() => says(0.999, 0));
    const found = await verify(statement, reader);
    expect(['partly', 'contradicted']).toContain(found.verdict);
    if (found.verdict === 'partly') expect(found.missing.join()).toContain(fact);
  });

  it('is partly said where one of its parts is, and the others are named', async () => {
    const reader: Reader = {
      ...wordReader(),
      support: async (statements) =>
        statements.map(({ statement }) =>
          statement.startsWith('Les passagers') && !statement.includes('billet')
            ? says(0.97, 0)
            : says(0.05, 0),
        ),
    };
    const found = await verify(
      'Les passagers en avaient assez du détour et le billet sera remboursé lundi.',
      reader,
    );
    expect(found).toMatchObject({ verdict: 'partly', missing: ['le billet sera remboursé lundi'] });
    expect(found.words).not.toBeNull();
  });

  it('has no words and no verdict where nothing speaks of it', async () => {
    const reader = watchedReader(() => says(0.01, 0.02)).reader;
    expect(await verify('Le volcan islandais fume.', reader)).toMatchObject({
      verdict: 'unknown',
      words: null,
    });
    expect(await verifyStatement('Le volcan fume.', [], even, { reader })).toMatchObject({
      verdict: 'unknown',
      words: null,
    });
  });

  it('is decided by rules without a reader, or with one that has stopped', async () => {
    const stopped: Reader = {
      ...wordReader(),
      support: () => Promise.reject(new ReaderError('stopped', 'lecteur', null)),
    };
    for (const statement of [
      'La réparation a coûté 640 000 euros.',
      'La réparation a coûté 655 000 euros.',
    ]) {
      const byRules = await verify(statement);
      expect(await verify(statement, stopped)).toEqual(byRules);
      expect(byRules.verdict).toBe(statement.includes('640') ? 'supported' : 'contradicted');
    }
  });

  it('is given up when its signal says so', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(
      verifyStatement('Le bac reprend.', evidence, even, { reader: wordReader(), signal }),
    ).rejects.toThrow('cancelled');
  });
});
