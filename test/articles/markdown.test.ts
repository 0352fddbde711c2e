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
    [
      'Il est mort en\n2023. La suite.\n\n12) Un\n\n1789. Un début',
      'Il est mort en 2023. La suite.\n\n12) Un\n1789. Un début',
    ],
    ['    Un alinéa\nqui va\n\n    Un autre', 'Un alinéa qui va\n\nUn autre'],
    ['— Oui.\n\n-\u00a0Non.\n-\u00a0Si.', '— Oui.\n\n-\u00a0Non.\n\n-\u00a0Si.'],
    ['Dit.[1][2] 5 * 3 * 2 ~5 km et ~6 #MeToo 2 < 3', 'Dit.[1][2] 5 * 3 * 2 ~5 km et ~6 #MeToo 2 < 3'],
    ['**Titre :**texte et l’_Équipe_', 'Titre :texte et l’Équipe'],
    ['\\[\\[a\\]\\] \\=\\=b\\=\\= \\&eacute; `==c==`', '[[a]] ==b== &eacute; ==c=='],
    ['- a\n  - b\n    1. c\n\n  suite\n-\n- d', '• a\n• b\n1. c\n\nsuite\n\n• d'],
    ['[x](a(b)c) [y](<a b>) <https://a.example/_b_>\\', 'x y https://a.example/_b_'],
    ['``` x ``` et\n\n```js\n*y*\n\n  z\n```', 'x et\n\n*y*\n\nz'],
    ['Un <em>mot</em><br/>et <Jean>', 'Un  mot  et <Jean>'],
  ])('%s', (markdown, words) => {
    expect(markdownToText(markdown)).toBe(words);
  });

  it('of a table are its cells, with and without outer bars', () => {
    const rows = 'Commune | Voix\n\nCostes | 540\n\nVaysse et Pré | 86';
    expect(
      markdownToText('| Commune | **Voix** |\n|---|--:|\n| Costes | 540 |\n| Vaysse<br>et Pré | 86'),
    ).toBe(rows);
    expect(markdownToText('Commune | Voix\n--- | ---\nCostes | 540\nVaysse et Pré | 86\n\nFin')).toBe(
      `${rows}\n\nFin`,
    );
    expect(markdownToText('| a | b |\n| c | d |')).toBe('a | b\n\nc | d');
    expect(markdownToText('| a \\| b | c |\n|---|---|\n| d |')).toBe('a | b | c\n\nd');
  });
});

describe('a long text', () => {
  it('has all its words and links, wherever it is cut', () => {
    const paragraph = `${lead} [Ici][note] et *là*.`;
    const words = `${lead} Ici et là.`;
    const definition = '[note]: https://a.example';
    expect(markdownToText([...Array<string>(200).fill(paragraph), definition].join('\n\n'))).toBe(
      Array<string>(200).fill(words).join('\n\n'),
    );
    const rows = Array.from({ length: 1000 }, (_, at) => `| Costes ${at} | ${at} |`);
    expect(markdownToText(['| Commune | Voix |', '|---|---|', ...rows].join('\n'))).toBe(
      ['Commune | Voix', ...rows.map((row) => row.slice(2, -2))].join('\n\n'),
    );
  });

  it('shows marks that nobody writes as words', () => {
    const brackets = '['.repeat(10_000);
    expect(markdownToText(`Un *mot*\n${brackets}\nla *fin*`)).toBe(`Un mot\n\n${brackets}\n\nla fin`);
    const quotes = `${'> '.repeat(10_000)}a`;
    expect(markdownToText(quotes)).toBe(quotes);
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
