import { inspect } from 'node:util';
import { Command, CommanderError } from 'commander';
import { config as loadEnvironmentFile } from 'dotenv';
import { type Config, interfaceLanguageOf, readConfig } from '../config/config.ts';
import { KiosqueError, systemErrorCode } from '../errors.ts';
import type { Bilingual, Language } from '../messages/bilingual.ts';
import { commandHelp, commandLineMessages } from '../messages/command-help.ts';
import { commandMessages, unreadableFile } from '../messages/commands.ts';
import { asTyped } from '../messages/typed-command.ts';
import { visible } from '../messages/visible.ts';
import { tell, tellLines } from './print.ts';
import { quietLibraries } from './quiet-libraries.ts';
import { signalCount } from './signal-count.ts';

/** 0 done, 1 failed, 2 wrong usage or configuration. */
export type ExitCode = 0 | 1 | 2;

/** Conventional codes of a program that a signal ended: 128 + the signal's number. */
const SIGNAL_EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;
type EndingSignal = keyof typeof SIGNAL_EXIT_CODES;

/** Options or arguments that cannot be used as they are. */
export class UsageError extends KiosqueError {
  constructor(sentence: Bilingual, options: { readonly cause?: unknown } = {}) {
    super(sentence, { ...options, exitCode: 2 });
  }
}

/** It was stopped by a signal, and something of it stays: the sentence says what. */
export class InterruptedError extends KiosqueError {}

/** What every command is given. */
export interface CommandContext {
  readonly config: Config;
  /** Fires at the first Ctrl-C or SIGTERM; the second one ends the process at once. */
  readonly signal: AbortSignal;
  /** Has something closed when the work of the command has ended, well or badly: what was opened last comes first. */
  readonly atEnd: (close: () => unknown) => void;
}

/** Settles at the first signal. */
export function untilAborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    else signal.addEventListener('abort', () => resolve(null), { once: true });
  });
}

export interface Declaration {
  /** To add arguments, options and the action to. */
  readonly command: Command;
  /** Help texts in the language of the interface. */
  readonly say: (help: Bilingual) => string;
  /** The action of the command, once its line is understood; the configuration is read then. */
  readonly act: <Line extends readonly unknown[]>(
    work: (context: CommandContext, ...line: Line) => Promise<ExitCode>,
  ) => (...line: Line) => Promise<void>;
}

/**
 * Runs a command from its arguments to its exit code. Whatever goes wrong ends in one sentence on the standard
 * error: what happened, where, how to mend it.
 */
export async function runCommand(declare: (declaration: Declaration) => void): Promise<void> {
  const { error: environmentFileError } = loadEnvironmentFile({ quiet: true });
  quietLibraries(process.env);
  const language = interfaceLanguageOf(process.env);
  const say = (help: Bilingual): string => help[language];
  const interruption = new AbortController();
  const command = quietCommand(say);
  const fail = (error: unknown): void => {
    process.exitCode = explain(error, command.name(), language, interruption.signal);
  };
  listenForInterruption(interruption);
  endWhenNobodyReads(fail);
  process.on('uncaughtException', (error) => {
    fail(error);
    process.exit();
  });
  try {
    if (environmentFileError !== undefined && systemErrorCode(environmentFileError) !== 'ENOENT')
      throw new UsageError(unreadableFile('.env'), { cause: environmentFileError });
    declare({
      command,
      say,
      act:
        (work) =>
        async (...line) => {
          const closings: (() => unknown)[] = [];
          const atEnd = (close: () => unknown): void => void closings.unshift(close);
          const { signal } = interruption;
          try {
            process.exitCode = await work({ config: readConfig(process.env), signal, atEnd }, ...line);
          } catch (error) {
            // What fails while closing is a consequence, and not what is told.
            await closeAll(closings).catch(() => undefined);
            throw error;
          }
          await closeAll(closings);
        },
    });
    command.name(asTyped(command.name()));
    await command.parseAsync();
  } catch (error) {
    fail(error);
  }
}

/** One after the other, each whatever became of those before it. */
async function closeAll([close, ...others]: readonly (() => unknown)[]): Promise<void> {
  try {
    await close?.();
  } finally {
    if (others.length > 0) await closeAll(others);
  }
}

/** Its help speaks the reader's language; its complaints are left to `explain`. */
function quietCommand(say: (help: Bilingual) => string): Command {
  return new Command()
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => {
        const known = commandHelp.titles[title];
        return known === undefined ? title : say(known);
      },
    })
    .helpOption('-h, --help', say(commandHelp.help));
}

/** @returns the exit code that goes with what was said. */
function explain(error: unknown, command: string, language: Language, signal: AbortSignal): number {
  if (error instanceof CommanderError) {
    // The help that was asked for.
    if (error.exitCode === 0) return 0;
    tellLines(commandLineSentence(error, command)[language]);
    return 2;
  }
  if (signal.aborted) {
    tell((error instanceof InterruptedError ? error.sentence : commandMessages.interrupted)[language]);
    return exitCodeOf(signal);
  }
  if (error instanceof KiosqueError) {
    (error.isList ? tellLines : tell)(error.sentence[language]);
    return error.exitCode;
  }
  tell(commandMessages.unexpected(error instanceof Error ? error.message : String(error))[language]);
  if (process.env.KIOSQUE_DEBUG === '1') tellLines(inspect(error));
  return 1;
}

/**
 * What was wrong with a command line, in the product's two languages. Commander tells the kind of error by a code
 * and names the option between apostrophes in its English sentence, the only place where it stands.
 *
 * @param command how the command is called, for the way to its help
 */
export function commandLineSentence(error: CommanderError, command: string): Bilingual {
  const what = mistake(error);
  const where = commandLineMessages.seeHelp(command);
  return { fr: `${what.fr}\n${where.fr}`, en: `${what.en}\n${where.en}` };
}

function mistake({ code, message }: CommanderError): Bilingual {
  const subject = visible(/'([^']+)'/u.exec(message)?.[1] ?? '');
  switch (code) {
    case 'commander.unknownOption':
      return commandLineMessages.unknownOption(
        subject,
        /\(Did you mean (\S+)\?\)/u.exec(message)?.[1] ?? null,
      );
    case 'commander.optionMissingArgument':
      return commandLineMessages.valueMissing(subject);
    case 'commander.missingMandatoryOptionValue':
      return commandLineMessages.optionMissing(subject);
    case 'commander.invalidArgument':
      return commandLineMessages.badValue(subject);
    case 'commander.excessArguments':
      return message.includes('Expected 0')
        ? commandLineMessages.noArguments
        : commandLineMessages.tooManyArguments;
    default:
      return commandLineMessages.other(visible(message.replace(/^error: /u, '').replace(/\.$/u, '')));
  }
}

function listenForInterruption(interruption: AbortController): void {
  const isSecond = signalCount({ isUnderNpm: process.env.npm_lifecycle_event !== undefined });
  for (const name of Object.keys(SIGNAL_EXIT_CODES)) {
    process.on(name, () => {
      if (isSecond()) process.exit(exitCodeOf(interruption.signal));
      interruption.abort(name);
    });
  }
}

function exitCodeOf(signal: AbortSignal): number {
  return isEndingSignal(signal.reason) ? SIGNAL_EXIT_CODES[signal.reason] : SIGNAL_EXIT_CODES.SIGINT;
}

function isEndingSignal(reason: unknown): reason is EndingSignal {
  return typeof reason === 'string' && Object.hasOwn(SIGNAL_EXIT_CODES, reason);
}

/** `ask --json | head -1` closes the pipe early: that is no failure. A full disk is one. */
function endWhenNobodyReads(fail: (error: unknown) => void): void {
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', (error) => {
    const code = systemErrorCode(error);
    if (code === 'EPIPE') process.exit(0);
    fail(code === null ? error : new KiosqueError(commandMessages.outputFailed(code), { cause: error }));
    process.exit();
  });
}
