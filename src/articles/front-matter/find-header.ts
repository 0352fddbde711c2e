/** A block at the head of a file in which it states its own metadata, before anything of it is understood. */
export interface Header {
  readonly language: string;
  readonly source: string;
  /** Line of the file on which `source` begins, from 1. */
  readonly firstLine: number;
  /** What follows the block. */
  readonly body: string;
}

/** Headers are some hundred characters long; what is longer is a text between two rules. */
const MAX_HEADER_CHARS = 32 * 1024;

/**
 * The block between two lines `---` (YAML, or the language named behind the first; the second may be `...`) or `+++`
 * (TOML), or the JSON object that a file begins with; null when there is none. Empty lines above it do not count.
 */
export function findHeader(text: string): Header | null {
  const start = text.search(/\S/);
  if (start < 0) return null;
  const firstLine = text.slice(0, start).split('\n').length;
  if (text[start] === '{') return jsonHeader(text, start, firstLine);
  const opening = lineAt(text, start);
  const language = languageOf(opening.text);
  if (language === null) return null;
  const fence = opening.text.slice(0, FENCE_CHARS);
  const from = opening.next;
  for (let at = from; at < text.length && at - from <= MAX_HEADER_CHARS; ) {
    const line = lineAt(text, at);
    if (line.text === fence || (fence === '---' && line.text === YAML_END)) {
      return {
        language,
        source: text.slice(from, at),
        firstLine: firstLine + 1,
        body: text.slice(line.next),
      };
    }
    at = line.next;
  }
  return null;
}

const FENCE_CHARS = 3;
/** The other mark of a document's end (https://yaml.org/spec/1.2.2/#rule-c-document-end), which Pandoc writes. */
const YAML_END = '...';

/** The line that begins at an offset, without spaces at its end, and the offset of the next one. */
export function lineAt(text: string, at: number): { readonly text: string; readonly next: number } {
  const end = text.indexOf('\n', at);
  const stop = end < 0 ? text.length : end;
  return { text: text.slice(at, stop).trimEnd(), next: stop + 1 };
}

/** `---`, `--- yaml`, `+++`: the language of what follows, or null when the line opens nothing. */
function languageOf(line: string): string | null {
  if (line === '+++') return 'toml';
  if (!line.startsWith('---')) return null;
  const named = line.slice(FENCE_CHARS).trim();
  if (named === '') return 'yaml';
  return /^[^\s-]\S{0,30}$/.test(named) ? named.toLowerCase() : null;
}

/** The object up to the brace that closes it, which ends its line. */
function jsonHeader(text: string, start: number, firstLine: number): Header | null {
  let depth = 0;
  const marks = text.slice(start, start + MAX_HEADER_CHARS).matchAll(/[{}]|"(?:[^"\\]|\\.?)*(?:"|$)/gs);
  for (const { 0: mark, index } of marks) {
    if (mark === '{') depth += 1;
    if (mark !== '}') continue;
    depth -= 1;
    if (depth > 0) continue;
    const end = start + index + 1;
    const rest = lineAt(text, end);
    if (rest.text.trim() !== '') return null;
    return { language: 'json', source: text.slice(start, end), firstLine, body: text.slice(rest.next) };
  }
  return null;
}
