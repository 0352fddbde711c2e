import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lastIngestion } from '../../src/ingesting/last-ingestion.ts';
import { birds, bridge } from './articles.ts';
import { workshop } from './workshop.ts';

describe('the report of the last ingestion', () => {
  it('stays beside the index: what was read and refused, and when', async () => {
    const shop = await workshop();
    expect(await lastIngestion(shop.indexFolder)).toBeNull();
    await shop.write('pont.md', bridge);
    await shop.write('vide.md', '');
    await shop.ingest();
    const kept = await lastIngestion(shop.indexFolder);
    expect(kept).toMatchObject({
      readAt: '2024-09-01T08:00:00.000Z',
      changedAt: '2024-09-01T08:00:00.000Z',
      report: { outcome: 'published', added: ['pont.md'], rejected: [{ path: 'vide.md' }] },
    });
    expect(kept).not.toHaveProperty('report.removedNoise');
  });

  it('keeps what was changed last when nothing has changed since, with what is refused now', async () => {
    const shop = await workshop();
    await shop.write('pont.md', bridge);
    await shop.ingest();
    await shop.write('vide.md', '');
    await shop.ingest({ now: new Date('2024-09-02T08:00:00Z') });
    expect(await lastIngestion(shop.indexFolder)).toMatchObject({
      readAt: '2024-09-02T08:00:00.000Z',
      changedAt: '2024-09-01T08:00:00.000Z',
      report: { added: ['pont.md'], rejected: [{ path: 'vide.md' }] },
    });
  });

  it('is not touched by a dry run, and is none when it is damaged', async () => {
    const shop = await workshop();
    await shop.write('pont.md', bridge);
    await shop.ingest();
    const file = join(shop.indexFolder, 'last-ingestion.json');
    const before = await readFile(file, 'utf8');
    await shop.write('grues.md', birds);
    await shop.ingest({ dryRun: true });
    expect(await readFile(file, 'utf8')).toBe(before);
    await writeFile(file, before.slice(0, 40));
    expect(await lastIngestion(shop.indexFolder)).toBeNull();
  });
});
