import { type Header, lineAt } from './find-header.ts';
import type { HeaderData } from './parse-header.ts';
import { isFieldKey } from './stated-fields.ts';

/** One known key alone may begin an article: « Source : … » */
const MIN_KNOWN = 2;
const MAX_LINES = 40;
const MAX_LINE_CHARS = 2000;

/**
 * Lines `key: value` that a file begins with, below a rule of any kind or none, up to the first empty line, rule or
 * `...`: a header whose end was forgotten, or that somebody wrote by hand. Two keys must be known, and without a rule
 * the first one. Null when there is none.
 * @returns also whether a rule stands above it, as one stands above every header
 */
export function findOpenHeader(text: string): (Header & { readonly hasRule: boolean }) | null {
  const top = Math.max(0, text.search(/\S/));
  const above = lineAt(text, top);
  const hasRule = RULE_ABOVE.test(text.slice(top, above.next));
  const from = hasRule ? above.next : top;
  let known = 0;
  for (let at = from, lines = 0; at < text.length && lines <= MAX_LINES; lines += 1) {
    const { text: line, next } = lineAt(text, at);
    const isEnd = RULE.test(line) || line === '...';
    if (line === '' || isEnd) {
      if (known < MIN_KNOWN) return null;
      const firstLine = text.slice(0, from).split('\n').length;
      return {
        language: 'yaml',
        source: text.slice(from, at),
        firstLine,
        body: text.slice(isEnd ? next : at),
        hasRule,
      };
    }
    const key = KEY.exec(line)?.[1];
    const isKnown = key !== undefined && isFieldKey(key);
    if (lines === 0 && (key === undefined || !(hasRule || isKnown))) return null;
    if (key === undefined && !/^(?:[ \t]|- )/.test(line)) return null;
    if (isKnown) known += 1;
    at = next;
  }
  return null;
}

const MARKS = '[-–—*_=+~]{1,80}';
const RULE = new RegExp(`^${MARKS}$`);
const RULE_ABOVE = new RegExp(`^${MARKS}[ \\t]*\\n`);
const KEY = /^["']?(\p{L}[\p{L}\p{N} _-]{0,40}?)["']? ?:(?= |\t|$)/u;

/**
 * The properties of a page that Notion exported: a block of `Key: value` lines right under the `# Headline`, two of
 * them with keys that are known. Null when there are none.
 */
export function findProperties(text: string): { readonly data: HeaderData; readonly body: string } | null {
  const head = /^\s*#[ \t]+\S[^\n]{0,500}\n\n?/.exec(text)?.[0];
  if (head === undefined) return null;
  const data = new Map<string, string>();
  let at = head.length;
  while (at < text.length) {
    const { text: line, next } = lineAt(text, at);
    if (line === '') break;
    const property = /^(\p{L}[\p{L}\p{N} _-]{0,40}?) ?:(?: (.*))?$/u.exec(
      line.slice(0, MAX_LINE_CHARS).trim(),
    );
    if (property === null || data.size === MAX_LINES) return null;
    data.set(property[1] ?? '', property[2] ?? '');
    at = next;
  }
  const known = [...data.keys()].filter(isFieldKey).length;
  return known < MIN_KNOWN ? null : { data: Object.fromEntries(data), body: head + text.slice(at) };
}
