import { periodOf } from '../../calendar/periods.ts';
import { readText } from '../../text/reading.ts';

/** What was typed is no date that can be understood. */
export const UNREADABLE = Symbol('unreadable');

const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;
const FRENCH_DATE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u;
/** Numbers with signs between them mean a date; the year alone must not be taken out of one that is not understood. */
const LOOKS_LIKE_A_DATE = /\d\s*[-/.]\s*\d/u;

/**
 * A date that a person typed: `2024`, `2024-06`, `2024-06-03`, `03/06/2024`, or in words (« juin 2024 », « la semaine
 * dernière », "last month").
 *
 * @param edge which end of a period is meant: « depuis juin » begins on the first, « jusqu'à juin » ends on the last
 * @returns `YYYY-MM-DD`; null for nothing typed
 */
export function readAskedDate(
  typed: string | null,
  edge: 'start' | 'end',
  today: Date,
): string | null | typeof UNREADABLE {
  const text = typed?.trim() ?? '';
  if (text === '') return null;
  const written = FRENCH_DATE.exec(text);
  const iso =
    written === null
      ? text
      : `${written[3]}-${(written[2] ?? '').padStart(2, '0')}-${(written[1] ?? '').padStart(2, '0')}`;
  if (ISO_DATE.test(iso)) return edgeOfIsoDate(iso, edge) ?? UNREADABLE;
  if (LOOKS_LIKE_A_DATE.test(text)) return UNREADABLE;
  return edgeOfPeriod(text, edge, today) ?? UNREADABLE;
}

function edgeOfIsoDate(text: string, edge: 'start' | 'end'): string | null {
  const [, year = '', month, day] = ISO_DATE.exec(text) ?? [];
  const fromMonth = edge === 'start' ? '01' : '12';
  const atMonth = month ?? fromMonth;
  const lastDay = new Date(Date.UTC(Number(year), Number(atMonth), 0)).getUTCDate();
  const atDay = day ?? (edge === 'start' ? '01' : String(lastDay).padStart(2, '0'));
  const date = `${year}-${atMonth}-${atDay}`;
  const read = new Date(`${date}T00:00:00Z`);
  // 2024-02-31 is read as the second of March by some engines, and as no date by others.
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== date ? null : date;
}

function edgeOfPeriod(text: string, edge: 'start' | 'end', today: Date): string | null {
  const day = today.toISOString().slice(0, 10);
  for (const language of ['fr', 'en'] as const) {
    const period =
      periodOf(readText(text, language), day) ??
      periodOf(readText(`${PREFIXES[language]} ${text}`, language), day);
    const date = edge === 'start' ? (period?.since ?? period?.until) : (period?.until ?? period?.since);
    if (date !== null && date !== undefined) return date;
  }
  return null;
}

/** « juin 2024 » alone may not be read as a period, « en juin 2024 » is. */
const PREFIXES = { fr: 'en', en: 'in' } as const;
