import { isMap, isPair, isScalar, Lexer, LineCounter, parseDocument } from 'yaml';

/** What a header's source is in its language: a value, or the line (from 0) that makes it unreadable. */
export type ParsedSource = { readonly value: unknown } | { readonly brokenLine: number };

/**
 * A YAML source with every scalar as the text that is written, so that no date, number or « non » becomes something
 * else. A hashtag behind a space is part of its value (« Les #MeToo du théâtre »), though YAML takes it for a comment.
 */
export function parseYaml(source: string): ParsedSource {
  if (!isShallow(source)) return { brokenLine: 0 };
  const lineCounter = new LineCounter();
  try {
    const document = parseDocument(source, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
      lineCounter,
    });
    const [error] = document.errors;
    if (error !== undefined) return { brokenLine: lineCounter.linePos(error.pos[0]).line - 1 };
    if (isMap(document.contents)) {
      for (const pair of document.contents.items) if (isPair(pair)) keepHashtag(pair.value);
    }
    return { value: document.toJS({ maxAliasCount: MAX_ALIASES }) };
  } catch {
    return { brokenLine: 0 };
  }
}

/** No header repeats itself; aliases of aliases grow without bound. */
const MAX_ALIASES = 100;

function keepHashtag(value: unknown): void {
  if (!isScalar(value) || typeof value.value !== 'string' || value.type !== 'PLAIN') return;
  if (!/^[^\s#]/.test(value.comment ?? '') || value.value === '') return;
  value.value += ` #${value.comment}`;
  value.comment = null;
}

const MAX_DEPTH = 8;
const MAX_INDENT_CHARS = 40;

/**
 * Whether a source is nested no deeper than headers are. The parser calls itself for every level, and near the end of
 * the stack the whole process dies; explicit keys (`? `), which no header has, take it time without bound.
 */
function isShallow(source: string): boolean {
  if (new RegExp(`^[ \\t]{${MAX_INDENT_CHARS}}`, 'm').test(source)) return false;
  let brackets = 0;
  let marksInLine = 0;
  for (const token of new Lexer().lex(source)) {
    if (token === '?') return false;
    if (token === '[' || token === '{') brackets += 1;
    else if (token === ']' || token === '}') brackets -= 1;
    else if (token.includes('\n')) marksInLine = 0;
    else if ((token === '-' || token === ':') && brackets === 0) marksInLine += 1;
    if (brackets > MAX_DEPTH || marksInLine > MAX_DEPTH) return false;
  }
  return true;
}
