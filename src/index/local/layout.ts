import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

/** The index folder: `CURRENT`, `generations/<name>/…`, and the lock of the ingestion. */
export const CURRENT_FILE = 'CURRENT';
const GENERATIONS_FOLDER = 'generations';
export const LOCK_FILE = 'ingest.lock';
/** Who holds the lock, for the message to a second ingestion; not the lock itself. */
export const HOLDER_FILE = 'ingest.holder.json';

/** What an ingestion under way has done so far, for the next one should it be broken off. */
export const WORK_FILE = 'ingest.work.sqlite';

/** The files of a generation. */
export const MANIFEST_FILE = 'manifest.json';
export const DATABASE_FILE = 'articles.sqlite';

/** Vectors by their labels, both ends included. */
export interface LabelRange {
  readonly first: number;
  readonly last: number;
}

/** The file with the graph of these vectors: `vectors-000000001-000050000.hnsw`. */
export function graphFile({ first, last }: LabelRange): string {
  return `vectors-${labelInName(first)}-${labelInName(last)}.hnsw`;
}

/** The vectors that a file of this name links; null when it is no graph. */
export function labelsOfGraphFile(file: string): LabelRange | null {
  const parts = GRAPH_FILE_NAME.exec(file);
  return parts === null ? null : { first: Number(parts[1]), last: Number(parts[2]) };
}

const GRAPH_FILE_NAME = /^vectors-(\d+)-(\d+)\.hnsw$/;

/** Names of equal length stand in the order of labels wherever files are listed. */
function labelInName(label: number): string {
  return String(label).padStart(9, '0');
}

/** Ends the name of whatever is still being written; a reader never opens such a file or folder. */
export const PARTIAL_SUFFIX = '.partial';

export function generationsFolder(indexFolder: string): string {
  return join(indexFolder, GENERATIONS_FOLDER);
}

export function generationFolder(indexFolder: string, generation: string): string {
  return join(indexFolder, GENERATIONS_FOLDER, generation);
}

/** A generation's file as messages name it: relative to the index folder. */
export function fileOfGeneration(generation: string, file: string): string {
  return `${GENERATIONS_FOLDER}/${generation}/${file}`;
}

/** The content of `CURRENT`. */
export function currentText(generation: string): string {
  return `${generation}\n`;
}

/** The generation that the content of `CURRENT` names, or null when it is not just that. */
export function generationNamedBy(text: string): string | null {
  const name = text.slice(0, -1);
  return isGenerationName(name) && text === currentText(name) ? name : null;
}

const GENERATION_NAME = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z-[0-9a-f]{6}$/;

/** Whether a name is one that `nextGenerationName` makes. Nothing else is ever opened or removed. */
export function isGenerationName(name: string): boolean {
  return GENERATION_NAME.test(name);
}

/**
 * A name that sorts after all existing ones, even when the clock went back: the time in UTC to the millisecond,
 * and six random digits, so that a damaged `CURRENT` does not name another generation by accident.
 */
export function nextGenerationName(existing: readonly string[], now: Date): string {
  const newest = Math.max(...existing.map(timeOf), Number.NEGATIVE_INFINITY);
  const time = new Date(Math.max(now.getTime(), newest + 1));
  return `${time.toISOString().replace(/[-:.]/g, '')}-${randomBytes(3).toString('hex')}`;
}

function timeOf(generation: string): number {
  const parts = GENERATION_NAME.exec(generation);
  if (parts === null) return Number.NEGATIVE_INFINITY;
  const [, year, month, day, hour, minute, second, ms] = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`);
}
