import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteLink } from '../../../src/discord/views/text-fragment.ts';
import { textDirective } from '../../../src/text/text-directive.ts';
import { readMarkdown } from './discord-markdown.ts';
import { nastyText } from './nasty-texts.ts';

const article = 'https://echo.example/2024/horloge';

describe('quoteLink', () => {
  it('opens the article at the quote', () => {
    expect(quoteLink(article, 'à 4 h 12, la nuit')).toBe(
      `${article}#:~:text=%C3%A0%204%20h%2012%2C%20la%20nuit`,
    );
    expect(quoteLink(article)).toBe(article);
  });

  it('encodes what has a meaning in the directive', () => {
    expect(textDirective('peut-être, A & B')).toBe('text=peut%2D%C3%AAtre%2C%20A%20%26%20B');
  });

  it('names a long quote, or one of several paragraphs, by its beginning and its end', () => {
    const words = Array.from({ length: 60 }, (_, index) => `m${index}`).join(' ');
    expect(textDirective(words)).toBe('text=m0%20m1%20m2%20m3%20m4,m55%20m56%20m57%20m58%20m59');
    expect(textDirective('Une ligne.\n\nUne autre.')).toBe('text=Une%20ligne.,Une%20autre.');
  });

  it('keeps the place in the page that a link had, and not an old directive', () => {
    expect(quoteLink(`${article}#suite`, 'mot')).toBe(`${article}#suite:~:text=mot`);
    expect(quoteLink(`${article}#:~:text=vieux`, 'mot')).toBe(`${article}#:~:text=mot`);
    expect(quoteLink(`${article}#`, 'mot')).toBe(`${article}#:~:text=mot`);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://echo.example/',
    'echo.example/sans-schema',
    'https://banque.example@mechant.example/',
    `https://echo.example/${'a'.repeat(5000)}`,
    '',
  ])('is none for %j', (url) => {
    expect(quoteLink(url, 'mot')).toBeNull();
  });

  it('ends neither a masked link nor brackets, whatever its address and quote are', () => {
    fc.assert(
      fc.property(nastyText(6), nastyText(10), (path, quote) => {
        const link = quoteLink(`${article}/${path}`, quote);
        if (link === null) return;
        expect(readMarkdown(`[titre](${link})`).active).toEqual([{ kind: 'link', value: link }]);
        expect(readMarkdown(`<${link}>`).active).toEqual([{ kind: 'autolink', value: link }]);
        expect(new URL(link).hostname).toBe('echo.example');
        expect(link).not.toMatch(/@(?:everyone|here)/iu);
      }),
      { numRuns: 400 },
    );
  });
});
