import Papa from 'papaparse';
import { formatMessages } from '../../messages/formats.ts';
import { decodeBytes } from '../decode.ts';
import { type Extraction, type FormatInput, type RefusedRecord, UnreadableFormatError } from './format.ts';
import { readRecords } from './records.ts';

/**
 * A table with the names of its columns in the first row, separated by commas, semicolons or tabs: an article a row. A
 * quotation mark that is not closed swallows all that follows, so that the whole table is refused.
 */
export function readCsv({ bytes, fields }: FormatInput): Extraction {
  const { data, errors } = Papa.parse<Record<string, unknown>>(decodeBytes(bytes), {
    header: true,
    skipEmptyLines: 'greedy',
  });
  const refused: RefusedRecord[] = [];
  const broken = new Set<number>();
  for (const { type, row = 0 } of errors) {
    // One column alone has no separator.
    if (type === 'Delimiter') continue;
    if (type === 'Quotes') throw new UnreadableFormatError(formatMessages.brokenTable(row + 1));
    if (!broken.has(row)) refused.push({ key: String(row + 1), reason: formatMessages.brokenTable(row + 1) });
    broken.add(row);
  }
  const records = data.flatMap((row, at) => (broken.has(at) ? [] : [{ number: at + 1, fields: row }]));
  return readRecords(records, fields, refused);
}
