import { DAY_MS } from '../calendar/durations.ts';
import { utcDay } from '../calendar/utc-day.ts';
import { ChatModelError } from './chat-errors.ts';
import type { ChatModel, ChatRequest } from './chat-model.ts';
import { estimateTokens } from './estimate-tokens.ts';

/**
 * Where tokens are counted, spent and reserved together; one that outlives the process makes a restart forget nothing.
 */
export interface TokenLedger {
  /** @param day UTC, `2024-05-01` @returns the value after adding */
  add(name: string, day: string, tokens: number): number;
  value(name: string, day: string): number;
}

export interface TokenBudgetOptions {
  /** Null for no limit. */
  readonly perDay: number | null;
  readonly perServerPerDay: number | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** In memory when not given. */
  readonly ledger?: TokenLedger;
}

export type TokenBudget = ReturnType<typeof tokenBudget>;

/** Names in the ledger: of everyone together, and of one server. */
const ALL = 'chat-tokens';
const ofServer = (server: string): string => `${ALL}:${server}`;

/** A budget of tokens for each day, for everyone together and for each server. */
export function tokenBudget(options: TokenBudgetOptions) {
  const { perDay, perServerPerDay, now, ledger = memoryLedger() } = options;
  const leftInAll = (day: string): number => (perDay ?? Infinity) - ledger.value(ALL, day);
  const leftForServer = (server: string, day: string): number =>
    (perServerPerDay ?? Infinity) - ledger.value(ofServer(server), day);
  const add = (server: string, day: string, tokens: number): void => {
    ledger.add(ALL, day, tokens);
    ledger.add(ofServer(server), day, tokens);
  };

  return {
    /**
     * Sets tokens aside before a call, so that calls under way cannot overdraw together.
     * @param model named in the error's sentence
     * @param server a Discord server's id, or `terminal`
     * @throws ChatModelError (`over-budget` or `over-server-budget`) with the time until midnight UTC
     */
    reserve(model: string, server: string, tokens: number) {
      const refuse = (kind: 'over-budget' | 'over-server-budget'): never => {
        throw new ChatModelError(model, { kind, status: null, retryAfterMs: DAY_MS - (now() % DAY_MS) });
      };
      const day = utcDay(now());
      if (tokens > leftInAll(day)) refuse('over-budget');
      if (tokens > leftForServer(server, day)) refuse('over-server-budget');
      add(server, day, tokens);
      let isSettled = false;
      return {
        /** Replaces what was set aside by what was spent; only the first time counts. */
        settle(actual: number): void {
          // After midnight too, a call counts for the day on which it began.
          if (!isSettled) add(server, day, actual - tokens);
          isSettled = true;
        },
      };
    },
  };
}

function memoryLedger(): TokenLedger {
  let ofDay = { day: '', values: new Map<string, number>() };
  const valuesOf = (day: string): Map<string, number> => {
    if (day > ofDay.day) ofDay = { day, values: new Map() };
    return day === ofDay.day ? ofDay.values : new Map();
  };
  return {
    value: (name, day) => valuesOf(day).get(name) ?? 0,
    add(name, day, tokens) {
      const values = valuesOf(day);
      const value = (values.get(name) ?? 0) + tokens;
      values.set(name, value);
      return value;
    },
  };
}

/**
 * The same model, within a budget: the most that a call can cost is set aside before it and settled after it, also
 * when it fails or is given up half-way.
 * @param server a Discord server's id, or `terminal`
 */
export function budgetChatModel(model: ChatModel, budget: TokenBudget, server: string): ChatModel {
  return {
    name: model.name,
    async *stream(request) {
      const inputTokens = tokensOf(request);
      const reservation = budget.reserve(model.name, server, inputTokens + request.maxOutputTokens);
      let outputChars = 0;
      let tokens: number | null = null;
      try {
        for await (const event of model.stream(request)) {
          if (event.type === 'text') outputChars += event.text.length;
          else tokens = event.usage.inputTokens + event.usage.outputTokens;
          yield event;
        }
      } finally {
        // A call that gave nothing costs nothing; one that broke off has cost its question and what came of it.
        const unfinished = outputChars === 0 ? 0 : inputTokens + estimateTokens(outputChars);
        reservation.settle(tokens ?? unfinished);
      }
    },
  };
}

function tokensOf({ messages }: ChatRequest): number {
  return messages.reduce((sum, { text }) => sum + estimateTokens(text.length), 0);
}
