import { WorkDamagedError } from '../index/errors.ts';
import type { ArticleEntry, EntryStream } from '../index/generation-change.ts';
import { WORK_FILE } from '../index/local/layout.ts';
import type { Embedder } from '../models/embedder.ts';
import type { KeptVectors } from './kept-vectors.ts';
import type { PlannedArticle } from './planned-articles.ts';
import type { PreparedArticle, PreparedPassage } from './prepare-articles.ts';

/** Passages of one call to the embedder: progress moves and Ctrl-C works between two of them. */
const PASSAGES_PER_CALL = 256;

/** The different texts whose vectors are not known, by hash. */
export function missingHashes(
  articles: readonly Pick<PlannedArticle, 'hashes'>[],
  known: Pick<ReadonlySet<string>, 'has'>,
): ReadonlySet<string> {
  const missing = new Set<string>();
  for (const { hashes } of articles) for (const hash of hashes) if (!known.has(hash)) missing.add(hash);
  return missing;
}

/** A passage and the file of its article. */
interface PassageToEmbed extends PreparedPassage {
  readonly path: string;
}

/**
 * Embeds what is missing, each text once, and keeps it; what an earlier ingestion has kept is not embedded again.
 * @returns how many texts went through the embedder.
 * @throws whatever the embedder throws; PassageVectorError for a vector that is none; the signal's reason when it was
 * aborted.
 */
export async function embedMissing(
  embedder: Embedder,
  articles: readonly PlannedArticle[],
  missing: ReadonlySet<string>,
  vectors: KeptVectors,
  {
    onProgress,
    signal,
  }: { readonly onProgress: (done: number) => void; readonly signal: AbortSignal | undefined },
): Promise<number> {
  const left = new Set(missing);
  const waiting: PassageToEmbed[] = [];
  let embedded = 0;
  let resumed = 0;
  const embedSome = async (): Promise<void> => {
    signal?.throwIfAborted();
    const batch = waiting.splice(0, PASSAGES_PER_CALL);
    const found = await embedder.embedPassages(
      batch.map(({ input }) => input),
      signal,
    );
    batch.forEach(({ embeddingHash, path, passage }, at) => {
      vectors.keep(embeddingHash, found[at] ?? [], { path, ordinal: passage.ordinal });
    });
    embedded += batch.length;
    onProgress(embedded + resumed);
  };
  for (const { hashes, load } of articles) {
    const due = new Set(hashes.filter((hash) => left.delete(hash)));
    for (const hash of due) {
      if (!isKept(vectors, hash)) continue;
      due.delete(hash);
      resumed += 1;
    }
    if (due.size === 0) continue;
    const { article, passages } = await load();
    for (const passage of passages) {
      if (due.delete(passage.embeddingHash)) waiting.push({ ...passage, path: article.path });
    }
    while (waiting.length >= PASSAGES_PER_CALL) await embedSome();
  }
  if (waiting.length > 0) await embedSome();
  return embedded;
}

function isKept(vectors: KeptVectors, hash: string): boolean {
  return vectors.isResumed && vectors.find(hash) !== null;
}

/** The entries of a change, made as they are asked for; the vectors that its base has are left out. */
export function entryStream(
  articles: readonly PlannedArticle[],
  missing: ReadonlySet<string>,
  vectors: Pick<KeptVectors, 'find'>,
): EntryStream {
  return {
    length: articles.length,
    async *[Symbol.asyncIterator]() {
      const left = new Set(missing);
      for (const article of articles) yield entryOf(await article.load(), left, vectors);
    },
  };
}

/**
 * @param left hashes whose vectors were not given yet; these are taken out
 * @throws WorkDamagedError when one of these is no longer kept
 */
export function entryOf(
  { article, passages }: PreparedArticle,
  left: Set<string>,
  vectors: Pick<KeptVectors, 'find'>,
): ArticleEntry {
  return {
    article,
    passages: passages.map(({ passage, embeddingHash }) => ({
      passage,
      embeddingHash,
      vectors: left.delete(embeddingHash) ? keptVectorsOf(embeddingHash, vectors) : null,
    })),
  };
}

/** What was kept a moment ago is there, or the disk has lost it. */
function keptVectorsOf(hash: string, vectors: Pick<KeptVectors, 'find'>): readonly Float32Array[] {
  const found = vectors.find(hash);
  if (found === null) throw new WorkDamagedError(WORK_FILE);
  return found;
}
