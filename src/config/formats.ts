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

/**
 * What a value must look like, how a person is told so, and whether the beginning of a wrong value may be repeated to
 * them.
 */
export interface Format<T, Absent = null> {
  readonly schema: z.ZodType<T, string>;
  /** A notation that needs no translation, or words in both languages. */
  readonly expected: string | Bilingual;
  readonly isRepeated: boolean;
  /** What the configuration has where the variable is not set and has no default value. */
  readonly absent: Absent;
}

/** A hash of a user id is only as hard to turn back as this secret is to guess: ids themselves are few. */
const MIN_SECRET_CHARS = 16;

/** Discord's ids are 64-bit numbers; those given out since 2015 have 17 digits or more. */
const ID = /^\d{17,20}$/;

/** What a field of a record (CSV, JSON) may be for an article. */
const fieldNames = ['id', 'title', 'text', 'publisher', 'author', 'publishedAt', 'url', 'lang'] as const;
export type RecordFields = Readonly<Partial<Record<(typeof fieldNames)[number], string>>>;

const MAX_PORT = 65_535;
const webAddress = z.url({ protocol: /^https?$/ });

export const formats = {
  embedder: showExpected(z.string().regex(/^(builtin|[a-z][a-z0-9-]*:\S+)$/), 'builtin | provider:model'),
  chatModel: showExpected(z.string().regex(/^[a-z][a-z0-9-]*:\S+$/), 'provider:model'),
  // An address can hold a password, and a key is easily pasted into the variable beside its own.
  address: hidden(webAddress, 'http(s)://…'),
  /** Without a version and without a slash at its end. */
  discordApi: hidden(
    webAddress
      .transform((address) => address.replace(/\/+$/, ''))
      // The client adds the version that it speaks.
      .refine((address) => !/\/v\d+$/.test(address)),
    'http(s)://…/api',
  ),
  /** Fields of records by what they are for an article; empty: by the usual names. */
  recordFields: orElse(
    showExpected(
      z
        .string()
        .transform((text) => Object.fromEntries(text.split(',').map(pair)))
        .pipe(z.partialRecord(z.enum(fieldNames), z.string().min(1))),
      recordFields,
    ),
    {},
  ),
  language: oneOf('fr', 'en'),
  // Discord documents no form; these are the slips of a copy, each of which ends in a refused login.
  discordToken: hidden(z.string().regex(/^(?!Bot\b)[^\s"'`“”«»]+$/i), onlyToken),
  secret: hidden(z.string().min(MIN_SECRET_CHARS), secretLength(MIN_SECRET_CHARS)),
  // The bot's token is one line away.
  id: hidden(z.string().regex(ID), '1234567890123456789'),
  ids: orElse(
    hidden(
      z
        .string()
        .transform((text) => text.split(',').map((id) => id.trim()))
        .pipe(z.array(z.string().regex(ID))),
      severalIds,
    ),
    [],
  ),
  tokens: integer(1, 1_000_000_000_000),
  webPort: showExpected(z.union([z.literal('off'), wholeNumberBetween(0, MAX_PORT)]), portOrOff(MAX_PORT)),
  ipAddress: showExpected(
    z.string().refine((text) => isIP(text) !== 0),
    '127.0.0.1',
  ),
  /** Scheme and host, without a slash at its end: a path would have to stand in front of every link of the site. */
  origin: hidden(
    webAddress
      .transform((address) => new URL(address))
      .refine(({ pathname, search, hash, username }) => `${pathname}${search}${hash}${username}` === '/')
      .transform(({ origin }) => origin),
    'http(s)://…',
  ),
} as const;

/** `title=Titre` as a name and a value. */
function pair(text: string): readonly [string, string] {
  const equals = text.indexOf('=');
  return [text.slice(0, Math.max(0, equals)).trim(), text.slice(equals + 1).trim()];
}

function showExpected<T>(schema: z.ZodType<T, string>, expected: string | Bilingual): Format<T> {
  return { schema, expected, isRepeated: true, absent: null };
}

/** Nothing of a wrong value is repeated. */
function hidden<T>(schema: z.ZodType<T, string>, expected: string | Bilingual): Format<T> {
  return { schema, expected, isRepeated: false, absent: null };
}

/** The same, where an absent variable counts as this value. */
function orElse<T>(format: Format<T>, absent: T): Format<T, T> {
  return { ...format, absent };
}

/** One of these words. */
export function oneOf<const T extends readonly string[]>(...values: T): Format<T[number]> {
  return showExpected(z.enum(values), values.join(' | '));
}

/** A whole number, bounds included. */
export function integer(min: number, max: number): Format<number> {
  return showExpected(wholeNumberBetween(min, max), wholeNumber(min, max));
}

function wholeNumberBetween(min: number, max: number): z.ZodType<number, string> {
  return z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(min).max(max));
}
