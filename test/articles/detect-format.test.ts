import { describe, expect, it } from 'vitest';
import { articlePath, filePathOf } from '../../src/articles/formats/article-path.ts';
import { detectFormat } from '../../src/articles/formats/detect-format.ts';
import { zip } from './zip.ts';

const html = '<!DOCTYPE html>\n<!-- x --><html><body><p>Un</p></body></html>';
const mail = 'From: a@a.example\r\nSubject: Un\r\nDate: x\r\n\r\nUn texte';
const archive = (...names: readonly string[]) =>
  zip(names.map((name) => ({ name, content: Buffer.from('x') })));

describe('detectFormat', () => {
  it.each([
    ['a page under the name of another', 'article.docx', html, 'html'],
    ['a page in UTF-16', 'a.html', Buffer.from(`\ufeff${html}`, 'utf16le'), 'html'],
    ['a page with an XML declaration', 'a.xhtml', `<?xml version="1.0"?>${html}`, 'html'],
    ['a page that Word calls its own', 'a.doc', `\ufeff${html}`, 'html'],
    ['words alone, by the name', 'a.html', 'Un texte', 'html'],
    ['a PDF behind some bytes', 'a.html', '\n\n%PDF-1.7', 'pdf'],
    ['a Word document', 'a.zip.doc', archive('[Content_Types].xml', 'word/document.xml'), 'docx'],
    ['JSON', 'a.csv', ' [{"a":1}]', 'json'],
    ['a table by its name', 'a.csv', 'titre;texte\nUn;Deux', 'csv'],
    ['a message', 'a.txt.eml', mail, 'mail'],
    ['a saved page', 'a.eml', `Snapshot-Content-Location: https://a.example\r\n${mail}`, 'mhtml'],
    [
      'a WordPress export',
      'a.xml',
      '<?xml version="1.0"?><!-- x --><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">',
      'wordpress',
    ],
  ])('tells %s', (_what, path, content, format) => {
    expect(detectFormat(path, Buffer.from(content))).toBe(format);
  });

  it.each([
    ['comments without end', `${'<!---->'.repeat(5_000)}x`],
    ['a declaration that never ends', `<!doctype ${'a['.repeat(30_000)}`],
    ['headers that are none', `a:b\n${' c\n'.repeat(20_000)}d`],
    ['one endless word', `content-type: multipart/related;${' x'.repeat(30_000)}`],
  ])('is not held up by %s', (_what, content) => {
    expect(detectFormat('a.html', Buffer.from(content))).toBe('html');
  });

  it.each([
    ['RTF', 'a.doc', '{\\rtf1 Un}', /LibreOffice/],
    ['old Word', 'a.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old Word/],
    [
      'new Word with a password',
      'a.docx',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      /password/,
    ],
    ['a spreadsheet', 'a.docx', archive('xl/workbook.xml'), /spreadsheet/],
    ['a feed', 'a.xml', '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">', /vocabulary/],
    [
      'an image',
      'a.html',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      /no format/,
    ],
    ['words under a name that promises none', 'a.pdf', 'Un texte', /no format/],
  ])('refuses %s, and says the way out', (_what, path, content, reason) => {
    expect(() => detectFormat(path, Buffer.from(content))).toThrow(reason);
  });
});

describe('the path of a record', () => {
  it('is its file and its own word', () => {
    expect(articlePath('a/b.jsonl', '42')).toBe('a/b.jsonl#42');
    expect(articlePath('a/b.html', null)).toBe('a/b.html');
    expect(filePathOf('a/b.jsonl#42')).toBe('a/b.jsonl');
    expect(filePathOf('a/b#c.txt')).toBe('a/b#c.txt');
  });

  it('is never the path of a file that is read, whatever the key', () => {
    const path = articlePath('export.csv', 'a.txt');
    expect(path).toMatch(/^export\.csv#[0-9a-f]{16}$/);
    expect(articlePath('export.csv', 'a.txt')).toBe(path);
    expect(articlePath('export.csv', 'b.txt')).not.toBe(path);
  });
});
