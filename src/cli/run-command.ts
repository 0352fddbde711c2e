import { Command, CommanderError } from 'commander';
import { config as loadEnvironmentFile } from 'dotenv';
import { type Config, readConfig } from '../config/config.ts';
import { KiosqueError } from '../errors.ts';
import type { Bilingual, Language } from '../messages/bilingual.ts';
import { commandMessages } from '../messages/commands.ts';

/** 0 done, 1 failed, 2 wrong usage or configuration. */
export type ExitCode = 0 | 1 | 2;

/** Conventional code of a program ended by Ctrl-C: 128 + SIGINT. */
const INTERRUPTED = 130;

/** Options or arguments that cannot be used as they are. */
export class UsageError extends KiosqueError {
  constructor(sentence: Bilingual, options: { readonly cause?: unknown } = {}) {
    super(sentence, { ...options, exitCode: 2 });
  }
}

/** What every command is given. */
export interface CommandContext {
  readonly config: Config;
  /** Fires at the first Ctrl-C or SIGTERM; the second one ends the process at once. */
  readonly signal: AbortSignal;
}

/**
 * Runs a command from its arguments to its exit code. Whatever goes wrong ends in one sentence on the standard
 * error: what happened, where, how to mend it.
 *
 * @param declare adds arguments and options, and the action that does the work
 */
export async function runCommand(
  declare: (command: Command, context: CommandContext, finish: (code: ExitCode) => void) => void,
): Promise<void> {
  let language: Language = 'fr';
  const interruption = new AbortController();
  listenForInterruption(interruption);
  endQuietlyWhenNobodyReads();
  try {
    loadEnvironmentFile({ quiet: true });
    const config = readConfig(process.env);
    language = config.interfaceLanguage;
    const command = new Command().exitOverride().showHelpAfterError();
    declare(command, { config, signal: interruption.signal }, (code) => {
      process.exitCode = code;
    });
    await command.parseAsync();
  } catch (error) {
    process.exitCode = explain(error, language, interruption.signal);
  }
}

function explain(error: unknown, language: Language, signal: AbortSignal): number {
  // Commander has printed its own sentence, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (signal.aborted) {
    console.error(commandMessages.interrupted[language]);
    return INTERRUPTED;
  }
  if (error instanceof KiosqueError) {
    console.error(error.sentence[language]);
    return error.exitCode;
  }
  console.error(commandMessages.unexpected(error instanceof Error ? error.message : String(error))[language]);
  if (process.env.KIOSQUE_DEBUG === '1') console.error(error);
  return 1;
}

function listenForInterruption(interruption: AbortController): void {
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (interruption.signal.aborted) process.exit(INTERRUPTED);
      interruption.abort();
    });
  }
}

/** `ask --json | head -1` closes the pipe early: that is no failure. */
function endQuietlyWhenNobodyReads(): void {
  process.stdout.on('error', (error) => {
    if ('code' in error && error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
