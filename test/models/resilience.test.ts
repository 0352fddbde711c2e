import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutThinking } from '../../src/models/providers/read-answer.ts';
import { circuitBreaker } from '../../src/models/resilience/breaker.ts';
import { LanesFullError, lanes } from '../../src/models/resilience/lanes.ts';

describe('the circuit breaker', () => {
  function subject() {
    const time = { now: 0 };
    const breaker = circuitBreaker(() => time.now);
    const call = (outcome: 'success' | 'failure' | 'unknown') => breaker.enter()?.(outcome);
    return { time, breaker, call };
  }

  it('opens after five failures in a row, not after five in all', () => {
    const { breaker, call } = subject();
    for (const outcome of ['failure', 'failure', 'failure', 'failure', 'success'] as const) call(outcome);
    for (let failures = 0; failures < 4; failures += 1) call('failure');
    call('unknown');
    expect(breaker.pauseMs()).toBe(0);
    call('failure');
    expect(breaker.pauseMs()).toBe(30_000);
    expect(breaker.enter()).toBeNull();
  });

  it('lets one call try after half a minute, the others not', () => {
    const { time, breaker, call } = subject();
    for (let failures = 0; failures < 5; failures += 1) call('failure');
    time.now = 29_999;
    expect(breaker.enter()).toBeNull();
    time.now = 30_000;
    const trial = breaker.enter();
    expect(breaker.enter()).toBeNull();
    trial?.('success');
    expect(breaker.enter()).not.toBeNull();
  });

  it('waits again after a trial that failed, not after one that was given up', () => {
    const { time, breaker, call } = subject();
    for (let failures = 0; failures < 5; failures += 1) call('failure');
    time.now = 40_000;
    call('unknown');
    expect(breaker.pauseMs()).toBe(0);
    call('failure');
    expect(breaker.pauseMs()).toBe(30_000);
  });

  it('does not listen to calls that began before it opened', () => {
    const { breaker, call } = subject();
    const early = breaker.enter();
    for (let failures = 0; failures < 5; failures += 1) call('failure');
    early?.('success');
    expect(breaker.enter()).toBeNull();
  });
});

describe('lanes', () => {
  const never = new AbortController().signal;

  it('are given in the order of arrival, and refused beyond the queue', async () => {
    const free = lanes(1, 2);
    const enter = (signal: AbortSignal) => free.enter(signal);
    const order: string[] = [];
    const leave = await enter(never);
    const goThrough = async (name: string) => {
      const done = await enter(never);
      order.push(name);
      done();
    };
    const second = goThrough('second');
    const third = goThrough('third');
    await expect(enter(never)).rejects.toThrow(LanesFullError);
    leave();
    await Promise.all([second, third]);
    expect(order).toEqual(['second', 'third']);
    await enter(never);
  });

  it('are not lost to those who give up', async () => {
    const free = lanes(1, 1);
    const enter = (signal: AbortSignal) => free.enter(signal);
    const leave = await enter(never);
    const impatient = new AbortController();
    const waiting = enter(impatient.signal);
    impatient.abort(new Error('too slow'));
    await expect(waiting).rejects.toThrow('too slow');
    const patient = enter(never);
    leave();
    (await patient)();
    await enter(never);
  });
});

describe('the thoughts in front of an answer', () => {
  const shown = (pieces: readonly string[]): string => pieces.map(withoutThinking()).join('');

  it('are left out however they are cut into pieces', () => {
    const thinking = '\n<think>Voyons : 1 < 2, et <b>.</b></think>';
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 60 })), (cuts) => {
        const text = `${thinking}La mairie <think> [1].`;
        const at = [0, ...cuts.toSorted((a, b) => a - b), text.length];
        const pieces = at.slice(1).map((end, index) => text.slice(at[index], end));
        expect(shown(pieces)).toBe('La mairie <think> [1].');
      }),
    );
  });

  it.each(['Le maire.', ' <b>', '<thème>', 'a <think>b</think>', '<'.repeat(9)])('are not %j', (text) => {
    expect(shown(text.split(''))).toBe(text);
  });
});
