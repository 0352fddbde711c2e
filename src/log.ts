import {
  type DestinationStream,
  type Logger,
  destination as openDestination,
  pino,
  stdTimeFunctions,
} from 'pino';
import type { ErrorRecordOptions } from './log/error-record.ts';
import { redaction } from './log/redaction.ts';
import { safeFields } from './log/safe-fields.ts';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** Fields first, then what happened in a fixed sentence: a person's words and secrets are no part of it. */
export interface LogLine {
  (message: string): void;
  (fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** A log of JSON lines. Errors go under `err`. */
export interface Log extends Readonly<Record<LogLevel, LogLine>> {
  /**
   * A log whose lines all have these fields.
   * @param hidden a person's words, such as the question at work, which even an error's message must not repeat
   */
  child(fields: Readonly<Record<string, unknown>>, hidden?: readonly string[]): Log;
}

export interface LogOptions {
  /** The least urgent level that is written. From `debug` on, errors have their stack. */
  readonly level: LogLevel | 'silent';
  /** Values that are replaced wherever they turn up. */
  readonly secrets?: readonly string[];
  /** The standard error when not given: the standard output is for answers. */
  readonly destination?: DestinationStream;
}

const STANDARD_ERROR = 2;

/** Opens a log. What it must not say is taken out of fields, messages and errors before pino sees them. */
export function createLog({ level, secrets = [], destination = standardError() }: LogOptions): Log {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // Pino's own would take the record of an error for an error.
      serializers: { err: (record: unknown) => record },
    },
    destination,
  );
  const hasStack = logger.isLevelEnabled('debug');
  const logOf = (target: Logger, hidden: readonly string[]): Log => {
    const options: ErrorRecordOptions = { redact: redaction(secrets, hidden), hasStack };
    return {
      fatal: line(target, 'fatal', options),
      error: line(target, 'error', options),
      warn: line(target, 'warn', options),
      info: line(target, 'info', options),
      debug: line(target, 'debug', options),
      trace: line(target, 'trace', options),
      child: (fields, more = []) => {
        const all = [...hidden, ...more];
        const safe = safeFields(fields, { redact: redaction(secrets, all), hasStack });
        return logOf(target.child(safe), all);
      },
    };
  };
  return logOf(logger, []);
}

function line(target: Logger, level: LogLevel, options: ErrorRecordOptions): LogLine {
  return (fieldsOrMessage: Readonly<Record<string, unknown>> | string, message?: string): void => {
    if (!target.isLevelEnabled(level)) return;
    try {
      const isMessage = typeof fieldsOrMessage === 'string';
      const said = options.redact((isMessage ? fieldsOrMessage : message) ?? '');
      target[level](isMessage ? {} : safeFields(fieldsOrMessage, options), said);
    } catch {
      // A property that throws when it is read. What is told of it must not end the work that is told of.
      target[level]({}, 'this line could not be made');
    }
  };
}

/** Written at once, so that the last line before an end is not lost; a log that cannot be written ends nothing. */
function standardError(): DestinationStream {
  const stream = openDestination({ fd: STANDARD_ERROR, sync: true });
  stream.on('error', () => undefined);
  return stream;
}
