import { KiosqueError } from '../errors.ts';
import { type Redact, safeAddress } from './redaction.ts';

/** What is written down of an error. */
export interface ErrorRecord {
  readonly name: string;
  readonly message: string;
  readonly code?: string | number;
  readonly status?: number;
  readonly method?: string;
  /** Of the address that was called, with its tokens replaced. */
  readonly route?: string;
  /** Where it came from, innermost first. */
  readonly stack?: readonly string[];
  readonly cause?: ErrorRecord;
  /** Of an error that stands for several. */
  readonly errors?: readonly ErrorRecord[];
}

export interface ErrorRecordOptions {
  readonly redact: Redact;
  readonly hasStack: boolean;
}

// Texts are cut after they were redacted: half a secret is not found any more.
const MAX_NAME_CHARS = 80;
const MAX_MESSAGE_CHARS = 400;
const MAX_STACK_FRAMES = 12;
const MAX_ERRORS = 5;
/** A cause may be its own cause. */
const MAX_DEPTH = 5;
/** Each level multiplies. */
const MAX_ERRORS_DEPTH = 2;

/**
 * An error by allow-list. Its other properties stay unwritten: discord.js puts the message that was to be sent there,
 * LangChain the request, zod the input.
 */
export function errorRecord(error: unknown, options: ErrorRecordOptions, depth = 0): ErrorRecord {
  const { redact, hasStack } = options;
  if (!(error instanceof Error))
    return { name: error === null ? 'null' : typeof error, message: messageOfThrown(error, redact) };
  const { code, status, method, url, cause, errors } = readProperties(error);
  const within = (inner: unknown) => errorRecord(inner, options, depth + 1);
  const goesOn = depth < MAX_DEPTH;
  return {
    name: clip(redact(String(error.name)), MAX_NAME_CHARS),
    message: messageOf(error, redact),
    ...(isCode(code) && { code: typeof code === 'string' ? redact(code) : code }),
    ...(typeof status === 'number' && { status }),
    ...(typeof method === 'string' && /^[A-Z]{3,7}$/.test(method) && { method }),
    ...(typeof url === 'string' && { route: redact(safeAddress(url)) }),
    ...(hasStack && { stack: framesOf(error, redact) }),
    ...(cause !== undefined && cause !== null && goesOn && { cause: within(cause) }),
    ...(Array.isArray(errors) &&
      depth < MAX_ERRORS_DEPTH && { errors: errors.slice(0, MAX_ERRORS).map(within) }),
  };
}

function messageOf(error: Error, redact: Redact): string {
  const issues = issuesOf(error);
  if (issues !== null) return clip(redact(issues), MAX_MESSAGE_CHARS);
  const message = redact(String(error.message));
  // Our own sentences quote file names and settings; others quote what they were given, such as a person's words.
  return clip(error instanceof KiosqueError ? message : withoutQuotations(message), MAX_MESSAGE_CHARS);
}

/** Something else than an error was thrown. */
function messageOfThrown(thrown: unknown, redact: Redact): string {
  if (typeof thrown === 'string') return clip(withoutQuotations(redact(thrown)), MAX_MESSAGE_CHARS);
  return thrown === null || typeof thrown !== 'object' ? clip(redact(String(thrown)), MAX_NAME_CHARS) : '';
}

/** The findings of zod, without the text that was examined; null for another error. */
function issuesOf(error: Error): string | null {
  const { issues } = readProperties(error);
  if (!Array.isArray(issues)) return null;
  return issues
    .slice(0, MAX_ERRORS)
    .map((issue: unknown) => {
      const { code, path } = readProperties(issue);
      const place = Array.isArray(path) ? path.filter((step) => isCode(step)).join('.') : '';
      return `${isCode(code) ? code : 'invalid'} at ${place === '' ? 'the top' : place}`;
    })
    .join('; ');
}

/** Quoted words that are more than an identifier. The closing mark may have been cut off. */
function withoutQuotations(message: string): string {
  return message.replaceAll(QUOTATION, (quotation) =>
    /\s/.test(quotation) || quotation.length > MAX_IDENTIFIER_CHARS ? QUOTATION_MARK : quotation,
  );
}

const MAX_IDENTIFIER_CHARS = 40;
const QUOTATION_MARK = '"…"';
/** An apostrophe between letters opens and closes nothing. */
const QUOTATION =
  /"[^"]*(?:"|$)|`[^`]*(?:`|$)|“[^”]*(?:”|$)|«[^»]*(?:»|$)|(?<!\w)'(?:[^']|'(?=\w))*(?:'|$)/gu;

function framesOf(error: Error, redact: Redact): readonly string[] {
  const lines = typeof error.stack === 'string' ? error.stack.split('\n') : [];
  return lines
    .map((line) => line.trim())
    .filter((line) => /^at .*(?::\d+:\d+\)?|\(<anonymous>\))$/.test(line))
    .slice(0, MAX_STACK_FRAMES)
    .map(redact);
}

function isCode(code: unknown): code is string | number {
  return typeof code === 'number' || (typeof code === 'string' && /^[\w.-]{1,60}$/.test(code));
}

/** Inherited getters included. */
function readProperties(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return {};
  const names = ['code', 'status', 'method', 'url', 'cause', 'errors', 'issues', 'path'];
  return Object.fromEntries(names.map((name) => [name, Reflect.get(value, name)]));
}

function clip(text: string, maxChars: number): string {
  return text.length <= maxChars ? text : `${text.slice(0, maxChars)}…`;
}
