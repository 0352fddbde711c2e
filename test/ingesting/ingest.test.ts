import { describe, expect, it } from 'vitest';
import { openIndex } from '../../src/index/local/open.ts';
import { publishChange } from '../../src/index/local/publish.ts';
import { CorpusEmptiedError, NothingToIngestError } from '../../src/ingesting/errors.ts';
import { prepareArticle } from '../../src/ingesting/prepare-articles.ts';
import { builtinEmbedderSource } from '../../src/models/builtin/builtin-embedder.ts';
import type { EmbedderSource } from '../../src/models/embedder.ts';
import { letterEmbedderSource } from '../fakes/letter-embedder.ts';
import { birds, bridge, dairy, texts } from './articles.ts';
import { article, contentOf, counting, workshop } from './workshop.ts';

const paths = (hits: readonly { readonly article: { readonly path: string } }[]): readonly string[] => [
  ...new Set(hits.map((hit) => hit.article.path)),
];

describe('a first ingestion', () => {
  it('publishes what the folder holds and reports it', async () => {
    const shop = await workshop();
    await shop.write('pont.md', bridge);
    await shop.write('nature/grues.md', birds);
    const report = await shop.ingest();
    expect(report).toMatchObject({
      outcome: 'published',
      previous: null,
      added: ['nature/grues.md', 'pont.md'],
      changed: [],
      removed: [],
      unchanged: 0,
      rejected: [],
      articles: 2,
      passages: 5,
      embedded: 5,
      reused: 0,
      dryRun: false,
    });
    const [best] = (await shop.search('Combien de grues sur le lac ?')).toSorted(
      (a, b) => b.lexical - a.lexical,
    );
    expect(best!.article.path).toBe('nature/grues.md');
    expect(best!.article.text.slice(best!.passage.start, best!.passage.end)).toBe(best!.passage.text);
  });

  it('says nothing of each article where a brief report is asked for, and counts the same', async () => {
    const shop = await workshop();
    await shop.write('pont.md', `${bridge}\n\nPartager sur Facebook\n\nPartager sur Twitter`);
    await shop.write('grues.md', `${birds}\n\nPartager sur Facebook`);
    await shop.write('vide.md', '');
    const { read, removedNoise, seconds: _, ...whole } = await shop.ingest({ dryRun: true });
    const { seconds: __, ...brief } = await shop.ingest({ dryRun: true, brief: true });
    expect(read.map(({ path }) => path)).toEqual(['grues.md', 'pont.md']);
    expect(brief).toEqual({ ...whole, read: [], removedNoise: [] });
    const sum = brief.noise.reduce((all, { count }) => all + count, 0);
    expect(sum).toBe(removedNoise.length);
    expect(sum).toBeGreaterThanOrEqual(3);
  });

  it('tells how far it is', async () => {
    const shop = await workshop();
    await shop.write('pont.md', bridge);
    await shop.write('grues.md', birds);
    const seen: string[] = [];
    await shop.ingest({ onProgress: ({ step, done, total }) => seen.push(`${step} ${done}/${total}`) });
    expect(seen.slice(0, 3)).toEqual(['reading 1/2', 'reading 2/2', 'embedding 5/5']);
    expect(seen.at(-1)).toMatch(/^writing/);
  });

  it('says so when there is nothing to read', async () => {
    const shop = await workshop();
    await expect(shop.ingest()).rejects.toThrow(NothingToIngestError);
    await shop.write(
      'photo.txt',
      Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256),
    );
    const failure = await shop.ingest().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(NothingToIngestError);
    expect((failure as NothingToIngestError).sentence.fr).toContain('photo.txt');
    expect((failure as NothingToIngestError).exitCode).toBe(1);
  });

  it('names a file that cannot be read and goes on with the others', async () => {
    const shop = await workshop();
    await shop.write('pont.md', bridge);
    await shop.write(
      'abîmé.txt',
      Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256),
    );
    const report = await shop.ingest();
    expect(report.added).toEqual(['pont.md']);
    expect(report.rejected.map(({ path }) => path)).toEqual(['abîmé.txt']);
    expect(report.rejected[0]!.reason.fr).not.toBe('');
  });

  it('gives an agency report that stands in two files one embedding', async () => {
    const shop = await workshop();
    await shop.write('un.md', dairy);
    await shop.write('deux.md', dairy);
    const source = counting(builtinEmbedderSource());
    const report = await shop.ingest({ source });
    expect(source.embedded).toHaveLength(1);
    expect(report).toMatchObject({ passages: 2, embedded: 1, reused: 1 });
    expect(paths(await shop.search('le fromage bleu'))).toEqual(['deux.md', 'un.md']);
  });
});

describe('ingesting again', () => {
  it('writes nothing when nothing has changed', async () => {
    const shop = await workshop();
    await shop.write('pont.md', bridge);
    const first = await shop.ingest();
    const before = await contentOf(shop.indexFolder);
    const source = counting(builtinEmbedderSource());
    const report = await shop.ingest({ source });
    expect(report).toMatchObject({
      outcome: 'unchanged',
      generation: first.generation,
      unchanged: 1,
      embedded: 0,
      reused: 3,
    });
    expect(source.embedded).toEqual([]);
    expect(await contentOf(shop.indexFolder)).toEqual(before);
  });

  it('lists what was added, changed and removed, and embeds only what is new', async () => {
    const shop = await workshop();
    await shop.write('pont.md', bridge);
    await shop.write('grues.md', birds);
    await shop.ingest();
    const corrected = texts.cost.replace('2,4 millions', '2,6 millions');
    await shop.write(
      'pont.md',
      article('La passerelle des Tanneurs rouverte', '2024-03-11', texts.opening, corrected, texts.storm),
    );
    await shop.write('bleu.md', dairy);
    await shop.remove('grues.md');
    const source = counting(builtinEmbedderSource());
    const report = await shop.ingest({ source });
    expect(report).toMatchObject({
      outcome: 'published',
      added: ['bleu.md'],
      changed: ['pont.md'],
      removed: ['grues.md'],
      unchanged: 0,
      articles: 2,
      passages: 4,
      embedded: 2,
      reused: 2,
    });
    expect(source.embedded.toSorted()).toEqual([texts.cheese, corrected].toSorted());
    expect(source.learnings()).toBe(0);
    expect(paths(await shop.search('grues du lac'))).not.toContain('grues.md');
  });

  it('keeps the vectors of a renamed file', async () => {
    const shop = await workshop();
    await shop.write('pont.md', bridge);
    await shop.write('grues.md', birds);
    await shop.ingest();
    await shop.remove('pont.md');
    await shop.write('2024/passerelle.md', bridge);
    const source = counting(builtinEmbedderSource());
    const report = await shop.ingest({ source });
    expect(report).toMatchObject({
      added: ['2024/passerelle.md'],
      removed: ['pont.md'],
      embedded: 0,
      reused: 5,
    });
    expect(source.embedded).toEqual([]);
    expect(paths(await shop.search('passerelle des Tanneurs'))).toContain('2024/passerelle.md');
  });

  it('embeds a changed headline anew, since every passage carries it', async () => {
    const shop = await workshop();
    await shop.write('pont.md', bridge);
    await shop.ingest();
    await shop.write('pont.md', bridge.replace('des Tanneurs rouverte', 'enfin rouverte'));
    expect(await shop.ingest()).toMatchObject({ changed: ['pont.md'], embedded: 3 });
  });

  it('finds the same as an ingestion from nothing, to the last digit', async () => {
    const step = await workshop();
    await step.write('pont.md', bridge);
    await step.write('grues.md', birds);
    await step.ingest();
    await step.write('pont.md', bridge.replace('2,4 millions', '2,6 millions'));
    await step.write('bleu.md', dairy);
    await step.ingest();
    const once = await workshop();
    await once.write('bleu.md', dairy);
    await once.write('grues.md', birds);
    await once.write('pont.md', bridge.replace('2,4 millions', '2,6 millions'));
    const { store } = await openIndex(step.indexFolder);
    const { embedderState } = store;
    await store.close();
    // What was learned is the same on both sides: that is the embedder's, not the ingestion's.
    const source: EmbedderSource = {
      ...builtinEmbedderSource(),
      learn: () => builtinEmbedderSource().restore(embedderState),
    };
    await once.ingest({ source });
    for (const question of [
      'Combien a coûté la passerelle ?',
      'Qui compte les oiseaux ?',
      'fromage au Japon',
    ]) {
      expect(await step.search(question)).toEqual(await once.search(question));
    }
  });

  it('drops an article whose file can no longer be read, and says so', async () => {
    const shop = await workshop();
    await shop.write('pont.md', bridge);
    await shop.write('grues.md', birds);
    await shop.ingest();
    await shop.write(
      'grues.md',
      Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256),
    );
    const report = await shop.ingest();
    expect(report.removed).toEqual(['grues.md']);
    expect(report.rejected.map(({ path }) => path)).toEqual(['grues.md']);
  });

  it('does everything again with --full', async () => {
    const shop = await workshop();
    await shop.write('pont.md', bridge);
    await shop.write('grues.md', birds);
    const first = await shop.ingest();
    const source = counting(builtinEmbedderSource());
    const report = await shop.ingest({ source, full: true });
    expect(report).toMatchObject({
      outcome: 'published',
      previous: first.generation,
      unchanged: 2,
      added: [],
      changed: [],
      embedded: 5,
      reused: 0,
    });
    expect(source.learnings()).toBe(1);
    expect(report.generation).not.toBe(first.generation);
  });
});

describe('a dry run', () => {
  it('shows the difference and writes nothing at all', async () => {
    const shop = await workshop();
    await shop.write('pont.md', bridge);
    await shop.write('grues.md', birds);
    const first = await shop.ingest();
    await shop.remove('grues.md');
    await shop.write('bleu.md', dairy);
    const before = await contentOf(shop.indexFolder);
    const source = counting(builtinEmbedderSource());
    const report = await shop.ingest({ source, dryRun: true });
    expect(report).toMatchObject({
      outcome: 'dry-run',
      dryRun: true,
      generation: first.generation,
      added: ['bleu.md'],
      removed: ['grues.md'],
      unchanged: 1,
      articles: 2,
      passages: 4,
      embedded: 1,
      reused: 3,
    });
    expect(source.embedded).toEqual([]);
    expect(await contentOf(shop.indexFolder)).toEqual(before);
  });

  it('makes no index folder', async () => {
    const shop = await workshop();
    await shop.write('pont.md', bridge);
    const report = await shop.ingest({ dryRun: true });
    expect(report).toMatchObject({ generation: null, added: ['pont.md'], embedded: 3 });
    expect(await contentOf(shop.indexFolder)).toEqual({});
  });
});

describe('an empty corpus', () => {
  it('does not empty the index unasked', async () => {
    const shop = await workshop();
    await shop.write('pont.md', bridge);
    await shop.ingest();
    await shop.remove('pont.md');
    const before = await contentOf(shop.indexFolder);
    for (const options of [{}, { full: true }, { dryRun: true }]) {
      await expect(shop.ingest(options)).rejects.toThrow(CorpusEmptiedError);
    }
    expect(paths(await shop.search('passerelle'))).toEqual(['pont.md']);
    expect(await contentOf(shop.indexFolder)).toEqual(before);
  });

  it('does when it is asked to, and fills again', async () => {
    const shop = await workshop();
    await shop.write('pont.md', bridge);
    await shop.ingest();
    await shop.remove('pont.md');
    expect(await shop.ingest({ allowEmpty: true })).toMatchObject({
      removed: ['pont.md'],
      articles: 0,
      passages: 0,
    });
    await shop.write('grues.md', birds);
    expect(await shop.ingest()).toMatchObject({ added: ['grues.md'], articles: 1, embedded: 2 });
  });
});

describe('another embedder or other settings', () => {
  it('gives every passage a vector of the new embedder, without cleaning anything again', async () => {
    const shop = await workshop();
    await shop.write('pont.md', bridge);
    await shop.write('grues.md', birds);
    await shop.ingest();
    const source = counting(letterEmbedderSource());
    const report = await shop.ingest({ source });
    expect(report).toMatchObject({ outcome: 'published', unchanged: 2, changed: [], embedded: 5, reused: 0 });
    expect(report.notices.map(({ kind }) => kind)).toEqual(['embedder-changed']);
    expect(report.notices[0]!.sentence.fr).toContain('fake:letters');
    const { store } = await openIndex(shop.indexFolder);
    expect(store.manifest.embedder).toMatchObject({ provider: 'fake', dimensions: 32 });
    await store.close();
    const hits = await shop.search('grues', letterEmbedderSource());
    expect(hits.every((hit) => hit.similarity !== null)).toBe(true);
    const back = await shop.ingest();
    expect(back).toMatchObject({ outcome: 'published', embedded: 5 });
  });

  it('reads every file again when the index was made by other rules of reading, and embeds only what differs', async () => {
    const shop = await workshop();
    await shop.write('pont.md', bridge);
    await shop.write('grues.md', birds);
    await shop.ingest();
    const { store } = await openIndex(shop.indexFolder);
    const { embedderState } = store;
    const [stored] = await store.articles();
    const { embedder, splitting } = store.manifest;
    await store.close();
    const older = prepareArticle({ ...stored!, author: 'as older rules read it' }, splitting);
    await publishChange(shop.indexFolder, {
      base: 'current',
      remove: [],
      put: [{ ...older, passages: older.passages.map((passage) => ({ ...passage, vectors: null })) }],
      embedder,
      embedderState,
      splitting,
      reading: 'older-rules',
    });
    const report = await shop.ingest();
    expect(report).toMatchObject({ outcome: 'published', unchanged: 2, changed: [], embedded: 0 });
    expect(report.notices.map(({ kind }) => kind)).toEqual(['reading-changed']);
    const again = await openIndex(shop.indexFolder);
    expect((await again.store.articles()).map(({ author }) => author)).not.toContain(
      'as older rules read it',
    );
    await again.store.close();
    expect((await shop.ingest()).outcome).toBe('unchanged');
  });

  it('splits again and embeds only the passages that are new', async () => {
    const shop = await workshop();
    await shop.write('pont.md', bridge);
    await shop.write('bleu.md', dairy);
    await shop.ingest();
    const source = counting(builtinEmbedderSource());
    const report = await shop.ingest({ source, splitting: { maxPassageChars: 900, version: 1 } });
    expect(report).toMatchObject({ outcome: 'published', unchanged: 2, passages: 2, embedded: 1, reused: 1 });
    expect(report.notices.map(({ kind }) => kind)).toEqual(['splitting-changed']);
    expect((await shop.ingest({ splitting: { maxPassageChars: 900, version: 1 } })).outcome).toBe(
      'unchanged',
    );
  });
});
