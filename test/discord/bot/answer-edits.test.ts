import { describe, expect, it } from 'vitest';
import { answerEdits } from '../../../src/discord/asking/answer-edits.ts';

describe('the edits of an answer', () => {
  it('are made one after the other, those of other answers meanwhile', async () => {
    const edits = answerEdits();
    const done: string[] = [];
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const first = edits.inTurn('a', () => held.then(() => void done.push('first')));
    const second = edits.inTurn('a', async () => void done.push('second'));
    await edits.inTurn('b', async () => void done.push('other'));
    release();
    await Promise.all([first, second]);
    expect(done).toEqual(['other', 'first', 'second']);
  });

  it('go on after one that failed, which only its own caller is told', async () => {
    const edits = answerEdits();
    const failed = edits.inTurn('a', () => Promise.reject(new Error('gone')));
    const next = edits.inTurn('a', () => Promise.resolve('shown'));
    await expect(failed).rejects.toThrow('gone');
    expect(await next).toBe('shown');
  });

  it('know of every answer on its way', () => {
    const edits = answerEdits();
    const ends = [edits.replacing('a'), edits.replacing('a')];
    expect(edits.isBeingReplaced('a')).toBe(true);
    ends[0]?.();
    expect(edits.isBeingReplaced('a')).toBe(true);
    ends[1]?.();
    expect(edits.isBeingReplaced('a')).toBe(false);
    expect(edits.isBeingReplaced('b')).toBe(false);
  });
});
