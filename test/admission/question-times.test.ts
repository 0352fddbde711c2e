import { describe, expect, it } from 'vitest';
import { questionTimes } from '../../src/admission/question-times.ts';
import { answerOf } from '../discord/views/samples.ts';

function timing() {
  const clock = { ms: 1_000 };
  const times = questionTimes(() => clock.ms);
  const pass = (ms: number): void => {
    clock.ms += ms;
  };
  return { times, pass };
}

const found = answerOf({ timingsMs: { retrieve: 12, answer: 400, total: 412 } });

describe('the times of a question', () => {
  it('are those of its stages, and add up', () => {
    const { times, pass } = timing();
    times.progress({ stage: 'queued', ahead: 3 });
    times.progress({ stage: 'queued', ahead: 1 });
    pass(250);
    times.progress({ stage: 'searching' });
    pass(40);
    times.progress({ stage: 'reading', passages: 10 });
    times.progress({ stage: 'writing' });
    pass(900);
    times.progress({ stage: 'text', text: 'Le bac' });
    times.found(found);
    pass(80);
    expect(times.ahead).toBe(3);
    expect(times.ms()).toEqual({ queue: 250, retrieve: 12, read: 28, write: 900, send: 80, total: 1_270 });
  });

  it('leave out what was not reached', () => {
    const { times, pass } = timing();
    pass(30);
    expect(times.ms()).toEqual({ queue: 30, total: 30 });
    times.progress({ stage: 'searching' });
    pass(20);
    expect(times.ms()).toEqual({ queue: 30, total: 50 });
    times.found(found);
    expect(times.ms()).toEqual({ queue: 30, retrieve: 12, read: 8, send: 0, total: 50 });
  });
});
