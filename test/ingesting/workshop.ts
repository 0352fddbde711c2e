import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openIndex } from '../../src/index/local/open.ts';
import type { StoreHit } from '../../src/index/passage-store.ts';
import type { IngestionReport } from '../../src/ingesting/report.ts';
import type { IngestionRequest } from '../../src/ingesting/request.ts';
import { builtinEmbedderSource } from '../../src/models/builtin/builtin-embedder.ts';
import type { EmbedderSource, LearnedEmbedder } from '../../src/models/embedder.ts';
import { questionTerms, readText } from '../../src/text/reading.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { ingestAs } from './ingest-as.ts';

/** A corpus folder and an index folder of one test. */
export interface Workshop {
  readonly corpusFolder: string;
  readonly indexFolder: string;
  write(path: string, content: string | Uint8Array): Promise<void>;
  remove(path: string): Promise<void>;
  ingest(options?: Partial<IngestionRequest>): Promise<IngestionReport>;
  search(question: string, source?: EmbedderSource): Promise<readonly StoreHit[]>;
}

export async function workshop(): Promise<Workshop> {
  const folder = await temporaryFolder();
  const corpusFolder = join(folder, 'corpus');
  const indexFolder = join(folder, 'index');
  await mkdir(corpusFolder);
  return {
    corpusFolder,
    indexFolder,
    async write(path, content) {
      await mkdir(dirname(join(corpusFolder, path)), { recursive: true });
      await writeFile(join(corpusFolder, path), content);
    },
    remove: (path) => rm(join(corpusFolder, path)),
    ingest: (options) => ingestAs({ corpusFolder, indexFolder }, options),
    async search(question, source = builtinEmbedderSource()) {
      const { store } = await openIndex(indexFolder);
      try {
        const { embedder } = await source.restore(store.embedderState);
        const terms = questionTerms(readText(question, 'fr')).map(({ term }) => term);
        return await store.search({
          terms,
          vector: await embedder.embedQuestion(question),
          filter: {},
          limit: 10,
        });
      } finally {
        await store.close();
      }
    },
  };
}

/** A Markdown article with front matter; each paragraph long enough to be a passage of its own at 300 characters. */
export function article(title: string, publishedAt: string, ...paragraphs: readonly string[]): string {
  return `---\ntitle: "${title}"\npublisher: Le Courrier des Monts\npublishedAt: ${publishedAt}\n---\n\n${paragraphs.join('\n\n')}\n`;
}

export interface CountingSource extends EmbedderSource {
  /** The texts that were embedded so far, in order. */
  readonly embedded: readonly string[];
  /** How often the source learned. */
  learnings(): number;
  forget(): void;
}

/** The same source, with a record of what its embedders were asked for. */
export function counting(source: EmbedderSource): CountingSource {
  const embedded: string[] = [];
  let learnings = 0;
  const recording = ({ embedder, ...rest }: LearnedEmbedder): LearnedEmbedder => ({
    ...rest,
    embedder: {
      ...embedder,
      embedPassages(inputs, signal) {
        embedded.push(...inputs.map((input) => input.text));
        return embedder.embedPassages(inputs, signal);
      },
    },
  });
  return {
    name: source.name,
    embedded,
    learnings: () => learnings,
    forget() {
      embedded.length = 0;
      learnings = 0;
    },
    async learn(inputs, signal) {
      learnings += 1;
      return recording(await source.learn(inputs, signal));
    },
    restore: async (state) => recording(await source.restore(state)),
  };
}

/** Every file below a folder with the hash of its content; empty for a folder that does not exist. */
export async function contentOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const content: Record<string, string> = {};
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const isFile = entry.isFile();
    content[path.slice(folder.length + 1)] = isFile
      ? createHash('sha256')
          .update(await readFile(path))
          .digest('hex')
      : 'folder';
  }
  return content;
}
