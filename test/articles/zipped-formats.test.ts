import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/articles/formats/docx.ts';
import { readEpub } from '../../src/articles/formats/epub.ts';
import { readOdt } from '../../src/articles/formats/odt.ts';
import { zip, zipFolder } from './zip.ts';

const text = (words: string) =>
  Buffer.from(`<w:document><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`);
const read = (files: Parameters<typeof zip>[0]) => readDocx({ bytes: zip(files), fields: {} });

describe('zipped documents', () => {
  it('are refused for what really comes out of them, and not for what they say', async () => {
    const bomb = Buffer.alloc(21 * 1024 * 1024, ' ');
    await expect(read([{ name: 'word/document.xml', content: bomb }])).rejects.toThrow(/more than 20 MiB/);
    await expect(read([{ name: 'word/document.xml', content: bomb, declaredBytes: 1000 }])).rejects.toThrow();
  });

  it('are refused for all that they unpack to together', async () => {
    const chapter = Buffer.alloc(16 * 1024 * 1024, ' ');
    const names = ['a.xhtml', 'b.xhtml', 'c.xhtml', 'd.xhtml'];
    const bytes = zip(names.map((name) => ({ name, content: chapter })));
    await expect(readEpub({ bytes, fields: {} })).rejects.toThrow(/more than 60 MiB/);
  });

  it('are refused for too many files', async () => {
    const files = Array.from({ length: 5_001 }, (_, at) => ({ name: `${at}`, content: Buffer.alloc(0) }));
    await expect(read(files)).rejects.toThrow(/more than 5000 files/);
  });

  it('are refused when elements are nested without end, and expand no entity', async () => {
    const nested = Buffer.from('<a>'.repeat(60_000));
    await expect(read([{ name: 'word/document.xml', content: nested }])).rejects.toThrow(/256 levels/);
    const laughs = Buffer.concat([
      Buffer.from('<!DOCTYPE d [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">]>'),
      text('Un texte &b; et rien'),
    ]);
    const { articles } = await read([{ name: 'word/document.xml', content: laughs }]);
    expect(articles[0]?.text).toBe('Un texte &b; et rien');
  });

  it('never leave their archive, whatever a path says', async () => {
    const files = [
      { name: 'META-INF/container.xml', content: Buffer.from('<rootfile full-path="../../etc/passwd"/>') },
    ];
    await expect(readEpub({ bytes: zip(files), fields: {} })).rejects.toThrow(/damaged/);
  });

  it('with a password are said to have one', async () => {
    const files = [
      { name: 'mimetype', content: Buffer.from('application/vnd.oasis.opendocument.text') },
      { name: 'META-INF/manifest.xml', content: Buffer.from('<m><manifest:encryption-data/></m>') },
      { name: 'content.xml', content: Buffer.from([1, 2, 3]) },
    ];
    await expect(readOdt({ bytes: zip(files), fields: {} })).rejects.toThrow(/password/);
  });

  it('cut short are refused', async () => {
    const whole = zipFolder(join(import.meta.dirname, 'formats/docx-changes-and-boxes/input.docx'));
    await expect(readDocx({ bytes: whole.subarray(0, -30), fields: {} })).rejects.toThrow();
  });
});
