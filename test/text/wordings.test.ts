import { describe, expect, it } from 'vitest';
import { ASKED_KINDS } from '../../src/answering/question/expected-answer.ts';
import { REASONS } from '../../src/lexicon/reasons.ts';
import { anyWording } from '../../src/text/wording.ts';

describe('a table of wordings', () => {
  it.each(REASONS)('has an example for each row: $example', (row) => {
    expect(row.example).toMatch(anyWording([row]));
  });

  it.each(REASONS.filter((row) => row.not !== undefined))(
    'leaves alone what says something else: $not',
    ({ not }) => {
      expect(not).not.toMatch(anyWording(REASONS));
    },
  );

  it.each(ASKED_KINDS)('knows what is asked by $example', ({ pattern, kind, example }) => {
    expect(example).toMatch(pattern);
    expect(ASKED_KINDS.find((row) => row.pattern.test(example))?.kind).toBe(kind);
  });
});
