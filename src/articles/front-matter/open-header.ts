import type { Header } from './find-header.ts';
import { isFieldKey } from './stated-fields.ts';

export interface OpenHeader extends Header {
  /** Whether a rule stands above it, as one stands above every header. */
  readonly hasRule: boolean;
}

/**
 * Lines `key: value` that a file begins with, below a rule of any kind or none, up to the first empty line, rule or `...`:
 * a header whose end was forgotten, or that somebody wrote by hand. Two keys must be known, and without a rule the first
 * one. Null when there is none.
 */
export function findOpenHeader(text: string): OpenHeader | null {
  const blank = /^\s*?(?=\S)/.exec(text)?.[0] ?? '';
  const rule = RULE_ABOVE.exec(text.slice(blank.length, blank.length + MAX_RULE_CHARS + 2))?.[0] ?? '';
  const from = blank.length + rule.length;
  let known = 0;
  let at = from;
  let lines = 0;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const next = end < 0 ? text.length : end;
    const line = text.slice(at, Math.min(next, at + MAX_LINE_CHARS)).trimEnd();
    const isRule = RULE.test(line);
    if (line === '' || isRule) {
      if (known < MIN_KNOWN) return null;
      const firstLine = text.slice(0, from).split('\n').length;
      const body = text.slice(isRule ? next + 1 : at);
      return { language: 'yaml', source: text.slice(from, at), firstLine, body, hasRule: rule !== '' };
    }
    const key = KEY.exec(line)?.[1];
    const isContinued = lines > 0 && /^(?:[ \t]|- )/.test(line);
    if (key === undefined && !isContinued) return null;
    const isKnown = key !== undefined && isFieldKey(key);
    if ((lines === 0 && rule === '' && !isKnown) || lines === MAX_LINES) return null;
    if (isKnown) known += 1;
    lines += 1;
    at = next + 1;
  }
  return null;
}

/** One known key alone may begin an article: « Source : … » */
const MIN_KNOWN = 2;
const MAX_LINES = 40;
const MAX_LINE_CHARS = 2000;
const MAX_RULE_CHARS = 80;
const RULE_ABOVE = /^[-–—*_=+~]{1,80}[ \t]*\n/;
const RULE = /^(?:[-–—*_=+~]{1,80}|\.\.\.)$/;
const KEY = /^["']?(\p{L}[\p{L}\p{N} _-]{0,40}?)["']? ?:(?= |\t|$)/u;
