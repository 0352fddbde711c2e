import { describe, expect, it } from 'vitest';
import { type Page, readPage } from '../../src/articles/cleaning/page.ts';
import { cleaningRules } from '../../src/articles/cleaning/rules.ts';
import { KiosqueError } from '../../src/errors.ts';
import { clean, headline, lead } from './article-text.ts';

/** Lines that a rule must look beyond to know what they are, again and again. */
const nearMisses: Readonly<Record<string, string>> = {
  'list items': '• Un article voisin\n',
  'heads of lists': 'Lire aussi\n',
  'heads that are items': '• Lire aussi\n',
  'soft heads': 'En savoir plus sur Rodez\n',
  headlines: 'Le gymnase rouvre demain\n',
  'links to neighbours': 'Article suivant\nLe gymnase rouvre\n',
  'a site speaking of itself': 'Le Rouergat est un portail d’actualités de l’Aveyron, fondé en 2019.\n',
  'a site that another one copies':
    '© 2024 Tout autre nom\nLe Rouergat est un portail d’actualités de l’Aveyron, fondé en 2019.\n',
  'stamps of comments': 'Jeanne mars 12, 2024 - 11:00 pm\nBien.\n',
  'comments with answers': 'Jeanne mars 12, 2024 - 11:00 pm\nBien.\nRépondre\n',
  'signatures of posts': 'What a night for the city\n— Rodez (@rodez) March 12, 2024\n',
  networks: 'Facebook\nWhatsApp\n',
  labels: 'Monde\n',
  bylines: 'Par Jean Roux, le 14 sept\n',
  dates: '12 mars 2024\n',
  addresses: 'Lien : https://rouergat.example/budget\n',
};

/** How often a rule looks at a line of a page. */
function looks(find: (page: Page) => unknown, text: string): number {
  let count = 0;
  const page = readPage(text);
  const lines = new Proxy(page.lines, {
    get(target, key, receiver) {
      if (typeof key === 'string' && /^\d/.test(key)) count += 1;
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
  find({ ...page, lines });
  return count;
}

describe('a cleaning rule looks at each line a bounded number of times', () => {
  for (const { name, find } of cleaningRules) {
    it(name, () => {
      for (const [what, piece] of Object.entries(nearMisses)) {
        const of = (pieces: number) => looks(find, `${headline}\n${lead}\n${piece.repeat(pieces)}`);
        const [once, twice, fourTimes] = [of(60), of(120), of(240)];
        expect(twice, what).toBeLessThanOrEqual(2.1 * once + 100);
        expect(fourTimes, what).toBeLessThanOrEqual(4.2 * once + 100);
      }
    });
  }
});

const top = `${headline}\n\n${lead}\n`;
const undated = 'Rodez\n\nPublié le 14 septembre\n\nLe gymnase a été construit en 2019. ';

/** Files by kind: what they are called and what they hold, `chars` characters long. */
const files: Readonly<Record<string, readonly [path: string, content: (chars: number) => string]>> = {
  'front matter: spaces behind the rule': ['a.md', (n) => `---${' '.repeat(n)}b\n${top}\n---\n`],
  'front matter: a string of empty lines': ['a.md', (n) => `---\ntitle: "a${'\n'.repeat(n)}b"\n---\n${top}`],
  'front matter: a block of empty lines': ['a.md', (n) => `---\ntitle: |\n  a${'\n'.repeat(n)}---\n${top}`],
  'front matter: brackets': ['a.md', (n) => `---\nauthor: ${'['.repeat(n)}\n---\n${top}`],
  'front matter: explicit keys': ['a.md', (n) => `---\nauthor: ${'? '.repeat(n / 2)}\n---\n${top}`],
  'front matter: lists in lists': ['a.md', (n) => `---\n${'- '.repeat(n / 2)}a\n---\n${top}`],
  'front matter: keys': ['a.md', (n) => `---\n${'date: a: b\n'.repeat(n / 11)}---\n${top}`],
  'front matter: TOML': ['a.md', (n) => `+++\n${'a.b'.repeat(n / 3)} = [\n+++\n${top}`],
  'front matter: JSON': ['a.md', (n) => `{"title": ${'['.repeat(n)}`],
  'front matter: properties': ['a.md', (n) => `# Rodez\n\n${'Date : a\n'.repeat(n / 9)}`],
  'Markdown: inner spaces': ['a.md', (n) => `${top}a${' '.repeat(n)}b`],
  'Markdown: spaces in a heading': ['a.md', (n) => `${top}# a${' '.repeat(n)}b`],
  'Markdown: closing marks of a heading': ['a.md', (n) => `${top}# a${' #'.repeat(n / 2)}b`],
  'Markdown: spaces in a table': ['a.md', (n) => `${top}|a${' '.repeat(n)}b|`],
  'Markdown: links': ['a.md', (n) => top + '[a](b '.repeat(n / 6)],
  'Markdown: wikilinks': ['a.md', (n) => top + '[[a|'.repeat(n / 4)],
  'Markdown: footnotes': ['a.md', (n) => top + '[^a'.repeat(n / 3)],
  'Markdown: definitions': ['a.md', (n) => `${top}[a]:${' '.repeat(n)}b c`],
  'Markdown: emphasis': ['a.md', (n) => top + '**a *_'.repeat(n / 6)],
  'Markdown: marks': ['a.md', (n) => top + '==a'.repeat(n / 3)],
  'Markdown: code': ['a.md', (n) => top + '`a``b```'.repeat(n / 8)],
  'Markdown: quotations': ['a.md', (n) => `${top}${'> '.repeat(n / 2)}a`],
  'Markdown: lists in lists': ['a.md', (n) => `${top}${'- '.repeat(n / 2)}a`],
  'Markdown: brackets': ['a.md', (n) => top + ']\n'.repeat(n / 2)],
  'Markdown: unfinished instructions': ['a.md', (n) => top + '<?a\n'.repeat(n / 4)],
  'Markdown: underlined headings': ['a.md', (n) => top + 'un mot\n---\n'.repeat(n / 11)],
  'Markdown: definitions of names': ['a.md', (n) => top + '[a]: b\n'.repeat(n / 7)],
  'Markdown: a wide table': ['a.md', (n) => `${top}${'|a'.repeat(n / 4)}|\n${'|-'.repeat(n / 4)}|`],
  'Markdown: tags': ['a.md', (n) => top + '<p '.repeat(n / 3)],
  'entities: escaped again and again': ['a.md', (n) => `${top}&${'amp;'.repeat(n / 4)}`],
  'entities: unknown': ['a.txt', (n) => top + '&am'.repeat(n / 3)],
  'pages: cut words': ['a.txt', (n) => `${top}${'Le chan-\ntier dure et les mani-\n'.repeat(n / 30)}fin`],
  'pages: numbers': ['a.txt', (n) => `${top}Un mot cou-\npé, un autre cou-\npé\n${'12\n'.repeat(n / 3)}`],
  'pages: heads': [
    'a.txt',
    (n) => `${top}Un mot cou-\npé, un autre cou-\npé\n${'Vaysse n° 3\n7\n\nmot\n'.repeat(n / 19)}`,
  ],
  'title: a long first line': ['a.txt', (n) => `${'Rodez - R'.repeat(n / 9)}\n\n${top}`],
  'title: stated, and the lead': ['a.md', (n) => `---\ntitle: a\n---\n${'a '.repeat(n / 2)}`],
  'dates: days without a year': ['a.txt', (n) => undated + 'Il a plu jeudi 14 septembre. '.repeat(n / 29)],
  'dates: years of the past': ['a.txt', (n) => `${undated}Il a été ${'en 2001 '.repeat(n / 8)}`],
  'dates: one word without end': ['a.txt', (n) => `${undated}Il a été ${'x'.repeat(n)}`],
  'dates: beside comments': [
    'a.txt',
    (n) =>
      `${undated}${'Il a plu mardi 12 mars. '.repeat(n / 60)}\n3 commentaires\n${'Anne mars 12, 2024 - 11:00 pm\nOui.\n'.repeat(n / 60)}`,
  ],
  'dates: beside posts': [
    'a.txt',
    (n) => undated + 'Il a plu mardi.\n— Rodez (@rodez) March 12, 2024\n'.repeat(n / 50),
  ],
  'spelling: marks on one letter': ['a.txt', (n) => `${top}e${'\u0301\u0323'.repeat(n / 2)}`],
  'cleaning: marks in a line': ['a.txt', (n) => `${top}${'[ad_1]'.repeat(n / 6)}x`],
  'cleaning: an unfinished shortcode': ['a.txt', (n) => `${top}[${'a_'.repeat(n / 2)}`],
  'cleaning: images': ['a.txt', (n) => top + '[![a](b'.repeat(n / 7)],
  'cleaning: one address': ['a.txt', (n) => `${top}https://${'a.jpg?'.repeat(n / 6)}`],
  'cleaning: list items': ['a.txt', (n) => top + '• Un article voisin\n'.repeat(n / 20)],
  'cleaning: heads of lists': ['a.txt', (n) => top + 'Lire aussi\n'.repeat(n / 11)],
  'cleaning: closing marks': ['a.txt', (n) => `${top}.${'"'.repeat(n)}x`],
};

/** Processor time (µs) of reading a file: the less of two, the first also warms up. */
function cpu(path: string, content: string): number {
  const bytes = Buffer.from(content);
  const once = () => {
    const before = process.cpuUsage();
    try {
      clean(bytes, path);
    } catch (error) {
      if (!(error instanceof KiosqueError)) throw error;
    }
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  return Math.min(once(), once());
}

/** Four times as much may take twelve times as long, which is far from the sixteen of quadratic time for large files. */
const ROOM = 3;
const CHARS = 32_000;
/** Longer headers are none: four times as much is just short enough. */
const HEADER_CHARS = 7000;

describe('reading a file takes time linear in its length', () => {
  const prose = cpu('a.txt', `${lead}\n\n`.repeat(CHARS / lead.length));

  it.each(Object.entries(files))('%s', (name, [path, content]) => {
    const chars = name.startsWith('front matter') ? HEADER_CHARS : CHARS;
    // What is quicker than prose may be measured as badly as it likes.
    const once = Math.max(cpu(path, content(chars)), prose);
    expect(cpu(path, content(4 * chars)) / once).toBeLessThan(4 * ROOM);
  });

  it('survives more marks than a call takes arguments', () => {
    expect(clean(`${top}${'[ad_1] encore un mot '.repeat(130_000)}`).removed.length).toBe(130_000);
  });
});
