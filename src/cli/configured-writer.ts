import type { AnswerOptions } from '../answering/answer-options.ts';
import { answerCache } from '../answering/writing/answer-cache.ts';
import type { Writer } from '../answering/writing/writer.ts';
import type { Config } from '../config/config.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { ChatModelError } from '../models/chat-errors.ts';
import type { ChatModel } from '../models/chat-model.ts';
import { budgetChatModel, type TokenLedger, tokenBudget } from '../models/token-budget.ts';
import { openReader, providerSettings } from './configured.ts';
import { openState } from './configured-state.ts';
import type { CommandContext } from './run-command.ts';

/** Who words the answers, everywhere in this process. */
export interface ConfiguredWriter {
  /** `provider:model`. */
  readonly name: string;
  /** The writer within the budget of a Discord server, or of the terminal. */
  writerFor(server: string): Writer;
}

/** What the terminal is called in the budget. */
const TERMINAL = 'terminal';

/**
 * The writer that the configuration names, or null: answers are quotations then. Nothing is sent yet.
 * @param ledger where tokens are counted when they are limited
 * @param onFailure is told each failed call of the model
 * @throws ChatConfigurationError (exit code 2) for an unknown model or a missing key.
 */
export async function openWriter(
  config: Config,
  ledger: TokenLedger | undefined,
  onFailure: (error: ChatModelError) => void = () => undefined,
): Promise<ConfiguredWriter | null> {
  const { chatModel: name, chatTokensPerDay: perDay, chatTokensPerServerPerDay: perServerPerDay } = config;
  if (name === null) return null;
  const deadlineMs = config.chatTimeoutSeconds * 1000;
  // LangChain is a second of loading that quotations do not need.
  const { chatModel } = await import('../models/chat-model-source.ts');
  const model = await chatModel(name, providerSettings(config), { deadlineMs });
  const kept = ledger === undefined ? {} : { ledger };
  const budget = tokenBudget({ perDay, perServerPerDay, now: Date.now, ...kept });
  // The same answer serves every server: all read the same articles.
  const cache = answerCache(config.answerCache);
  const rules = { strictness: config.strictness, isVerified: config.verify === 'model' };
  return {
    name,
    writerFor: (server) => ({
      model: watchChatModel(budgetChatModel(model, budget, server), onFailure),
      rules,
      cache,
      deadlineMs,
      // Whoever is at the terminal can look at the settings.
      isForReaders: server !== TERMINAL,
    }),
  };
}

/**
 * The writer of a command in the terminal, or null. What it has spent is remembered only where it is limited.
 * @throws ChatConfigurationError (exit code 2) for an unknown model or a missing key.
 */
export async function terminalWriter({ config, atEnd }: CommandContext): Promise<Writer | null> {
  const isLimited = config.chatTokensPerDay !== null || config.chatTokensPerServerPerDay !== null;
  const state = config.chatModel !== null && isLimited ? openState(config, atEnd) : null;
  const configured = await openWriter(config, state?.counters);
  return configured?.writerFor(TERMINAL) ?? null;
}

/** Who judges and who words the answers of a command in the terminal. */
export interface TerminalAnswerers {
  readonly how: Pick<AnswerOptions, 'reader' | 'writer'>;
  /** What a person should know before reading answers. */
  readonly notices: readonly Bilingual[];
}

/** @throws ChatConfigurationError (exit code 2) for an unknown model or a missing key. */
export async function terminalAnswerers(context: CommandContext): Promise<TerminalAnswerers> {
  const writer = await terminalWriter(context);
  const { reader, notices } = await openReader(context);
  return { how: { ...(writer === null ? {} : { writer }), reader }, notices };
}

/** The same model; each of its failures is told, also one that somebody makes do without. */
function watchChatModel(model: ChatModel, onFailure: (error: ChatModelError) => void): ChatModel {
  return {
    name: model.name,
    async *stream(request) {
      try {
        yield* model.stream(request);
      } catch (error) {
        if (error instanceof ChatModelError) onFailure(error);
        throw error;
      }
    },
  };
}
