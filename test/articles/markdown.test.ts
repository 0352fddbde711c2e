import { describe, expect, it } from 'vitest';
import { decodeEntities } from '../../src/articles/entities.ts';
import { markdownToText } from '../../src/articles/markdown.ts';
import { clean, lead, second } from './article-text.ts';

describe('the words of Markdown', () => {
  it.each([
    ['L&rsquo;&ecirc;tre &#8217; &#x2019; &laquo;&nbsp;oui&nbsp;&raquo;', 'L’être ’ ’ «\u00a0oui\u00a0»'],
    ['R&D; AT&amp;T, ?a=1&copy=2, &inconnu;', 'R&D; AT&T, ?a=1&copy=2, &inconnu;'],
    ['L&amp;rsquo;&amp;eacute;t&amp;#233;', 'L’été'],
    ['`&eacute;` et \\*non\\*', '&eacute; et *non*'],
    ['Refaite.[^1] Oui[^note-2], non.', 'Refaite. Oui, non.'],
    ['Refaite^[selon la mairie].', 'Refaite (selon la mairie).'],
    ['[^1]: Selon la mairie.', 'Selon la mairie.'],
    ['Du [[Club des nageurs|club]], de [[Rodez#Histoire]], ==trois fois==', 'Du club, de Rodez, trois fois'],
    ['> [!note] Horaires\n> Ouvert *tous\n> les jours*.', 'Horaires\n\nOuvert tous les jours.'],
    ['Le **budget\nvoté** hier', 'Le budget voté hier'],
    ['- [x] voté\n- [ ] à voter', '• voté\n• à voter'],
    ['Le [budget] de [la ville][1].\n\n[budget]: https://a.example\n[1]: /b "B"', 'Le budget de la ville.'],
    ['[Kim]: Non.', '[Kim]: Non.'],
    ['## Un titre ##\n\nUn C# et un ##', 'Un titre\n\nUn C# et un ##'],
    ['a == b, c == d', 'a == b, c == d'],
    ['Un <em>mot</em><br/>et <Jean>', 'Un  mot  et <Jean>'],
  ])('%s', (markdown, words) => {
    expect(markdownToText(markdown)).toBe(words);
  });

  it('of a table are its cells, with and without outer bars', () => {
    const rows = 'Commune | Voix\n\nCostes | 540\n\nVaysse et Pré | 86';
    expect(
      markdownToText('| Commune | **Voix** |\n|---|--:|\n| Costes | 540 |\n| Vaysse<br>et Pré | 86'),
    ).toBe(rows.replace('Vaysse et', 'Vaysse et'));
    expect(markdownToText('Commune | Voix\n--- | ---\nCostes | 540\nVaysse et Pré | 86\n\nFin')).toBe(
      `${rows}\n\nFin`,
    );
    expect(markdownToText('| a \\| b | c |\n|---|---|\n| d |')).toBe('a | b | c\n\nd');
  });
});

describe('an article', () => {
  it('of plain text has its entities read too', () => {
    expect(clean(`L&rsquo;&eacute;t&eacute;\n\n${lead}`).article.title).toBe('L’été');
    expect(decodeEntities('&amp;amp;lt;')).toBe('<');
  });

  it('says that an embedded image was removed', () => {
    const { article, removed } = clean(`# Rodez vote\n\n${lead}\n\n![[mairie.jpg|300]]\n\n${second}`, 'a.md');
    expect(article.text).toBe(`Rodez vote\n\n${lead}\n\n${second}`);
    expect(removed).toEqual([{ rule: 'image-markdown', text: '![[mairie.jpg|300]]' }]);
  });
});
