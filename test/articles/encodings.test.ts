import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/articles/decode.ts';
import { bodyText } from '../../src/fetching/web/body-text.ts';

/** « L’œuvre à 3 € » in Windows-1252, with an apostrophe, a ligature and a sign that Latin-1 has not. */
const words = Buffer.from('L\x92\x9cuvre \xe0 3 \x80', 'latin1');
const names = ['windows-1252', 'cp1252', 'x-cp1252', 'ISO-8859-1', 'latin1', 'latin-1', 'l1', 'us-ascii'];

describe('Windows-1252 by any of its names', () => {
  it.each(names)('is read as such where a page declares %s', (name) => {
    const page = Buffer.concat([Buffer.from(`<meta charset="${name}">`), words]);
    expect(decodeBytes(page)).toContain('L’œuvre à 3 €');
  });

  it.each(names)('is read as such where a header says %s', (name) => {
    const response = { bytes: words, header: () => `text/html; charset=${name}` };
    expect(bodyText(response)).toBe('L’œuvre à 3 €');
  });
});

describe('another encoding', () => {
  it('is read where the page declares it, and not believed where it cannot be', () => {
    const latin9 = Buffer.from('<meta charset="iso-8859-15">3 \xa4', 'latin1');
    expect(decodeBytes(latin9)).toContain('3 €');
    const notUtf16 = Buffer.from('<meta charset="utf-16">\xe9t\xe9', 'latin1');
    expect(decodeBytes(notUtf16)).toContain('été');
  });
});
