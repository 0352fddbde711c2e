import { join } from 'node:path';
import { z } from 'zod';
import { systemErrorCode } from '../errors.ts';
import { fileOperations } from '../index/local/file-operations.ts';
import { parseJson } from '../json.ts';
import { replaceFile } from '../system/durable/write-file.ts';
import { briefReport, type IngestionReport, noiseCount } from './report.ts';

/** In the index folder, beside what was made. */
const FILE_NAME = 'last-ingestion.json';

/**
 * What is known of every article, what cleaning took out, and what changed within articles can be longer than they:
 * only how much each rule took is kept.
 */
const schema = z.object({
  formatVersion: z.literal(1),
  /** When the folder was read last, ISO 8601, UTC. */
  readAt: z.string(),
  /** When the report's generation was made, ISO 8601, UTC. */
  changedAt: z.string(),
  report: briefReport.omit({ changes: true, resumed: true }),
  noise: z.array(noiseCount).readonly(),
});

/** What the last ingestion that changed the index did, and what the last one could not read. */
export type LastIngestion = Readonly<z.infer<typeof schema>>;

/**
 * Keeps a report for whoever looks after the articles. One of an ingestion that changed nothing leaves what the one
 * before did, and brings what is refused and to be known up to date. Where it cannot be written it is done without:
 * the index is there.
 */
export async function keepReport(
  indexFolder: string,
  {
    read: _read,
    removedNoise: _removed,
    noise,
    changes: _changes,
    resumed: _resumed,
    ...report
  }: IngestionReport,
  now: Date,
): Promise<void> {
  const readAt = now.toISOString();
  const before = report.outcome === 'unchanged' ? await lastIngestion(indexFolder) : null;
  const { rejected, notices } = report;
  const kept: LastIngestion =
    before !== null && before.report.generation === report.generation
      ? { ...before, readAt, report: { ...before.report, rejected, notices } }
      : { formatVersion: 1, readAt, changedAt: readAt, report, noise };
  try {
    await replaceFile(join(indexFolder, FILE_NAME), `${JSON.stringify(kept)}\n`);
  } catch (error) {
    if (systemErrorCode(error) === null) throw error;
  }
}

/** What was kept; null where nothing was, or what there is cannot be read. */
export async function lastIngestion(indexFolder: string): Promise<LastIngestion | null> {
  const text = await fileOperations.readText(join(indexFolder, FILE_NAME)).catch((error: unknown) => {
    if (systemErrorCode(error) === null) throw error;
    return null;
  });
  const parsed = schema.safeParse(text === null ? null : parseJson(text));
  return parsed.success ? parsed.data : null;
}
