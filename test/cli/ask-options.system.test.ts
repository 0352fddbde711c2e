import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AskOptions, askedQuestions, filterFromOptions } from '../../src/cli/ask-options.ts';
import { UsageError } from '../../src/cli/run-command.ts';
import { desk } from './command.ts';

const asking = (question: string | undefined, options: AskOptions = {}) => askedQuestions(question, options);

describe('the question of a command line', () => {
  it('is asked as it was typed', async () => {
    expect(await asking(' Qui ? ')).toEqual([{ id: 'q1', question: ' Qui ? ' }]);
  });

  it.each([
    { what: 'is missing', question: undefined, says: 'Il manque la question' },
    { what: 'is empty', question: ' \n', says: 'Il manque la question' },
    { what: 'has 10,000 characters', question: 'é'.repeat(10_000), says: '10000 caractères' },
  ])('is refused when it $what', async ({ question, says }) => {
    const refusal = asking(question);
    await expect(refusal).rejects.toThrow(UsageError);
    await expect(refusal).rejects.toMatchObject({
      exitCode: 2,
      sentence: { fr: expect.stringContaining(says) },
    });
  });

  it('does not go with a batch', async () => {
    await expect(asking('Qui ?', { batch: 'q.jsonl' })).rejects.toThrow('not both');
  });
});

describe('a batch file', () => {
  async function batch(content: string) {
    const at = await desk();
    return asking(undefined, { batch: await at.write('q.jsonl', content) });
  }

  it('keeps the order and the ids, whatever editor wrote it', async () => {
    expect(
      await batch('\ufeff{"id":"b","question":"Qui ?"}\r\n\r\n{"question":"Où ?","id":2,"note":"x"}'),
    ).toEqual([
      { id: 'b', question: 'Qui ?' },
      { id: 2, question: 'Où ?' },
    ]);
    expect(await batch('\n')).toEqual([]);
  });

  it.each([
    { what: 'no JSON', line: 'Qui ?' },
    { what: 'no question', line: '{"id":"a"}' },
    { what: 'a question that is no text', line: '{"id":"a","question":3}' },
    { what: 'a question of 10,000 characters', line: `{"id":"a","question":"${'a'.repeat(10_000)}"}` },
  ])('is refused by line when one is $what', async ({ line }) => {
    await expect(batch(`{"id":"a","question":"Qui ?"}\n${line}\n`)).rejects.toThrow(/q\.jsonl, line 2:/);
  });

  it('is refused by name when it cannot be read', async () => {
    const at = await desk();
    await expect(asking(undefined, { batch: join(at.folder, 'rien') })).rejects.toThrow(
      'rien cannot be read',
    );
    await expect(asking(undefined, { batch: at.folder })).rejects.toThrow('cannot be read');
  });
});

describe('the filters', () => {
  it('are those that were given', () => {
    expect(filterFromOptions({})).toEqual({});
    expect(filterFromOptions({ since: '2024-02-29', until: '2024-02-29', publisher: 'AFP' })).toEqual({
      since: '2024-02-29',
      until: '2024-02-29',
      publisher: 'AFP',
    });
  });

  it.each(['2023-02-29', '2024-2-1', '14/09/2023', 'hier', ''])('take no %j for a date', (date) => {
    expect(() => filterFromOptions({ since: date })).toThrow('--since takes a date YYYY-MM-DD');
    expect(() => filterFromOptions({ until: date })).toThrow('--until takes a date YYYY-MM-DD');
  });

  it('refuse an end before the beginning', () => {
    expect(() => filterFromOptions({ since: '2024-01-02', until: '2024-01-01' })).toThrow('Swap');
  });
});
