import { describe, expect, it } from 'vitest';
import type { AnswerPlace } from '../../../src/discord/asking/answer-place.ts';
import { pacedPlace } from '../../../src/discord/asking/paced-place.ts';
import type { EditPace } from '../../../src/discord/bot-parts.ts';
import type { MessageView } from '../../../src/discord/views/view.ts';

function view(content: string): MessageView {
  return { content, embeds: [], components: [], allowedMentions: { parse: [], repliedUser: false } };
}

/** A place that notes what it shows, and time that passes when told. */
function place() {
  const shown: string[] = [];
  let due: (() => void) | null = null;
  let isBroken = false;
  const at: AnswerPlace = {
    async show({ content }) {
      if (isBroken) throw new Error('not now');
      shown.push(content);
      return 'id';
    },
    add: async () => 'id',
  };
  const pace: EditPace = {
    intervalMs: 1_000,
    after(_delayMs, work) {
      due = work;
      return {
        cancel() {
          due = null;
        },
      };
    },
  };
  return {
    shown,
    at,
    paced: pacedPlace(at, pace),
    pass: () => {
      const work = due;
      due = null;
      work?.();
    },
    break: (broken: boolean) => {
      isBroken = broken;
    },
  };
}

/** Lets what was sent arrive. */
const sent = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('progress at a bearable pace', () => {
  it('is not shown at all when the answer is quick', async () => {
    const { paced, shown, pass } = place();
    paced.progress(() => view('searching'));
    await paced.finish(view('answer'));
    pass();
    expect(shown).toEqual(['answer']);
  });

  it('shows the latest of each interval, and nothing after the end', async () => {
    const { paced, shown, pass } = place();
    paced.progress(() => view('searching'));
    paced.progress(() => view('reading'));
    pass();
    await sent();
    paced.progress(() => view('writing 1'));
    paced.progress(() => view('writing 2'));
    pass();
    paced.progress(() => view('writing 3'));
    await paced.finish(view('answer'));
    paced.progress(() => view('late'));
    pass();
    expect(shown).toEqual(['reading', 'writing 2', 'answer']);
  });

  it('waits for what is being sent, so that one message is shown and not two', async () => {
    const { at, shown } = place();
    const due: (() => void)[] = [];
    let arrive: () => void = () => undefined;
    const slow: AnswerPlace = {
      ...at,
      async show(shownView) {
        await new Promise<void>((resolve) => {
          arrive = resolve;
        });
        return at.show(shownView);
      },
    };
    const pace: EditPace = {
      intervalMs: 1,
      after(_delayMs, work) {
        due.push(work);
        return { cancel: () => void due.splice(0) };
      },
    };
    const paced = pacedPlace(slow, pace);
    paced.progress(() => view('searching'));
    due.shift()?.();
    paced.progress(() => view('reading'));
    due.shift()?.();
    paced.progress(() => view('writing'));
    expect(shown).toEqual([]);
    arrive();
    await sent();
    due.shift()?.();
    arrive();
    const finished = paced.finish(view('answer'));
    await sent();
    arrive();
    await finished;
    expect(shown).toEqual(['searching', 'writing', 'answer']);
  });

  it('is dropped when it cannot be sent; the answer is not', async () => {
    const { paced, shown, pass, ...time } = place();
    time.break(true);
    paced.progress(() => view('searching'));
    pass();
    await Promise.resolve();
    time.break(false);
    await paced.finish(view('answer'));
    expect(shown).toEqual(['answer']);
  });

  it('is dropped when it cannot be made', async () => {
    const { paced, shown, pass } = place();
    paced.progress(() => {
      throw new RangeError('too long');
    });
    expect(pass).not.toThrow();
    await paced.finish(view('answer'));
    expect(shown).toEqual(['answer']);
  });

  it('gives up in the manner of the place', async () => {
    const { at, shown } = place();
    const given: string[] = [];
    const own = pacedPlace(
      { ...at, giveUp: async ({ content }) => given.push(content) },
      { intervalMs: 1, after: () => ({ cancel: () => undefined }) },
    );
    await own.giveUp(view('sorry'));
    expect({ given, shown }).toEqual({ given: ['sorry'], shown: [] });
  });
});
