import { describe, expect, it } from 'vitest';
import { clean, headline, lead, second } from './article-text.ts';

function page(head: string, foot = ''): string {
  return [headline, head, lead, second, foot].filter((part) => part !== '').join('\n\n');
}

describe('publication date', () => {
  it.each([
    ['Publié le 14/09/2023 à 18:50', '2023-09-14'],
    ['Publié le jeudi 14 septembre 2023 - Mis à jour le 15 septembre 2023', '2023-09-14'],
    ['Le 14 septembre 2023 à 06h00, modifié le 15 septembre 2023 à 21h40', '2023-09-14'],
    ['14 sept. 2023 à 06:00 - Mise à jour 10 oct. 2023 à 21:40', '2023-09-14'],
    ['Publié le 14 septembre 2023 à 6 h 00. Mis à jour le 15 septembre 2023 à 21 h 40.', '2023-09-14'],
    ['Mis à jour le 15 septembre 2023. Publié le 14 sept. 2023.', '2023-09-14'],
    ['Publié le 9 déc. 2023', '2023-12-09'],
    ['Publié le 14 septembre 2023 à 6 h 00 HNE', '2023-09-14'],
    ['Publié le 14 septembre 2023 à 06:00 (heure de Paris)', '2023-09-14'],
    ['Publié le 14 septembre 2023 à 06:00 UTC+02:00 | Mis à jour à 7 h HAE', '2023-09-14'],
    ['Publié le 31 février 2023', null],
    ['Le 1er septembre 2023', '2023-09-01'],
    ['Le Jeudi 14 septembre 2023', '2023-09-14'],
    ['ven. 01 sept. 2023 - 10:23', '2023-09-01'],
    ['Published on March 4, 2024', '2024-03-04'],
    ['Published on Sept. 3rd, 2023 at 5pm', '2023-09-03'],
    ['Publié le sam. 9 déc. 2023', '2023-12-09'],
    ['Publié le 2024-03-01T10:00:00+01:00', '2024-03-01'],
    ['Date de publication : 14 septembre 2023', '2023-09-14'],
    ['DERNIÈRE MODIFICATION : 15/09/2023 — PUBLICATION : 14/09/2023', '2023-09-14'],
    ['Créé le 14/09/2023, mis à jour le 15/09/2023', '2023-09-14'],
    ['Créé le 14/09/2023', null],
    ['Parution le 14/09/2023', null],
    ['Jean Roux | 13 sept. 2023 | 3 min de lecture', '2023-09-13'],
  ])('%s', (line, date) => {
    expect(clean(page(line)).article.publishedAt).toBe(date);
  });

  it('is never that of an update, which a notice tells of', () => {
    const { article, notices, removed } = clean(page('Mis à jour le 15 septembre 2023'));
    expect(article.publishedAt).toBeNull();
    expect(removed.map(({ rule }) => rule)).toEqual(['byline']);
    expect(notices.map(({ kind }) => kind)).toEqual(['only-updated']);
    expect(notices[0]?.sentence.fr).toContain('2023-09-15');
  });

  it('leaves a time zone out of names', () => {
    const { article } = clean(page('Par Anne Roux, publié le 14 septembre 2023 à 6 h 00 HNE'));
    expect(article).toMatchObject({ author: 'Anne Roux', publisher: null });
  });

  it.each([
    ['2023-09-14-un-budget.txt', '', '2023-09-14'],
    ['presse/budget_2023.09.14.txt', '', '2023-09-14'],
    ['2023-02-31-un-budget.txt', '', null],
    ['2023-09-14-au-2023-09-16.txt', '', null],
    ['2031-09-14-un-budget.txt', '', null],
    ['2023-09-14-un-budget.txt', 'Publié le 12 septembre 2023', '2023-09-12'],
    ['2023-09-14-un-budget.txt', 'Publié le 14 septembre', '2023-09-14'],
    ['2023-09-14-un-budget.txt', 'Publié le 12 septembre', null],
  ])('may be in the file’s name: %s, %s', (path, line, date) => {
    expect(clean(page(line), path).article.publishedAt).toBe(date);
  });

  it('is the day on which the lead says that something was said', () => {
    const text =
      'La préfecture a annoncé jeudi 14 septembre 2023 que le pont rouvrirait avant la fin du mois.';
    expect(clean(`${headline}\n\n${text}\n\n${second}`).article.publishedAt).toBe('2023-09-14');
  });

  it.each([
    'Le vote a eu lieu jeudi 14 septembre 2023 dans une salle comble, devant les caméras de la télévision locale.',
    'Le conseil se réunira jeudi 14 septembre 2023 pour en débattre une nouvelle fois, selon la préfecture.',
    'Elle avait annoncé jeudi 14 septembre 2023 que le pont rouvrirait, mais le chantier a pris du retard depuis.',
  ])('is not the day of an event: %s', (text) => {
    expect(clean(`${headline}\n\n${text}\n\n${second}`).article.publishedAt).toBeNull();
  });

  it('is never a copyright year, a comment’s date or a post’s date', () => {
    const foot =
      'Nice budget for the city, well done to the team! pic.twitter.com/x1Y2\n— Rodez (@rodez) March 12, 2024\n\n1 commentaire\n\nAnne mars 13, 2024 - 1:27 am\nBien.\nRépondre\n\n© 2024 Le Rouergat';
    expect(clean(page('', foot)).article.publishedAt).toBeNull();
  });

  it('is never in the future', () => {
    const cleaned = clean(page('Publié le 2 juin 2024'));
    expect(cleaned.article.publishedAt).toBeNull();
    const stated = clean(`---\ndate: 2030-01-01\n---\n${page('')}`);
    expect(stated.article.publishedAt).toBeNull();
    expect(stated.notices.map((notice) => notice.kind)).toEqual(['future-date']);
  });

  it('is today’s in Paris, where it may be tomorrow’s in UTC', () => {
    const text = page('Publié le 2 juin 2024');
    expect(clean(text, 'a.txt', new Date('2024-06-01T22:30:00Z')).article.publishedAt).toBe('2024-06-02');
  });
});

describe('a missing year', () => {
  const past = (year: number) =>
    `Le gymnase a été construit en ${year}, et il a été repeint par les clubs de la ville.`;

  it('is settled by weekday, day and month when one year fits', () => {
    expect(clean(page('Publié le jeudi 14 septembre', past(2019))).article.publishedAt).toBe('2023-09-14');
  });

  it('stays open when two years fit', () => {
    expect(clean(page('Publié le jeudi 14 septembre', past(2016))).article.publishedAt).toBeNull();
  });

  it('stays open when nothing says how old the article can be', () => {
    expect(clean(page('Publié le jeudi 14 septembre')).article.publishedAt).toBeNull();
  });

  it('is not settled by a year of which the article speaks as future', () => {
    const future =
      'Le gymnase sera rénové en 2022, et il a été promis aux clubs que la piscine suivrait dans la foulée.';
    expect(clean(page('Publié le jeudi 14 septembre', future)).article.publishedAt).toBeNull();
  });

  it('of a day without a weekday is settled by a neighbouring day with one', () => {
    const neighbour =
      'Le vote du mercredi 13 septembre a été serré, et le public a été prié de sortir de la salle.';
    const text = page('Publié le 14 septembre', `${past(2019)}\n\n${neighbour}`);
    expect(clean(text).article.publishedAt).toBe('2023-09-14');
    expect(clean(page('Publié le 14 septembre', past(2019))).article.publishedAt).toBeNull();
  });

  it('is settled over the turn of the year', () => {
    const neighbour =
      'Le vote du samedi 30 décembre a été serré, et le public a été prié de sortir de la salle.';
    expect(clean(page('Publié le 2 janvier', `${past(2021)}\n\n${neighbour}`)).article.publishedAt).toBe(
      '2024-01-02',
    );
  });

  it('is settled by an embedded post of the same days', () => {
    const post =
      'What a night for the city of Rodez! pic.twitter.com/a1B2\n— Rodez (@rodez) September 13, 2023';
    expect(clean(page('Publié le 14 septembre', `${post}\n\n${second}`)).article.publishedAt).toBe(
      '2023-09-14',
    );
  });
});

describe('publisher, author and address', () => {
  it.each([
    ['', 'Source : Le Rouergat', 'Le Rouergat', null],
    ['', 'Avec l’Agence France-Presse et Associated Press', 'Agence France-Presse et Associated Press', null],
    ['', 'publié le 14 septembre 2023 à 18h50, Kévin Roux, 8Presse', '8Presse', 'Kévin Roux'],
    ['par Michaël Nguyen', '© 2024 LR – Le Rouergat', 'Le Rouergat', 'Michaël Nguyen'],
    ['Par Le Monde avec AFP', '', 'Le Monde', null],
    ['Par la rédaction du Rouergat, le 14/09/2023', '', 'Rouergat', null],
    ['Publié par Anne de La Tour le 14 septembre 2023', '', null, 'Anne de La Tour'],
    ['Par Jean-Pierre Roux et Marie Le Gall', 'AFP', 'AFP', 'Jean-Pierre Roux et Marie Le Gall'],
    ['Par des amis de la ville', '', null, null],
    ['Sport | Publié le 14 septembre 2023', '', null, null],
    ['Société – Publié le 14 septembre 2023, Le Rouergat', '', 'Le Rouergat', null],
    ['Publié le 14 septembre 2023, Le Monde', '', 'Le Monde', null],
    ['Rubrique : Vie locale - Publié le 14 septembre 2023', '', null, null],
    ['DERNIÈRE MODIFICATION : 15/09/2023 — PUBLICATION : 14/09/2023', '', null, null],
    ['Publié le 2024-03-01T10:00:00+01:00', '', null, null],
  ])('%s … %s', (head, foot, publisher, author) => {
    const { article } = clean(page(head, foot));
    expect([article.publisher, article.author]).toEqual([publisher, author]);
  });

  it('do not come from an agency credited under one quotation', () => {
    expect(clean(`${headline}\n${lead}\n– AP\n${second}`).article.publisher).toBeNull();
  });

  it('take the site’s name from the page title', () => {
    expect(clean(`${headline} | Le Rouergat\n\n${page('')}`).article.publisher).toBe('Le Rouergat');
  });

  it('take the address of the article, never of an image', () => {
    expect(clean(page('', 'Lien : https://rouergat.example/budget')).article.url).toBe(
      'https://rouergat.example/budget',
    );
    expect(clean(page('', 'Lien : https://rouergat.example/budget.jpg')).article.url).toBeNull();
  });
});

describe('title', () => {
  it.each(['Attentats du 11 septembre 2001', 'Rodez, le 14 juillet 1936', 'Mars 2020'])(
    'may hold a date: %s',
    (title) => {
      const { article, removed } = clean(`${title}\n\n${lead}\n\n${second}`);
      expect(article).toMatchObject({ title, publishedAt: null });
      expect(removed).toEqual([]);
    },
  );

  it('is the first line, and can be quoted', () => {
    const { article } = clean(page(''));
    expect(article.title).toBe(headline);
    expect(article.text.slice(0, article.bodyStart)).toBe(`${headline}\n\n`);
  });

  it('of an article that starts with its lead is the lead’s first clause', () => {
    const { article } = clean(`${lead}\n\n${second}`);
    expect(article.title).toBe('Le conseil municipal de Rodez a adopté son budget dans la soirée');
    expect(article.bodyStart).toBe(0);
    expect(article.text.startsWith(lead)).toBe(true);
  });

  it('is cut at a word with an ellipsis when the first clause is too long', () => {
    const long = `${'Le conseil municipal de la ville de Rodez réuni hier soir en séance publique '.repeat(3)}a voté.`;
    const { title } = clean(`${long}\n\n${second}`).article;
    expect(title.length).toBeLessThanOrEqual(120);
    expect(title).toMatch(/\p{L}…$/u);
    expect(long.startsWith(title.slice(0, -1))).toBe(true);
  });
});
