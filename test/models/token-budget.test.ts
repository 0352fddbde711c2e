import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChatModelError } from '../../src/models/chat-errors.ts';
import { budgetChatModel, type TokenBudget, tokenBudget } from '../../src/models/token-budget.ts';
import { openBotState } from '../../src/state/open-bot-state.ts';
import { type ScriptedReply, scriptedChatModel } from '../fakes/models/scripted-chat-model.ts';
import { all } from './chat-model.conformance.ts';

const NOON = Date.parse('2024-05-01T12:00:00Z');
const HALF_A_DAY_MS = 43_200_000;

describe('a budget of tokens', () => {
  it('sets aside before a call and settles after it', () => {
    const budget = tokenBudget({ perDay: 1_000, perServerPerDay: 600, now: () => NOON });
    const call = budget.reserve('m', 'breizh', 500);
    expectLeft(budget, 'breizh', 100);
    expectLeft(budget, 'kemper', 500);
    call.settle(120);
    call.settle(120);
    expectLeft(budget, 'breizh', 480);
    expectLeft(budget, 'kemper', 600);
  });

  it('refuses what would overdraw, says who is over and when it starts anew', () => {
    const budget = tokenBudget({ perDay: 1_000, perServerPerDay: 600, now: () => NOON });
    budget.reserve('m', 'breizh', 600);
    const refusal = failureOf(() => budget.reserve('m', 'breizh', 1));
    expect(refusal).toMatchObject({ kind: 'over-server-budget', retryAfterMs: HALF_A_DAY_MS });
    expect(refusal.isRetryable).toBe(false);
    expect(refusal.sentence.fr).toContain('ce serveur');
    expect(failureOf(() => budget.reserve('m', 'kemper', 401))).toMatchObject({ kind: 'over-budget' });
    expectLeft(budget, 'kemper', 400);
  });

  it('starts anew at midnight UTC; a call of yesterday is not given back', () => {
    let now = NOON;
    const budget = tokenBudget({ perDay: 100, perServerPerDay: null, now: () => now });
    const call = budget.reserve('m', 'terminal', 100);
    now += HALF_A_DAY_MS;
    expectLeft(budget, 'terminal', 100);
    call.settle(10);
    expectLeft(budget, 'terminal', 100);
  });

  it('goes on where an earlier process has stopped, on the same day only', () => {
    const state = openBotState({ folder: null, secret: null, retentionDays: 1, now: () => NOON });
    const options = { perDay: 100, perServerPerDay: 80, ledger: state.counters };
    tokenBudget({ ...options, now: () => NOON }).reserve('m', 'breizh', 70);
    expectLeft(tokenBudget({ ...options, now: () => NOON + 1 }), 'breizh', 10);
    expectLeft(tokenBudget({ ...options, now: () => NOON + 1 }), 'kemper', 30);
    expectLeft(tokenBudget({ ...options, now: () => NOON + 2 * HALF_A_DAY_MS }), 'breizh', 80);
    state.close();
  });

  it('has no limit without one', () => {
    const budget = tokenBudget({ perDay: null, perServerPerDay: null, now: () => NOON });
    budget.reserve('m', 'constructor', 1e9).settle(1e9);
    expect(isAdmitted(budget, 'constructor', Number.MAX_SAFE_INTEGER)).toBe(true);
  });

  it('never lets more through than it has, whatever comes in whatever order', () => {
    const step = fc.record({
      server: fc.constantFrom('a', 'b', 'c'),
      tokens: fc.integer({ min: 0, max: 60 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const budget = tokenBudget({ perDay: 100, perServerPerDay: 50, now: () => NOON });
        const spent = new Map<string, number>();
        for (const { server, tokens, share } of steps) {
          try {
            budget.reserve('m', server, tokens).settle(tokens * share);
            spent.set(server, (spent.get(server) ?? 0) + tokens * share);
          } catch {
            const all = [...spent.values()].reduce((sum, each) => sum + each, 0);
            const left = Math.min(100 - all, 50 - (spent.get(server) ?? 0));
            expect(tokens).toBeGreaterThan(left - 1e-6);
          }
        }
        const all = [...spent.values()].reduce((sum, tokens) => sum + tokens, 0);
        expect(Math.max(0, ...spent.values())).toBeLessThanOrEqual(50);
        expect(all).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('a model within a budget', () => {
  const request = { messages: [{ role: 'user', text: 'x'.repeat(300) }], maxOutputTokens: 400 } as const;

  function subject(reply: ScriptedReply, perDay = 10_000) {
    const budget = tokenBudget({ perDay, perServerPerDay: null, now: () => NOON });
    const scripted = scriptedChatModel(reply);
    return { budget, scripted, model: budgetChatModel(scripted, budget, 'breizh') };
  }

  it('is charged what the call has cost', async () => {
    const { budget, model } = subject('y'.repeat(30));
    await all(model.stream(request));
    expectLeft(budget, 'breizh', 10_000 - (100 + 10));
  });

  it('is not asked when its budget could not bear the longest answer', async () => {
    const { scripted, model } = subject('oui', 499);
    await expect(all(model.stream(request))).rejects.toMatchObject({ kind: 'over-budget' });
    expect(scripted.requests).toEqual([]);
  });

  it('is charged nothing for a failure, and what was read for one half-way', async () => {
    const failing = subject({ fail: 'server' });
    await expect(all(failing.model.stream(request))).rejects.toThrow(ChatModelError);
    expectLeft(failing.budget, 'breizh', 10_000);
    const cut = subject({ fail: 'cut', text: 'y'.repeat(60) });
    await expect(all(cut.model.stream(request))).rejects.toThrow(ChatModelError);
    expectLeft(cut.budget, 'breizh', 10_000 - (100 + 20));
  });

  it('is charged what was read when the reader goes away', async () => {
    const { budget, model } = subject('mot '.repeat(9));
    for await (const _ of model.stream(request)) break;
    expectLeft(budget, 'breizh', 10_000 - (100 + 2));
  });
});

/** So many tokens, and not one more, would be admitted. */
function expectLeft(budget: TokenBudget, server: string, tokens: number): void {
  expect([tokens, tokens + 1].map((asked) => isAdmitted(budget, server, asked))).toEqual([true, false]);
}

function isAdmitted(budget: TokenBudget, server: string, tokens: number): boolean {
  try {
    budget.reserve('m', server, tokens).settle(0);
    return true;
  } catch {
    return false;
  }
}

function failureOf(work: () => unknown): ChatModelError {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(ChatModelError);
    return error as ChatModelError;
  }
  throw new Error('no failure');
}
