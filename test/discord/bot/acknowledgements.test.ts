import { describe, expect, it } from 'vitest';
import { acknowledgements } from '../../../src/discord/asking/acknowledgements.ts';

const LONG_MS = 20_000;

describe('acknowledgements under way', () => {
  it('go before answers, those that come meanwhile too, whether they succeed or not', async () => {
    const underWay = acknowledgements();
    const events: string[] = [];
    const first = deferred();
    const second = deferred();
    void underWay.track(first.promise);
    const answer = underWay.settled(LONG_MS).then(() => events.push('answer'));
    underWay.track(second.promise).catch(() => events.push('second failed'));
    first.resolve();
    await new Promise((next) => setImmediate(next));
    expect(events).toEqual([]);
    second.reject(new Error('too late'));
    await answer;
    expect(events).toEqual(['second failed', 'answer']);
  });

  it('do not hold answers up for ever', async () => {
    const underWay = acknowledgements();
    void underWay.track(new Promise(() => undefined));
    await underWay.settled(1);
  });

  it('are not waited for when there are none', async () => {
    await acknowledgements().settled(LONG_MS);
  });
});

/** `Promise.withResolvers`, which Node 20 does not have. */
function deferred(): {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
} {
  let resolve: () => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<void>((fulfil, fail) => {
    resolve = fulfil;
    reject = fail;
  });
  return { promise, resolve, reject };
}
