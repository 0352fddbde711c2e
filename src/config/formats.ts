import { isIP } from 'node:net';
import { z } from 'zod';
import type { Bilingual } from '../messages/bilingual.ts';
import {
  onlyToken,
  portOrOff,
  recordFields,
  secretLength,
  severalIds,
  wholeNumber,
} from '../messages/config.ts';

/** What a value must look like, how a person is told so, and whether the beginning of a wrong value may be repeated to them. */
export interface Format<T> {
  readonly schema: z.ZodType<T, string>;
  /** A notation that needs no translation, or words in both languages. */
  readonly expected: string | Bilingual;
  readonly isRepeated: boolean;
}

/** A hash of a user id is only as hard to turn back as this secret is to guess: ids themselves are few. */
const MIN_TOKEN_CHARS = 16;

/** Discord's ids are 64-bit numbers; those given out since 2015 have 17 digits or more. */
const ID = /^\d{17,20}$/;

/** Fields of records (CSV, JSON) by what they are for an article. */
export type RecordFields = Readonly<Partial<Record<keyof typeof fieldNames, string>>>;

const fieldName = z.string().min(1).exactOptional();
const fieldNames = {
  id: fieldName,
  title: fieldName,
  text: fieldName,
  publisher: fieldName,
  author: fieldName,
  publishedAt: fieldName,
  url: fieldName,
  lang: fieldName,
};

const MAX_PORT = 65_535;

export const formats = {
  embeddings: showExpected(z.string().regex(/^(builtin|[a-z][a-z0-9-]*:\S+)$/), 'builtin | provider:model'),
  chatModel: showExpected(z.string().regex(/^[a-z][a-z0-9-]*:\S+$/), 'provider:model'),
  // An address can hold a password, and a key is easily pasted into the variable beside its own.
  address: hidden(z.url({ protocol: /^https?$/ }), 'http(s)://…'),
  discordApi: hidden(
    z
      .url({ protocol: /^https?$/ })
      .transform((address) => address.replace(/\/+$/, ''))
      // The client adds the version that it speaks.
      .refine((address) => !/\/v\d+$/.test(address)),
    'http(s)://…/api',
  ),
  recordFields: showExpected(
    z
      .string()
      .transform((text) => Object.fromEntries(text.split(',').map(pair)))
      .pipe(z.strictObject(fieldNames)),
    recordFields,
  ),
  language: oneOf('fr', 'en'),
  logLevel: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace'),
  reader: oneOf('builtin', 'off'),
  strictness: oneOf('strict', 'marked'),
  verify: oneOf('model'),
  otherGuilds: oneOf('leave', 'silent'),
  // Discord documents no form; these are the slips of a copy, each of which ends in a refused login.
  discordToken: hidden(z.string().regex(/^(?!Bot\b)[^\s"'`“”«»]+$/i), onlyToken),
  userIdSecret: hidden(z.string().min(MIN_TOKEN_CHARS), secretLength(MIN_TOKEN_CHARS)),
  // The bot's token is one line away.
  id: hidden(z.string().regex(ID), '1234567890123456789'),
  ids: hidden(
    z
      .string()
      .transform((text) => text.split(',').map((id) => id.trim()))
      .pipe(z.array(z.string().regex(ID))),
    severalIds,
  ),
  questionsPerMinute: integer(1, 600),
  questionsPerDay: integer(1, 1_000_000),
  queueLength: integer(1, 10_000),
  retentionDays: integer(1, 3_650),
  timeoutSeconds: integer(5, 600),
  // A week at most: a timer of Node's cannot wait for more than 24 days.
  watchMinutes: integer(1, 10_080),
  tokens: integer(1, 1_000_000_000_000),
  cachedAnswers: integer(0, 100_000),
  webPort: showExpected(z.union([z.literal('off'), wholeNumberBetween(0, MAX_PORT)]), portOrOff(MAX_PORT)),
  ipAddress: showExpected(
    z.string().refine((text) => isIP(text) !== 0),
    '127.0.0.1',
  ),
  // A path would have to stand in front of every link of the site.
  origin: hidden(
    z
      .url({ protocol: /^https?$/ })
      .transform((address) => new URL(address))
      .refine(({ pathname, search, hash, username }) => `${pathname}${search}${hash}${username}` === '/')
      .transform(({ origin }) => origin),
    'http(s)://…',
  ),
  accessToken: hidden(z.string().min(MIN_TOKEN_CHARS), secretLength(MIN_TOKEN_CHARS)),
} as const;

/** `title=Titre` as a name and a value. */
function pair(text: string): readonly [string, string] {
  const equals = text.indexOf('=');
  return [text.slice(0, Math.max(0, equals)).trim(), text.slice(equals + 1).trim()];
}

function showExpected<T>(schema: z.ZodType<T, string>, expected: string | Bilingual): Format<T> {
  return { schema, expected, isRepeated: true };
}

/** Nothing of a wrong value is repeated. */
function hidden<T>(schema: z.ZodType<T, string>, expected: string | Bilingual): Format<T> {
  return { schema, expected, isRepeated: false };
}

function oneOf<const T extends readonly string[]>(...values: T): Format<T[number]> {
  return showExpected(z.enum(values), values.join(' | '));
}

function integer(min: number, max: number): Format<number> {
  return showExpected(wholeNumberBetween(min, max), wholeNumber(min, max));
}

function wholeNumberBetween(min: number, max: number): z.ZodType<number, string> {
  return z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(min).max(max));
}
