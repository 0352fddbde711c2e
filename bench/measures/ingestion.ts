import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { changeArticle, writeArticles } from '../collection/articles.ts';
import type { Settings } from '../settings.ts';
import { median } from './clock.ts';
import type { IngestResult } from './ingest.child.ts';
import { type ChildFailure, isFailure, runChild } from './run-child.ts';

export interface IngestionSummary {
  readonly articles: number;
  readonly full: IngestResult | ChildFailure;
  /** One article changed, median of the rounds. */
  readonly oneChangedMs: number;
  readonly oneChangedPeakRssBytes: number;
}

/** A full ingestion in a fresh process, then one changed article at a time, each in a fresh process. */
export async function measureIngestion(
  articles: number,
  folder: string,
  settings: Settings,
): Promise<IngestionSummary> {
  const corpus = join(folder, 'articles');
  const index = join(folder, 'index');
  await mkdir(corpus, { recursive: true });
  const paths = await writeArticles(corpus, articles);
  const full = await runChild<IngestResult>('ingest.child.js', [corpus, index], settings.ingestCapMs);
  settings.log(`${articles} articles ingested`, full);
  const changed: IngestResult[] = [];
  for (let round = 1; round <= settings.rounds && !isFailure(full); round += 1) {
    const path = paths[round * 7] ?? paths[0] ?? '';
    await changeArticle(path, await readFile(path, 'utf8'), round);
    const result = await runChild<IngestResult>('ingest.child.js', [corpus, index], settings.ingestCapMs);
    settings.log(`${articles} articles, one changed`, result);
    if (!isFailure(result)) changed.push(result);
  }
  return {
    articles,
    full,
    oneChangedMs: median(changed.map(({ ms }) => ms)),
    oneChangedPeakRssBytes: median(changed.map(({ peakRssBytes }) => peakRssBytes)),
  };
}
