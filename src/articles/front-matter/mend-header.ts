import type { Header } from './find-header.ts';
import { type HeaderData, parseHeader } from './parse-header.ts';
import { isFieldKey } from './stated-fields.ts';

/**
 * A header that its language refuses, key by key: a key's lines are read for themselves, and where they make no sense
 * either, the rest of its line is the value (`title: Incendie à Mornac : deux blessés`).
 *
 * @returns null when some line belongs to no key: then it is words between two rules
 */
export function mendHeader(header: Header): HeaderData | null {
  const entries = entriesOf(header.source, header.language === 'toml' ? '=' : ':');
  if (entries === null || entries.length === 0) return null;
  const data = new Map<string, unknown>();
  for (const { key, value, lines } of entries) {
    const parsed = parseHeader({ ...header, source: `${lines.join('\n')}\n` });
    if (parsed?.kind === 'data') for (const [name, read] of Object.entries(parsed.data)) data.set(name, read);
    else data.set(key, lines.length === 1 && isWhole(value) ? unquote(value) : UNREAD);
  }
  return Object.fromEntries(data);
}

/** Of no kind that a field has, so that it is named as left out. */
const UNREAD = {};

interface Entry {
  readonly key: string;
  /** What stands behind the key on its line. */
  readonly value: string;
  readonly lines: string[];
}

function entriesOf(source: string, mark: ':' | '='): readonly Entry[] | null {
  const entries: Entry[] = [];
  for (const line of source.split('\n')) {
    const text = line.trimEnd();
    if (text.trimStart() === '' || text.startsWith('#')) continue;
    const at = text.indexOf(mark);
    const key = text
      .slice(0, Math.max(0, at))
      .trim()
      .replace(/^["']|["']$/g, '');
    const value = text.slice(at + 1);
    // A known key that is indented below a value that is whole slipped in by a tab or a space.
    const isSlipped = isFieldKey(key) && (entries.at(-1)?.value ?? '') !== '';
    const isContinued = !isSlipped && /^(?:[ \t]|- |-$|[\]})])/.test(text);
    if (isContinued && entries.length > 0) entries.at(-1)?.lines.push(text);
    else if (isKey(key) && (value === '' || /^\s/.test(value)))
      entries.push({ key, value: value.trim(), lines: [text.trimStart()] });
    else return null;
  }
  return entries;
}

/** A word or three, as keys are: « Date de publication ». */
function isKey(key: string): boolean {
  return key.length <= 40 && /^[\p{L}_][\p{L}\p{N}_.-]*(?: [\p{L}\p{N}_.-]+){0,2}$/u.test(key);
}

/** A list that is never closed is no title in brackets. */
function isWhole(value: string): boolean {
  if (value.startsWith('[')) return value.includes(']');
  return !/^[{|>&*!]/.test(value);
}

/**
 * Without the quotation marks around the whole, the last one lost or not: `'L'usine ferme'`; `"Non", dit le maire` has
 * none.
 */
function unquote(value: string): string {
  const quote = value[0];
  if (quote !== '"' && quote !== "'") return value;
  if (!value.includes(quote, 1)) return value.slice(1);
  if (!value.endsWith(quote)) return value;
  const inner = value.slice(1, -1);
  const next = inner.indexOf(quote);
  const closesFirst =
    next > 0 && /\S/.test(inner[next - 1] ?? '') && !/[\p{L}\p{N}]/u.test(inner[next + 1] ?? '');
  return closesFirst ? value : inner;
}
