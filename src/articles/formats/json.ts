import { z } from 'zod';
import { parseJson } from '../../json.ts';
import { formatMessages } from '../../messages/formats.ts';
import { decodeBytes } from '../decode.ts';
import { type Extraction, type FormatInput, type RefusedRecord, UnreadableFormatError } from './format.ts';
import { type RawRecord, readRecords } from './records.ts';

/**
 * A JSON file: one article, a list of them, or an object around such a list (JSON Feed, the answers of programs); or
 * one object a line (JSONL), where a broken line is refused by itself.
 */
export function readJson({ bytes, fields }: FormatInput): Extraction {
  const text = decodeBytes(bytes);
  const whole = parseJson(text);
  if (whole !== undefined) return readRecords(numberRecords(listIn(whole)), fields);
  const lines = text.split('\n').map((line, at) => ({ line, number: at + 1 }));
  const filled = lines.filter(({ line }) => line.trim() !== '');
  const first = object.safeParse(parseJson(filled[0]?.line ?? ''));
  if (!first.success || filled.length < 2) throw new UnreadableFormatError(formatMessages.brokenJson(null));
  const records: RawRecord[] = [];
  const refused: RefusedRecord[] = [];
  for (const { line, number } of filled) {
    const record = object.safeParse(parseJson(line));
    if (record.success) records.push({ number, fields: record.data });
    else refused.push({ key: String(number), reason: formatMessages.brokenJson(number) });
  }
  return readRecords(records, fields, refused);
}

const object = z.record(z.string(), z.unknown());

/** How deep a list may lie in the answer of a program, as in `{ data: { articles: [] } }`. */
const MAX_WRAPPINGS = 3;

function listIn(value: unknown, wrappings = 0): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const wrapper = object.safeParse(value);
  if (!wrapper.success) return [];
  if (wrappings === MAX_WRAPPINGS) return [];
  const lists = Object.values(wrapper.data)
    .filter((inner) => typeof inner === 'object' && inner !== null)
    .map((inner) => listIn(inner, wrappings + 1))
    .filter((list) => list.length > 0 && list.every((item) => object.safeParse(item).success));
  const longest = lists.toSorted((one, other) => other.length - one.length)[0];
  const isArticle = Object.values(wrapper.data).some(
    (inner) => typeof inner === 'string' && inner.length > TEXT_CHARS,
  );
  return longest === undefined || isArticle ? [value] : longest;
}

/** An object with a string of this length is an article itself, whatever lists it has (tags, pictures). */
const TEXT_CHARS = 200;

function numberRecords(list: readonly unknown[]): readonly RawRecord[] {
  return list.flatMap((item, at) => {
    const record = object.safeParse(item);
    return record.success && !Array.isArray(item) ? [{ number: at + 1, fields: record.data }] : [];
  });
}
