import { describe, expect, it } from 'vitest';
import { clean, lead, second } from './article-text.ts';

const body = `${lead}\n\n${second}`;

function read(head: string, path = 'a.md') {
  return clean(`${head}\n${body}`, path);
}

function kinds(head: string): readonly string[] {
  return read(head).notices.map((notice) => notice.kind);
}

describe('front matter of', () => {
  it('Hugo, in TOML', () => {
    const head =
      '+++\ntitle = "Le marché couvert rouvre"\ndate = 2024-03-15T00:30:00+02:00\nauthors = ["Anne Roux", "Paul Petit"]\ndraft = false\n[params]\nsummary = "non"\n+++\n';
    expect(read(head)).toMatchObject({
      article: {
        title: 'Le marché couvert rouvre',
        publishedAt: '2024-03-15',
        author: 'Anne Roux, Paul Petit',
        text: `Le marché couvert rouvre\n\n${body}`,
      },
      notices: [],
    });
  });

  it('Hugo, in JSON', () => {
    const head =
      '{\n  "title": "Un renard {en ville}",\n  "date": "2023-08-30",\n  "author": {"name": "Anne Roux"}\n}\n';
    expect(read(head).article).toMatchObject({
      title: 'Un renard {en ville}',
      publishedAt: '2023-08-30',
      author: 'Anne Roux',
      text: `Un renard {en ville}\n\n${body}`,
    });
  });

  it('Obsidian’s clipper: the address, names in links, the day of publication and not of clipping', () => {
    const head = (published: string) =>
      `---\ntitle: "La piscine rouvre"\nsource: "https://phare.example/piscine"\nauthor:\n  - "[[Anne Roux]]"\n  - "[[Gens/Petit|Paul Petit]]"\npublished: ${published}\ncreated: 2024-05-19\ndescription: "Le chantier a coûté 3 millions d’euros."\ntags:\n  - "clippings"\n---\n`;
    expect(read(head('2024-03-04')).article).toMatchObject({
      publisher: null,
      url: 'https://phare.example/piscine',
      author: 'Anne Roux, Paul Petit',
      publishedAt: '2024-03-04',
      text: `La piscine rouvre\n\nLe chantier a coûté 3 millions d’euros.\n\n${body}`,
      bodyStart: 'La piscine rouvre\n\n'.length,
    });
    expect(read(head('')).article.publishedAt).toBeNull();
    expect(read('---\nauthor: [[Anne Roux]]\n---\n').article.author).toBe('Anne Roux');
  });

  it('WordPress, Astro and Jekyll: their keys', () => {
    expect(
      read('---\npost_title: Un titre &amp; un autre\npost_date: 2024-03-04 10:12:00\npost_author: 3\n---\n')
        .article,
    ).toMatchObject({ title: 'Un titre & un autre', publishedAt: '2024-03-04', author: null });
    expect(read('---\npubDate: "Mar 04 2024"\nlang: fr_FR\n---\n').article).toMatchObject({
      publishedAt: '2024-03-04',
      lang: 'fr-fr',
    });
    expect(read('---\ncreated: 2024-03-04\n---\n').article.publishedAt).toBe('2024-03-04');
    expect(read('---\nPublié le : 4 mars 2024\n---\n').article.publishedAt).toBe('2024-03-04');
  });

  it('Notion: properties under the headline', () => {
    const text = `# La piscine rouvre\n\nAuteur: Anne Roux\nDate: 4 mars 2024\nStatut: lu\n\n${body}`;
    expect(clean(text, 'a.md').article).toMatchObject({
      title: 'La piscine rouvre',
      author: 'Anne Roux',
      publishedAt: '2024-03-04',
      text: `La piscine rouvre\n\n${body}`,
    });
    const speech = `# La piscine rouvre\n\nAnne Roux : la date est connue.\nPaul Petit : elle ne l’est pas.\n\n${body}`;
    expect(clean(speech, 'a.md').article.text).toContain('Anne Roux : la date est connue.');
  });
});

describe('a date of front matter', () => {
  it.each([
    ['date : 2024-03-04T00:30+02:00', '2024-03-04'],
    ['"date": 2024-03-04T23:30:00-05:00', '2024-03-04'],
    ['date: 2024-03-04T23:30:00Z', '2024-03-05'],
    ["'date': '4 mars 2024'", '2024-03-04'],
    ['date: 2023-02-31', null],
    ['date: 31/02/2023', null],
    ['lastmod: 2024-03-04', null],
  ])('%s', (line, day) => {
    const { article, notices } = read(`---\n${line}\n---\n`);
    expect(article.publishedAt).toBe(day);
    expect(notices.length).toBe(day === null && line.startsWith('date') ? 1 : 0);
  });

  it('of TOML that is in no calendar is no other day', () => {
    expect(read('+++\ndate = 2023-02-31\n+++\n').article.publishedAt).toBeNull();
    expect(kinds('+++\ndate = 2023-02-31\n+++\n')).toEqual(['front-matter-field']);
  });
});

describe('a header that YAML refuses or misreads', () => {
  it.each([
    ['Incendie à Mornac : deux pompiers blessés', 'Incendie à Mornac : deux pompiers blessés'],
    ["'L'usine de Brivac ferme'", "L'usine de Brivac ferme"],
    ['"Le "Titanic" coule"', 'Le "Titanic" coule'],
    ['"Le phare', 'Le phare'],
    ['"Non", dit le maire', '"Non", dit le maire'],
    ['[Vidéo] Le marché : les étals', '[Vidéo] Le marché : les étals'],
    ['@rodez a gagné', '@rodez a gagné'],
  ])('title: %s', (written, title) => {
    const head = `---\ntitle: ${written}\ndate: 2024-03-04\nauteurs:\n  - Anne Roux\n---\n`;
    expect(read(head).article).toMatchObject({
      title,
      publishedAt: '2024-03-04',
      author: 'Anne Roux',
      text: `${title}\n\n${body}`,
    });
    expect(kinds(head)).toEqual(['front-matter-mended']);
  });

  it('keeps what YAML would change: a number, a hashtag, a « non »', () => {
    expect(read('---\ntitle: 12.10\n---\n').article.title).toBe('12.10');
    expect(read('---\ntitle: Les #MeToo du théâtre\n---\n').article.title).toBe('Les #MeToo du théâtre');
    expect(read('---\ntitle: Un titre # à relire\n---\n').article.title).toBe('Un titre');
    expect(read('---\ntitle: No\n---\n').article.title).toBe('No');
  });

  it('loses neither the article nor a word between two rules', () => {
    const broken = read('---\ntitle: "Un titre\nsans fin ni clef\n---\n');
    expect(broken.article.text).toBe(body);
    expect(broken.notices.map((notice) => notice.kind)).toEqual(['front-matter-unread']);
    expect(broken.notices[0]?.sentence.fr).toContain('ligne');
    for (const words of ['Le maire a dit : « non ».', '- un\n- deux', '« Oui » : c’est dit : oui.'])
      expect(read(`---\n${words}\n---\n`).article.text).toContain(
        words.split('\n').at(-1)?.replace(/^- /, ''),
      );
    expect(read('{ Le maire } a parlé.\n').article.text).toContain('Le maire } a parlé.');
  });

  it('cannot end the process, however deep it is nested', () => {
    for (const deep of ['['.repeat(20_000), '{a: '.repeat(5000), '- '.repeat(9000), '? '.repeat(9000)])
      expect(read(`---\ntitle: ${deep}\n---\n`).article.text).toContain(lead);
  });
});

describe('a standfirst', () => {
  it('is the first paragraph, unless the body says it', () => {
    const chapo = 'La séance a duré quatre heures.';
    expect(read(`---\ntitle: Un titre\nchapo: ${chapo}\n---\n`).article.text).toBe(
      `Un titre\n\n${chapo}\n\n${body}`,
    );
    expect(read(`---\nexcerpt: ${chapo}\n---\n`).article.text).toBe(`${chapo}\n\n${body}`);
    expect(read(`---\ntitle: Un titre\nexcerpt: "${lead.slice(0, 60)} […]"\n---\n`).article.text).toBe(
      `Un titre\n\n${body}`,
    );
  });
});

describe('a header that is not between two rules', () => {
  const keys = 'title: "Le lavoir"\ndate: 2024-05-03\npublisher: Le Rouergat\n';
  const stated = { title: 'Le lavoir', publishedAt: '2024-05-03', publisher: 'Le Rouergat' };

  it.each([
    ['never closed', `---\n${keys}\n`],
    ['never closed, above a list of tags', `---\n${keys}tags:\n  - eau\n\n`],
    ['between other rules', `----\n${keys}----\n`],
    ['between dashes of a word processor', `—\n${keys}—\n`],
  ])('is read and told of: %s', (_what, head) => {
    expect(read(head).article).toMatchObject({ ...stated, text: `Le lavoir\n\n${body}` });
    expect(kinds(head)).toEqual(['front-matter-open']);
  });

  it.each([
    ['closed as Pandoc does', `---\n${keys}...\n`],
    ['without a rule', `${keys}\n`],
    ['without a rule, in French', 'Titre : Le lavoir\nDate : 3 mai 2024\nJournal : Le Rouergat\n\n'],
  ])('is read: %s', (_what, head) => {
    expect(read(head).article).toMatchObject({ ...stated, text: `Le lavoir\n\n${body}` });
    expect(kinds(head)).toEqual([]);
  });

  it('costs no words of the article, where a rule follows far below', () => {
    const foot = '\n\n---\n\nNote de la rédaction : le lavoir est fermé.';
    const { article } = clean(`---\n${keys}\n${body}${foot}`);
    expect(article).toMatchObject(stated);
    expect(article.text).toContain(body);
    expect(article.text).toContain('le lavoir est fermé');
  });

  it.each([
    ['one known key', 'Source : les riverains\nLe maire : « Nous verrons. »\n\n'],
    ['a line that is no key', `${keys}Le lavoir de Vaysse rouvre.\n\n`],
    ['an unknown key first', `Eau : potable\n${keys}\n`],
  ])('is no header: %s', (_what, head) => {
    expect(read(head).article.publisher).not.toBe('Le Rouergat');
  });

  it('may have a key that slipped to the right', () => {
    expect(read('---\ntitle:\tLe lavoir\n\tdate: 2024-05-03\n---\n').article).toMatchObject({
      title: 'Le lavoir',
      publishedAt: '2024-05-03',
    });
  });
});
