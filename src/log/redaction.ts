/** A text without what must not be written down. */
export type Redact = (text: string) => string;

/** More is cut off anyway, and looking through megabytes would hold up the process. */
const MAX_TEXT_CHARS = 20_000;

/** A shorter value is no secret, and replacing it everywhere would make the log unreadable. */
const MIN_SECRET_CHARS = 8;
/** Of a person's words: a shorter text says little, and stands in half of all lines. */
const MIN_HIDDEN_CHARS = 4;

/**
 * Redaction by value: the secrets that are known, in the spellings in which they travel, and whatever looks like one.
 * @param hidden words of a person that this log must not repeat
 */
export function redaction(secrets: readonly string[], hidden: readonly string[] = []): Redact {
  const known = [
    ...spellings(secrets, MIN_SECRET_CHARS, '[secret]'),
    ...spellings(hidden, MIN_HIDDEN_CHARS, '[text]'),
  ].toSorted(([one], [other]) => other.length - one.length);
  return (text) => {
    let safe = text.slice(0, MAX_TEXT_CHARS);
    for (const [value, mark] of known) safe = safe.replaceAll(value, mark);
    safe = safe.replaceAll(ADDRESS, (address) => safeAddress(address));
    safe = safeRoute(safe);
    for (const [pattern, replacement] of LOOKS_SECRET) safe = safe.replaceAll(pattern, replacement);
    return safe;
  };
}

/**
 * The part of an address that tells which call it was: no user, no query, no token. A path is an answer too.
 * @returns `[address]` for what cannot be read as one
 */
export function safeAddress(address: string): string {
  try {
    const { origin, protocol, host, pathname } = new URL(address);
    return safeRoute(`${origin === 'null' ? `${protocol}//${host}` : origin}${pathname}`);
  } catch {
    return '[address]';
  }
}

/**
 * The token of a webhook or an interaction lets whoever reads it write in the bot's name for 15 minutes or for ever.
 */
function safeRoute(text: string): string {
  return text
    .replaceAll(/((?:webhooks|interactions)\/\d{5,20}\/)[^\s/?#"'<>]+/gi, '$1[token]')
    .replaceAll(/((?:users|members)\/)\d{5,20}/gi, '$1[id]');
}

const ADDRESS = /\b(?:https?|wss?):\/\/[^\s"'<>\\]+/gi;

const LOOKS_SECRET: readonly (readonly [RegExp, string])[] = [
  // A bot's token: its id, a time and a signature, in base64url.
  [/[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g, '[secret]'],
  // An interaction's token is the base64 of "interaction:…".
  [/aW50ZXJhY3Rpb2[\w+/=-]{8,}/g, '[secret]'],
  // A JSON web token.
  [/\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g, '[secret]'],
  // Keys of OpenAI, Anthropic and Google.
  [/\b[sprk]k-[\w-]{8,}/g, '[secret]'],
  [/\bAIza[\w-]{20,}/g, '[secret]'],
  [/\b(Bearer\s+)[\w.~+/=-]{6,}/gi, '$1[secret]'],
  [/\b((?:Bot|Basic)\s+)[\w.~+/=-]{16,}/g, '$1[secret]'],
  [
    /\b((?:api[-_ ]?key|access[-_]?token|token|secret|password)["']?\s*[=:]\s*["']?)[^\s"',;&}[\]]{4,}/gi,
    '$1[secret]',
  ],
];

/** As it is, as in an address and as in JSON. */
function spellings(
  values: readonly string[],
  minChars: number,
  mark: string,
): readonly (readonly [string, string])[] {
  const given = values.map((value) => value.trim()).filter((value) => value.length >= minChars);
  const all = given.flatMap((value) => [
    value,
    encodeURIComponent(value.replaceAll(/\p{Surrogate}/gu, '\uFFFD')),
    JSON.stringify(value).slice(1, -1),
  ]);
  return [...new Set(all)].map((value) => [value, mark]);
}
