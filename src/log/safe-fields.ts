import { type ErrorRecordOptions, errorRecord } from './error-record.ts';

const MAX_TEXT_CHARS = 1_000;
const MAX_ITEMS = 50;
const MAX_DEPTH = 5;

/** What opens doors, whatever it looks like. */
const SECRET_KEY = /token$|authori[sz]ation|secret|password|passphrase|cookie|credential|key$/i;

/** What a person said or is; numbers under these names are counts. */
const SAID =
  'contents?|questions?|texts?|quotes?|answers?|comments?|quer(?:y|ies)|prompts?|messages?|words|embeds?';
const EXCHANGED = '(?:request|raw)?body|raw(?:error)?|inputs?|outputs?';
const PERSON =
  '(?:user|global|display|nick)name|nick|tag|e?mail|(?:user|author|member|asker|voter|actor)(?:id)?';
const PERSONAL_KEY = new RegExp(`^(?:${SAID}|${EXCHANGED}|${PERSON})$`, 'i');

/** Hashes that name nobody; the log needs to tell people apart. */
const HASHED = /^[\w-]{22}$/;

/**
 * Fields as they may be written down: secrets and a person's words by their keys, every text by its value, errors and
 * objects of classes by allow-list, all of it bounded.
 */
export function safeFields(
  fields: Readonly<Record<string, unknown>>,
  options: ErrorRecordOptions,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [safeText(key, options), safeField(key, value, options, 0)]),
  );
}

function safeField(key: string, value: unknown, options: ErrorRecordOptions, depth: number): unknown {
  if (value instanceof Error || key === 'err' || key === 'error') return errorRecord(value, options);
  if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (SECRET_KEY.test(key)) return '[secret]';
  if (PERSONAL_KEY.test(key) && !(typeof value === 'string' && HASHED.test(value))) return '[text]';
  return safeValue(value, options, depth);
}

function safeValue(value: unknown, options: ErrorRecordOptions, depth: number): unknown {
  if (typeof value === 'string') return safeText(value, options);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? '[function]' : value;
  if (value instanceof Error) return errorRecord(value, options);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value instanceof URL) return safeText(value.href, options);
  if (depth >= MAX_DEPTH) return '[…]';
  if (Array.isArray(value)) {
    return value.slice(0, MAX_ITEMS).map((item) => safeValue(item, options, depth + 1));
  }
  if (!isPlain(value)) return `[${value.constructor.name}]`;
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, MAX_ITEMS)
      .map(([key, field]) => [safeText(key, options), safeField(key, field, options, depth + 1)]),
  );
}

function safeText(text: string, { redact }: ErrorRecordOptions): string {
  const safe = redact(text);
  return safe.length <= MAX_TEXT_CHARS ? safe : `${safe.slice(0, MAX_TEXT_CHARS)}…`;
}

/** Anything else may hold a client, a message or a request. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
