import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtinEmbedderSource } from '../../src/models/builtin/builtin-embedder.ts';
import { zipFolder } from '../articles/zip.ts';
import { counting, workshop } from './workshop.ts';

const market = record(
  'marche',
  'Le marché de Dinan passe au jeudi',
  'Le marché de Dinan se tiendra le jeudi dès le 6 juin.',
);
const tower = record(
  'tour',
  'La tour de l’Horloge est fermée',
  'La tour de l’Horloge restera fermée jusqu’au 14 juillet.',
);
const port = record('port', 'Le port creuse sa vase', 'Le dragage du port de Lyvet a commencé lundi.');

function record(id: string, title: string, text: string) {
  return { id, titre: title, texte: text, date: '2024-05-20' };
}

const lines = (...records: readonly object[]): string =>
  records.map((one) => `${JSON.stringify(one)}\n`).join('');

describe('a file of many articles', () => {
  it('changes by records: what is as before is neither cleaned nor embedded again', async () => {
    const shop = await workshop();
    const source = counting(builtinEmbedderSource());
    await shop.write('export.jsonl', lines(market, tower));
    const first = await shop.ingest({ source });
    expect(first).toMatchObject({ added: ['export.jsonl#marche', 'export.jsonl#tour'], articles: 2 });
    expect(await shop.ingest({ source })).toMatchObject({ outcome: 'unchanged', unchanged: 2 });

    source.forget();
    const moved = {
      ...tower,
      texte: 'La tour de l’Horloge rouvrira le 1er juillet, deux semaines plus tôt.',
    };
    await shop.write('export.jsonl', lines(port, moved, market));
    expect(await shop.ingest({ source })).toMatchObject({
      added: ['export.jsonl#port'],
      changed: ['export.jsonl#tour'],
      removed: [],
      unchanged: 1,
      embedded: 2,
    });
    expect(source.embedded.join()).not.toContain('marché');
    const hits = await shop.search('Quand la tour de l’Horloge rouvrira-t-elle ?');
    const found = hits.find(({ article }) => article.path === 'export.jsonl#tour');
    expect(found?.article).toMatchObject({ title: tower.titre, publishedAt: '2024-05-20' });
    expect(found?.passage.text).toContain('rouvrira le 1er juillet');

    await shop.write('export.jsonl', lines(port));
    expect(await shop.ingest({ source })).toMatchObject({
      removed: ['export.jsonl#marche', 'export.jsonl#tour'],
      unchanged: 1,
      articles: 1,
    });
  });

  it('reports every time which records cannot be read, and goes on with the others', async () => {
    const shop = await workshop();
    await shop.write('export.jsonl', `${lines(market, { ...tower, texte: '' })}{"id":\n${lines(market)}`);
    const expected = {
      articles: 1,
      rejected: [
        { path: 'export.jsonl#3', reason: { fr: expect.stringContaining('JSON invalide') } },
        { path: 'export.jsonl#marche', reason: { fr: expect.stringContaining('même identifiant') } },
        { path: 'export.jsonl#tour', reason: { fr: expect.stringContaining('sans texte') } },
      ],
    };
    expect(await shop.ingest()).toMatchObject(expected);
    expect(await shop.ingest()).toMatchObject({ outcome: 'unchanged', ...expected });
  });

  it('is read by the fields that are named; a name that no record has is refused', async () => {
    const shop = await workshop();
    await shop.write(
      'export.csv',
      'Objet;Contenu intégral\nLe port creuse sa vase;Le dragage a commencé lundi.\n',
    );
    await shop.write(
      'pont.txt',
      'Le pont de Lyvet\n\nLe pont de Lyvet sera repeint en juin, a dit la mairie lundi.',
    );
    const unread = await shop.ingest();
    expect(unread.rejected[0]?.reason.fr).toContain('Objet, Contenu intégral');
    const mistyped = await shop.ingest({ fields: { title: 'Sujet', text: 'Contenu intégral' } });
    expect(mistyped.rejected[0]?.reason.fr).toContain('Sujet');
    const fields = { title: 'Objet', text: 'contenu integral' };
    expect(await shop.ingest({ fields })).toMatchObject({ added: ['export.csv#1'], rejected: [] });
  });
});

describe('files of one article', () => {
  it('are read again only when their bytes change, and leave the index with their file', async () => {
    const shop = await workshop();
    const golden = join(import.meta.dirname, '../articles/formats');
    const page = await readFile(join(golden, 'html-newspaper/input.html'), 'utf8');
    await shop.write('dune.html', page);
    await shop.write('telepherique.docx', zipFolder(join(golden, 'docx-changes-and-boxes/input.docx')));
    await shop.write('notes.rtf', '{\\rtf1 Une note.}');
    await mkdir(join(shop.corpusFolder, 'dune_files'));
    await shop.write('dune_files/pub.html', page);
    expect(await shop.ingest()).toMatchObject({
      added: ['dune.html', 'telepherique.docx'],
      rejected: [{ path: 'notes.rtf', reason: { fr: expect.stringContaining('LibreOffice') } }],
    });
    await shop.write('dune.html', page.replaceAll('2,1 mètres', '2,4 mètres'));
    await shop.remove('telepherique.docx');
    expect(await shop.ingest()).toMatchObject({ changed: ['dune.html'], removed: ['telepherique.docx'] });
    const [hit] = await shop.search('De combien la dune a-t-elle reculé ?');
    expect(hit?.article).toMatchObject({ path: 'dune.html', publisher: 'Le Phare du Ponant' });
  });

  it('do not hold up an ingestion that is interrupted', async () => {
    const shop = await workshop();
    await shop.write('lent.html', `<article>${'mot<br><br>'.repeat(24_000)}</article>`);
    const stopped = new AbortController();
    const ingestion = shop.ingest({ signal: stopped.signal });
    const failed = expect(ingestion).rejects.toThrow('assez');
    stopped.abort(new Error('assez'));
    await failed;
  });
});
