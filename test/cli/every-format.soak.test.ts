import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { zip } from '../articles/zip.ts';
import { desk } from './command.ts';

const TITLE = 'La passerelle de Saint-Nizier est terminée';
const LEAD = 'La passerelle de Saint-Nizier, longue de 64 mètres, a été ouverte aux piétons dimanche.';
const FACT = 'Le tablier en mélèze a coûté 218 000 euros, payés par la communauté de communes.';
const QUESTION = 'Combien a coûté le tablier en mélèze de la passerelle ?';

const html = `<html><head><meta charset="utf-8"><title>${TITLE}</title></head><body><article><h1>${TITLE}</h1><p>${LEAD}</p><p>${FACT}</p></article></body></html>`;
const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const odtParagraph = (words: string) => `<text:p>${words}</text:p>`;
const archive = (files: Readonly<Record<string, string>>) =>
  zip(Object.entries(files).map(([name, content]) => ({ name, content: Buffer.from(content) })));
const record = { id: 'passerelle', titre: TITLE, texte: `${LEAD}\n\n${FACT}` };

/** The same article as people have it. */
const files: Readonly<Record<string, string | Uint8Array>> = {
  'a.txt': `${TITLE}\n\n${LEAD}\n\n${FACT}\n`,
  'a.html': html,
  'a.mhtml': `From: <Saved>\r\nSnapshot-Content-Location: https://a.example/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://a.example/\r\n\r\n${html}\r\n--x--\r\n`,
  'a.eml': `From: a@a.example\r\nSubject: =?utf-8?q?${TITLE.replaceAll(' ', '_').replaceAll('é', '=C3=A9')}?=\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${LEAD}\r\n\r\n${FACT}\r\n`,
  'a.docx': archive({
    'word/document.xml': `<w:document><w:body>${[TITLE, LEAD, FACT].map(paragraph).join('')}</w:body></w:document>`,
  }),
  'a.odt': archive({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content><office:body><office:text>${[TITLE, LEAD, FACT].map(odtParagraph).join('')}</office:text></office:body></office:document-content>`,
  }),
  'a.epub': archive({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>',
    'a.opf':
      '<package><manifest><item id="un" href="un.xhtml"/></manifest><spine><itemref idref="un"/></spine></package>',
    'un.xhtml': html,
  }),
  'a.csv': `id;titre;texte\npasserelle;${TITLE};"${LEAD}\n\n${FACT}"\n`,
  'a.json': JSON.stringify([record]),
  'a.jsonl': `${JSON.stringify(record)}\n`,
  'a.xml': `<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Le Rocher</title><item><title>${TITLE}</title><content:encoded><![CDATA[<p>${LEAD}</p><p>${FACT}</p>]]></content:encoded><wp:post_id>7</wp:post_id><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`,
  'a.pdf': readFileSync(join(import.meta.dirname, 'passerelle.pdf')),
};

describe('npm run ask -- --corpus', () => {
  it.each(Object.entries(files))('answers from %s, word for word', async (name, content) => {
    const at = await desk();
    await at.write(`corpus/${name}`, content);
    const { code, stdout, stderr } = await at.run('ask', [QUESTION, '--corpus', 'corpus', '--json']);
    expect([code, stderr]).toEqual([0, '']);
    const { status, citations } = JSON.parse(stdout);
    expect(status).toBe('answered');
    expect(citations[0]).toMatchObject({ title: TITLE, quote: FACT });
    expect(citations[0].path.split('#')[0]).toBe(name);
  });
});

it('npm run ingest --map names the fields, and says how when it cannot read it', async () => {
  const at = await desk();
  await at.write('corpus/a.csv', `Objet;Contenu\n${TITLE};"${LEAD} ${FACT}"\n`);
  const wrong = await at.run('ingest', ['--map', 'titre=Objet']);
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain('title=Titre,text=Contenu');
  const { code, stdout } = await at.run('ingest', ['--map', 'title=Objet,text=Contenu', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ added: ['a.csv#1'], rejected: [] });
  const byId = { RECORD_FIELDS: 'id=Objet,title=Objet,text=Contenu' };
  const renamed = await at.run('ingest', ['--json'], { env: byId });
  expect(JSON.parse(renamed.stdout)).toMatchObject({ removed: ['a.csv#1'] });
});
