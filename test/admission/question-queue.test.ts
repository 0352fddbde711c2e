import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QueueClosedError, QueueFullError, questionQueue } from '../../src/admission/question-queue.ts';

/** Questions that end when they are told to. */
function desk(options: Parameters<typeof questionQueue>[0]) {
  const queue = questionQueue(options);
  const started: string[] = [];
  const ends = new Map<string, { resolve: (value: string) => void; reject: (error: Error) => void }>();
  const ahead: Record<string, number[]> = {};
  const ask = (name: string, asker = name, signal?: AbortSignal): Promise<string> => {
    const told: number[] = [];
    ahead[name] = told;
    const result = queue.run(
      () => {
        started.push(name);
        return new Promise<string>((resolve, reject) => ends.set(name, { resolve, reject }));
      },
      { asker, onAhead: (count) => told.push(count), ...(signal === undefined ? {} : { signal }) },
    );
    result.catch(() => undefined);
    return result;
  };
  return { queue, ask, started, ends, ahead };
}

/** Whatever is settled has had its consequences. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the queue', () => {
  it('works on a few at a time, in the order of arrival, and tells the others how many are ahead', async () => {
    const { queue, ask, started, ends, ahead } = desk({ maxRunning: 2 });
    const results = ['a', 'b', 'c', 'd', 'e'].map((name) => ask(name));
    await settled();
    expect(started).toEqual(['a', 'b']);
    expect([queue.running, queue.waiting]).toEqual([2, 3]);
    ends.get('b')?.resolve('réponse b');
    expect(await results[1]).toBe('réponse b');
    await settled();
    expect(started).toEqual(['a', 'b', 'c']);
    ends.get('a')?.resolve('réponse a');
    await settled();
    expect(ahead).toEqual({ a: [], b: [], c: [1], d: [2, 1], e: [3, 2, 1] });
    expect([queue.running, queue.waiting]).toEqual([2, 1]);
  });

  it('goes on after a failure, and hands it to whoever asked', async () => {
    const { queue, ask, started, ends } = desk({ maxRunning: 1 });
    const first = ask('a');
    void ask('b');
    await settled();
    ends.get('a')?.reject(new Error('panne'));
    await expect(first).rejects.toThrow('panne');
    await settled();
    expect(started).toEqual(['a', 'b']);
    const thrown = queue.run(() => Promise.reject(new Error('encore')), { asker: 'c' });
    ends.get('b')?.resolve('');
    await expect(thrown).rejects.toThrow('encore');
    expect([queue.running, queue.waiting]).toEqual([0, 0]);
  });

  it('refuses when it is full, and one person before the others', async () => {
    const { ask } = desk({ maxRunning: 1, maxWaiting: 4, maxWaitingOfPerson: 2 });
    for (const name of ['a1', 'a2', 'a3']) void ask(name, 'a');
    await expect(ask('a4', 'a')).rejects.toMatchObject({
      name: 'QueueFullError',
      sentence: { fr: expect.stringContaining('2 questions en attente') },
    });
    for (const name of ['b', 'c']) void ask(name);
    await expect(ask('d')).rejects.toMatchObject({
      name: 'QueueFullError',
      sentence: { en: expect.stringContaining('4 questions are waiting') },
    });
  });

  it('lets a person leave, and tells those behind', async () => {
    const { queue, ask, started, ends, ahead } = desk({ maxRunning: 1 });
    void ask('a');
    const leaving = new AbortController();
    const left = ask('b', 'b', leaving.signal);
    void ask('c');
    leaving.abort(new Error('partie'));
    await expect(left).rejects.toThrow('partie');
    expect(ahead.c).toEqual([2, 1]);
    expect(queue.waiting).toBe(1);
    await expect(ask('d', 'd', AbortSignal.abort(new Error('trop tard')))).rejects.toThrow('trop tard');
    ends.get('a')?.resolve('');
    await settled();
    expect(started).toEqual(['a', 'c']);
  });

  it('does not begin what was given up at the moment of its turn', async () => {
    const { queue, ask, started, ends } = desk({ maxRunning: 1 });
    void ask('a');
    const leaving = new AbortController();
    const left = ask('b', 'b', leaving.signal);
    await settled();
    ends.get('a')?.resolve('');
    // Two turns of the loop later the place is b's, and b has not begun.
    while (queue.waiting > 0) await Promise.resolve();
    leaving.abort(new Error('partie'));
    await expect(left).rejects.toThrow('partie');
    expect(started).toEqual(['a']);
    expect(queue.running).toBe(0);
  });

  it('hands the signal to the work', async () => {
    const stop = new AbortController();
    const reason = questionQueue().run(
      (signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(signal.reason))),
      { asker: 'a', signal: stop.signal },
    );
    stop.abort('assez');
    expect(await reason).toBe('assez');
  });

  it('is not disturbed by whoever draws the numbers', async () => {
    const queue = questionQueue({ maxRunning: 1 });
    const one = queue.run(async () => 1, { asker: 'a' });
    const onAhead = () => {
      throw new Error('le dessin a échoué');
    };
    expect(await Promise.all([one, queue.run(async () => 2, { asker: 'b', onAhead })])).toEqual([1, 2]);
  });

  it('drains: what was taken is answered, nothing more is taken', async () => {
    const { queue, ask, ends } = desk({ maxRunning: 1 });
    await questionQueue().drain();
    const results = [ask('a'), ask('b')];
    let isDone = false;
    const drained = queue.drain().then(() => {
      isDone = true;
    });
    await expect(ask('c')).rejects.toBeInstanceOf(QueueClosedError);
    await settled();
    ends.get('a')?.resolve('A');
    await settled();
    expect(isDone).toBe(false);
    ends.get('b')?.resolve('B');
    await drained;
    expect(await Promise.all(results)).toEqual(['A', 'B']);
    await queue.drain();
  });

  it('keeps its bounds whatever happens', async () => {
    const events = fc.array(fc.record({ asker: fc.constantFrom('a', 'b', 'c'), leaves: fc.boolean() }), {
      maxLength: 60,
    });
    const bounds = { maxRunning: 2, maxWaiting: 5, maxWaitingOfPerson: 3 };
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), events, async (scheduler, asked) => {
        const queue = questionQueue(bounds);
        let atOnce = 0;
        const results = asked.map(({ asker, leaves }) => {
          const signal = leaves ? leavesSometime(scheduler) : new AbortController().signal;
          return queue.run(
            async () => {
              atOnce += 1;
              expect(atOnce).toBeLessThanOrEqual(bounds.maxRunning);
              expect(queue.waiting).toBeLessThanOrEqual(bounds.maxWaiting);
              await scheduler.schedule(Promise.resolve());
              atOnce -= 1;
              return 'answered';
            },
            { asker, signal },
          );
        });
        const outcomes = Promise.allSettled(results);
        await scheduler.waitFor(outcomes);
        for (const outcome of await outcomes)
          if (outcome.status === 'rejected' && !(outcome.reason instanceof QueueFullError))
            expect(outcome.reason).toBe('left');
        expect([queue.running, queue.waiting, atOnce]).toEqual([0, 0, 0]);
        await queue.drain();
      }),
      { numRuns: 50 },
    );
  });

  it('answers or refuses each of 1,000 simultaneous questions, ten times, and keeps nothing', async () => {
    const queue = questionQueue({ maxRunning: 2, maxWaiting: 50 });
    for (let round = 0; round < 10; round += 1) {
      const results = await Promise.allSettled(
        Array.from({ length: 1_000 }, (_, n) => queue.run(async () => n, { asker: `personne-${n}` })),
      );
      const answered = results.filter(({ status }) => status === 'fulfilled').length;
      const refused = results.filter(
        (result) => result.status === 'rejected' && result.reason instanceof QueueFullError,
      ).length;
      expect([answered, refused]).toEqual([52, 948]);
      expect([queue.running, queue.waiting]).toEqual([0, 0]);
    }
  });
});

function leavesSometime(scheduler: fc.Scheduler): AbortSignal {
  const leaving = new AbortController();
  void scheduler.schedule(Promise.resolve()).then(() => leaving.abort('left'));
  return leaving.signal;
}
