import { ingest } from '../../src/ingesting/ingest.ts';
import type { IngestionReport } from '../../src/ingesting/report.ts';
import type { IngestionRequest } from '../../src/ingesting/request.ts';
import { builtinEmbedderSource } from '../../src/models/builtin/builtin-embedder.ts';

/** Ingests folders as every test here does it. */
export function ingestAs(
  folders: Pick<IngestionRequest, 'corpusFolder' | 'indexFolder'>,
  options: Partial<IngestionRequest> = {},
): Promise<IngestionReport> {
  return ingest({
    ...folders,
    source: builtinEmbedderSource(),
    splitting: { maxPassageChars: 300, version: 1 },
    now: new Date('2024-09-01T08:00:00Z'),
    ...options,
  });
}
