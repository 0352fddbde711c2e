import { describe, expect, it } from 'vitest';
import { openIndex } from '../../src/index/local/open.ts';
import { writeMany, writeOtherFormats } from './many-articles.ts';
import { type Workshop, workshop } from './workshop.ts';

async function filesOf(shop: Workshop) {
  const { store } = await openIndex(shop.indexFolder);
  await store.close();
  return store.manifest.files;
}

describe('an ingestion by several workers', () => {
  it('reports and writes the same, byte for byte, as one worker alone', async () => {
    const [alone, together] = [await workshop(), await workshop()];
    const reports = [];
    for (const [shop, workers] of [
      [alone, 1],
      [together, 3],
    ] as const) {
      await writeMany(shop, 220, 1);
      await writeOtherFormats(shop);
      await shop.write('image.md', new Uint8Array([0, 1, 2, 0, 255, 0]));
      const { generation, seconds, ...report } = await shop.ingest({ workers });
      expect(generation).not.toBeNull();
      expect(seconds).toBeGreaterThan(0);
      reports.push(report);
    }
    expect(reports[1]).toEqual(reports[0]);
    expect(reports[0]).toMatchObject({
      articles: 261,
      rejected: [{ path: 'breves.csv#41' }, { path: 'image.md' }],
    });
    expect(await filesOf(together)).toEqual(await filesOf(alone));
  });
});
