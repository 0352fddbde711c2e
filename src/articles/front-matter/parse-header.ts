import { parse as parseToml } from 'smol-toml';
import { z } from 'zod';
import { parseJson } from '../../json.ts';
import type { Header } from './find-header.ts';
import { type ParsedSource, parseYaml } from './parse-yaml.ts';

/** What a header says, key by key; scalars of YAML and dates of TOML as they are written. */
export type HeaderData = Readonly<Record<string, unknown>>;

export type ParsedHeader =
  | { readonly kind: 'data'; readonly data: HeaderData }
  /** It is in the language, but holds no keys: words between two rules. */
  | { readonly kind: 'no-keys' }
  /** Line of the file at which its language stops to make sense, from 1. */
  | { readonly kind: 'broken'; readonly line: number };

/** Reads a header of a known language whole; null for a language that is not read. Nothing in it is ever run. */
export function parseHeader(header: Header): ParsedHeader | null {
  switch (header.language) {
    case 'yaml':
    case 'yml':
      return asKeys(parseYaml(header.source), header);
    case 'toml':
      return asKeys(readToml(header.source), header);
    case 'json': {
      const value = parseJson(header.source);
      return asKeys(value === undefined ? { brokenLine: 0 } : { value }, header);
    }
    default:
      return null;
  }
}

const keys = z.record(z.string(), z.unknown());

function asKeys(parsed: ParsedSource, header: Header): ParsedHeader {
  if ('brokenLine' in parsed) return { kind: 'broken', line: header.firstLine + parsed.brokenLine };
  if (parsed.value === null || parsed.value === '') return { kind: 'data', data: {} };
  const data = keys.safeParse(parsed.value);
  return data.success ? { kind: 'data', data: data.data } : { kind: 'no-keys' };
}

function readToml(source: string): ParsedSource {
  try {
    return { value: parseToml(source.replace(tomlDate, '$1"$2"')) };
  } catch (error) {
    const at = z.object({ line: z.number() }).safeParse(error);
    return { brokenLine: at.success ? at.data.line - 1 : 0 };
  }
}

/** Kept as written: a parser makes another day of `2023-02-31`, and of `00:30+02:00` in UTC. */
const tomlDate = /^([ \t]*[^\s=#]+[ \t]*=[ \t]*)(\d{4}-\d\d-\d\d(?:[Tt ]\d[\d:.Zz+-]*)?)/gm;
