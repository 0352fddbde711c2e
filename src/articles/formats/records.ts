import { z } from 'zod';
import { formatMessages } from '../../messages/formats.ts';
import { FIELD_NAMES, fieldKey, isMeantFor } from '../metadata/field-names.ts';
import { foldLine } from '../normalise.ts';
import {
  type ExtractedArticle,
  type Extraction,
  type FieldMap,
  type RefusedRecord,
  UnreadableFormatError,
} from './format.ts';
import { MAX_RECORDS } from './limits.ts';
import { markupText } from './markup-text.ts';
import { statedMetadata } from './stated.ts';

/** A row of a table, or an object of a list. */
export interface RawRecord {
  /** Its place in the file, from 1: its identity where it has none of its own. */
  readonly number: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * An article for each record. Which field is which is told by its name, in French or English, or by `map`.
 * @throws UnreadableFormatError when there is no record, too many, or no field with a text
 */
export function readRecords(
  records: readonly RawRecord[],
  map: FieldMap,
  alreadyRefused: readonly RefusedRecord[] = [],
): Extraction {
  if (records.length === 0) throw new UnreadableFormatError(formatMessages.noRecords);
  if (records.length > MAX_RECORDS)
    throw new UnreadableFormatError(formatMessages.tooManyRecords(MAX_RECORDS));
  refuseUnknownFields(records, map);
  const articles: ExtractedArticle[] = [];
  const refused: RefusedRecord[] = [...alreadyRefused];
  /** Those with a date of which no day is to be had. */
  const undated: { readonly key: string; readonly date: string }[] = [];
  for (const record of records) {
    const { article, date } = articleOf(record, map);
    if (article.text === '') {
      refused.push({ key: article.key, reason: formatMessages.recordWithoutText });
    } else {
      articles.push(article);
      if (date !== '' && article.stated.publishedAt === null) undated.push({ key: article.key, date });
    }
  }
  if (articles.length === 0) throw new UnreadableFormatError(formatMessages.noTextField(namesIn(records)));
  const [first] = undated;
  const notices =
    first === undefined
      ? []
      : [{ kind: 'dates-unread', sentence: formatMessages.unreadDates(undated.length, first) }];
  return { articles, refused, notices };
}

/** What a record is known by, and where its words stand; the other fields have the names that they have everywhere. */
const ALIASES: Readonly<Record<keyof FieldMap, readonly string[]>> = {
  ...FIELD_NAMES,
  id: 'id identifiant guid uuid oid reference ref slug'.split(' '),
  text: 'text texte body corps content contenu article articlebody contenthtml contenttext contentencoded fulltext textecomplet maintext html'.split(
    ' ',
  ),
};

function articleOf({ number, fields }: RawRecord, map: FieldMap) {
  const byName = new Map(Object.entries(fields).map(([name, value]) => [foldColumn(name).letters, value]));
  const of = (field: keyof FieldMap): string => {
    const mapped = map[field];
    if (mapped !== undefined) return valueText(valueAt(fields, mapped), ', ');
    const alias = ALIASES[field].find((name) => {
      const text = valueText(byName.get(name), '');
      return text !== '' && (field === 'id' || field === 'text' || isMeantFor(field, name, text));
    });
    return alias === undefined ? '' : valueText(byName.get(alias), field === 'text' ? '\n\n' : ', ');
  };
  const stated = {
    title: plain(of('title')),
    standfirst: plain(of('standfirst')),
    publisher: of('publisher'),
    author: of('author'),
    publishedAt: of('publishedAt'),
    url: of('url'),
    lang: of('lang'),
  };
  const key = of('id') || stated.url || String(number);
  return {
    article: { key, stated: statedMetadata(stated), text: plain(of('text')) },
    /** As the record has it, empty where it has none. */
    date: stated.publishedAt,
  };
}

/** A mistyped name would leave every article without what it names. */
function refuseUnknownFields(records: readonly RawRecord[], map: FieldMap): void {
  for (const name of Object.values(map)) {
    if (records.every(({ fields }) => valueAt(fields, name) === undefined)) {
      throw new UnreadableFormatError(formatMessages.unknownField(name, namesIn(records)));
    }
  }
}

const MAX_NAMES = 20;

function namesIn(records: readonly RawRecord[]): readonly string[] {
  return Object.keys(records[0]?.fields ?? {}).slice(0, MAX_NAMES);
}

/** The field of this name, whatever its case and accents, or of a path such as `content.rendered`. */
function valueAt(fields: Readonly<Record<string, unknown>>, path: string): unknown {
  const wanted = foldColumn(path).line;
  const direct = Object.entries(fields).find(([name]) => foldColumn(name).line === wanted);
  if (direct !== undefined) return direct[1];
  const [first = '', ...rest] = path.split('.');
  const inner = object.safeParse(fields[first]);
  return rest.length > 0 && inner.success ? valueAt(inner.data, rest.join('.')) : undefined;
}

const object = z.record(z.string(), z.unknown());

/** WordPress wraps texts as `{ rendered }`, others name people as `{ name }`. */
function valueText(value: unknown, separator: string): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    return value
      .map((item) => valueText(item, separator))
      .filter((text) => text !== '')
      .join(separator);
  }
  const inner = object.safeParse(value);
  if (!inner.success) return '';
  return valueText(inner.data.rendered ?? inner.data.name ?? inner.data.text, separator);
}

function plain(text: string): string {
  const isMarkup =
    /<\/?(?:p|br|div|h\d|a|b|i|em|strong|span|ul|ol|li|table|blockquote|figure|img)\b[^<>]*>/i.test(text);
  return isMarkup || /&(?:#\d+|#x[\da-f]+|[a-z]+);/i.test(text) ? fromMarkup(text) : text;
}

/** Line ends are layout in HTML, but paragraphs in a text that only has some marks in it. */
function fromMarkup(text: string): string {
  if (/<(?:p|div|br|li)\b/i.test(text)) return markupText(text);
  return text
    .split(/\n{2,}/)
    .map((paragraph) => markupText(paragraph.replaceAll('\n', '<br>')))
    .join('\n\n');
}

/** The names of columns as a line and by their letters alone; the records of an export have the same ones. */
function foldColumn(name: string): { readonly line: string; readonly letters: string } {
  const known = foldedNames.get(name) ?? { line: foldLine(name), letters: fieldKey(name) };
  if (foldedNames.size < MAX_FOLDED) foldedNames.set(name, known);
  return known;
}

const foldedNames = new Map<string, ReturnType<typeof foldColumn>>();
const MAX_FOLDED = 1_000;
