import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Admission, admission } from '../../src/admission/admission.ts';
import { openBotState } from '../../src/state/open-bot-state.ts';
import { type Clock, dataFolder, NOON, openState } from '../state/sample-answers.ts';

const MINUTE_MS = 60_000;
const limits = { perMinute: 6, burst: 3, questionsPerDay: 1_000 };

function gate(clock: Clock, changes: Partial<typeof limits> = {}): Admission {
  return admission({ ...limits, ...changes, counters: openState().counters, now: () => clock.atMs });
}

const odile = { userHash: 'odile', guildId: 'nord' };

describe('a person', () => {
  it('may ask a burst, then one question every ten seconds', () => {
    const clock = { atMs: NOON };
    const { admit } = gate(clock);
    expect([1, 2, 3].map(() => admit(odile).ok)).toEqual([true, true, true]);
    expect(admit(odile)).toEqual({
      ok: false,
      retryAfterMs: 10_000,
      sentence: { fr: expect.stringContaining('10 s'), en: expect.stringContaining('10 s') },
    });
    expect(admit({ ...odile, userHash: 'paul' }).ok).toBe(true);
    clock.atMs += 9_001;
    expect(admit(odile)).toMatchObject({
      retryAfterMs: 999,
      sentence: { fr: expect.stringContaining('1 s') },
    });
    clock.atMs += 999;
    expect(admit(odile).ok).toBe(true);
    expect(admit(odile).ok).toBe(false);
  });

  it('is charged for a message that is no question, and the server is not', () => {
    const { admit, charge } = gate({ atMs: NOON }, { questionsPerDay: 2 });
    expect([1, 2].map(() => charge('odile').ok)).toEqual([true, true]);
    expect(admit(odile).ok).toBe(true);
    expect(charge('odile')).toMatchObject({ ok: false, retryAfterMs: 10_000 });
    expect(admit(odile).ok).toBe(false);
    expect(admit({ ...odile, userHash: 'paul' }).ok).toBe(true);
  });

  it('is not locked out by a clock that was set back', () => {
    const clock = { atMs: NOON };
    const { admit } = gate(clock);
    for (let round = 0; round < 3; round += 1) admit(odile);
    clock.atMs -= 30 * 24 * 60 * MINUTE_MS;
    const verdict = admit(odile);
    expect(verdict.ok ? 0 : verdict.retryAfterMs).toBeLessThanOrEqual(10_000);
  });

  it('never gets more than the burst and the rate, and always gets in after the time that was told', () => {
    const waits = fc.array(fc.nat({ max: 30_000 }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(
        waits,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 5 }),
        (steps, rate, burst) => {
          const clock = { atMs: NOON };
          const { admit } = gate(clock, { perMinute: rate, burst });
          let admitted = 0;
          for (const step of steps) {
            clock.atMs += step;
            const verdict = admit(odile);
            if (verdict.ok) admitted += 1;
            const atMost = burst + ((clock.atMs - NOON) * rate) / MINUTE_MS;
            expect(admitted).toBeLessThanOrEqual(atMost + 1e-6);
            if (verdict.ok) continue;
            clock.atMs += verdict.retryAfterMs;
            expect(admit(odile).ok).toBe(true);
            admitted += 1;
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is forgotten in a crowd of more than 10,000, so that it does not fill the memory', () => {
    const clock = { atMs: NOON };
    const { admit } = gate(clock, { questionsPerDay: 1_000_000 });
    const ask = (person: number) => admit({ userHash: `personne-${person}`, guildId: 'nord' }).ok;
    const spend = (person: number) => [1, 2, 3].map(() => ask(person));
    spend(0);
    for (let person = 1; person < 9_000; person += 1) ask(person);
    expect(ask(0)).toBe(false);
    for (let person = 9_000; person < 25_000; person += 1) ask(person);
    // No moment has passed in which a bucket could have filled again: it was forgotten.
    expect(spend(0)).toEqual([true, true, true]);
    // The last to come is not the one that was.
    expect([...spend(24_999)]).toEqual([true, true, false]);
  });
});

describe('a server', () => {
  it('has its questions of the day, until midnight', () => {
    const clock = { atMs: NOON };
    const { admit } = gate(clock, { questionsPerDay: 2 });
    const ask = (guildId: string | null, userHash: string) => admit({ guildId, userHash });
    expect(ask('nord', 'a').ok && ask('nord', 'b').ok).toBe(true);
    expect(ask('nord', 'c')).toEqual({
      ok: false,
      retryAfterMs: 12 * 60 * MINUTE_MS,
      sentence: {
        fr: expect.stringMatching(/2 questions.*12 h/),
        en: expect.stringMatching(/2 questions.*12 h/),
      },
    });
    expect(ask('sud', 'c').ok).toBe(true);
    // Direct messages are one server, and say so.
    expect(ask(null, 'd').ok && ask(null, 'e').ok).toBe(true);
    expect(ask(null, 'f')).toMatchObject({ sentence: { fr: expect.stringContaining('messages privés') } });
    clock.atMs += 12 * 60 * MINUTE_MS;
    expect(ask('nord', 'c').ok).toBe(true);
  });

  it('is not charged for what the person may not ask, nor the person for what the server may not', () => {
    const clock = { atMs: NOON };
    const { counters } = openState();
    const { admit } = admission({ ...limits, questionsPerDay: 4, counters, now: () => clock.atMs });
    for (let round = 0; round < 10; round += 1) admit(odile);
    expect(counters.value('questions/nord', '2024-03-02')).toBe(3);
    admit({ ...odile, userHash: 'paul' });
    for (let round = 0; round < 10; round += 1) expect(admit({ ...odile, userHash: 'paul' }).ok).toBe(false);
    clock.atMs += 12 * 60 * MINUTE_MS;
    expect([1, 2, 3].map(() => admit({ ...odile, userHash: 'paul' }).ok)).toEqual([true, true, true]);
  });

  it('is still counted after a restart', async () => {
    const folder = await dataFolder();
    const askOnce = (userHash: string) => {
      const state = openBotState({ folder, secret: 'un secret pour les essais', retentionDays: 30 });
      try {
        const { admit } = admission({
          ...limits,
          questionsPerDay: 1,
          counters: state.counters,
          now: () => NOON,
        });
        return admit({ ...odile, userHash }).ok;
      } finally {
        state.close();
      }
    };
    expect(askOnce('odile')).toBe(true);
    expect(askOnce('paul')).toBe(false);
  });
});
