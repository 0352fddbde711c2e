import type { HeaderData } from './parse-header.ts';
import { isFieldKey } from './stated-fields.ts';

export interface Properties {
  readonly data: HeaderData;
  /** The text with its headline, without the properties. */
  readonly body: string;
}

/**
 * The properties of a page that Notion exported: a block of `Key: value` lines right under the `# Headline`, two of them
 * with keys that are known. Null when there are none.
 */
export function findProperties(text: string): Properties | null {
  const head = /^\s*#[ \t]+\S[^\n]{0,500}\n\n?/.exec(text)?.[0];
  if (head === undefined) return null;
  const data = new Map<string, string>();
  let at = head.length;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const next = end < 0 ? text.length : end;
    const line = text.slice(at, Math.min(next, at + MAX_LINE_CHARS)).trim();
    if (line === '') break;
    const property = /^([\p{L}][\p{L}\p{N} _-]{0,40}?) ?:(?: (.*))?$/u.exec(line);
    if (property === null || data.size === MAX_PROPERTIES) return null;
    data.set(property[1] ?? '', property[2] ?? '');
    at = next + 1;
  }
  const known = [...data.keys()].filter(isFieldKey).length;
  return known < MIN_KNOWN ? null : { data: Object.fromEntries(data), body: head + text.slice(at) };
}

/** One known key alone may begin an article: « Source : … » */
const MIN_KNOWN = 2;
const MAX_PROPERTIES = 40;
const MAX_LINE_CHARS = 2000;
