import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultSplitting } from '../../src/articles/passage.ts';
import { ingest } from '../../src/ingesting/ingest.ts';
import type { IngestionReport } from '../../src/ingesting/report.ts';
import { builtinEmbedderSource } from '../../src/models/builtin/builtin-embedder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A folder with a corpus and room for an index, removed when the test ends. */
export interface CorpusDesk {
  readonly folder: string;
  readonly indexFolder: string;
  write(path: string, content: string | Uint8Array): Promise<string>;
  remove(path: string): Promise<void>;
  /** Ingests in this process: quicker than a child where the command is not what is tested. */
  ingest(): Promise<IngestionReport>;
}

export async function corpusDesk(): Promise<CorpusDesk> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'corpus'));
  return {
    folder,
    indexFolder: join(folder, 'embeddings/index'),
    async write(path, content) {
      const file = join(folder, path);
      await mkdir(join(file, '..'), { recursive: true });
      await writeFile(file, content);
      return file;
    },
    remove: (path) => rm(join(folder, path)),
    ingest: () =>
      ingest({
        corpusFolder: join(folder, 'corpus'),
        indexFolder: join(folder, 'embeddings/index'),
        source: builtinEmbedderSource(),
        splitting: defaultSplitting,
        now: new Date('2024-09-01T08:00:00Z'),
      }),
  };
}
