import { describe, expect, it } from 'vitest';
import { cleaningRules } from '../../src/articles/cleaning/rules.ts';
import { clean, headline, lead, second } from './article-text.ts';

/** For every rule: a page in which `{…}` marks what it must remove, and what looks alike but is article text. */
const fixtures: Readonly<Record<string, { readonly page: string; readonly kept: string }>> = {
  'html-comment': { page: `${lead}\n{<!-- à relire -->}\n${second}`, kept: 'Il a écrit « -> » au tableau.' },
  shortcode: {
    page: `{[ad_1]}\n${lead}\n{[gallery ids="4,5"]}\n${second}`,
    kept: 'Elle a donné [au maire] un fusil [sic], puis [Democratic Republic] et [peut-être] un livre.',
  },
  'image-markdown': {
    page: `${lead}\n{![Le gymnase](https://exemple.fr/gymnase_(1).jpg)}\n{https://exemple.fr/photo.jpg}\n${second}`,
    kept: 'Le panneau disait : Attention ! [travaux] (voir plus loin).',
  },
  'embedded-post': {
    page: `${lead}\n{What a night for the city! pic.twitter.com/a1B2c3}\n{— Rodez News (@rodeznews) March 12, 2024}\nQuelle soirée pour la ville !\n${second}`,
    kept: 'La maire (@maire) a répondu le 12 mars 2024 à ses contradicteurs.',
  },
  'readers-comments': {
    page: `${lead}\n\n${second}\n\n{2 commentaires\n\nJeanne dit :\n12 mars 2024 à 10 h 05 min\nBravo !\nRépondre\nPaul mars 13, 2024 - 1:27 am\nPas d’accord du tout.\nRépondre}`,
    kept: 'Huit commentaires ont été versés au dossier par les riverains.',
  },
  'comment-form': {
    page: `${lead}\n\n${second}\n\n{Laissez un commentaire}\n{Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *}\n{Nom *}`,
    kept: 'Laissez un commentaire au guichet, disait l’affiche de la mairie.',
  },
  'lone-caption': {
    page: `${headline}\n\npar Nadia Perrin\n{City Council Meeting}\n\n${lead}\n\n${second}`,
    kept: 'Un débat sans surprise',
  },
  'photo-credit': {
    page: `${headline}\n\n{Photo d’illustration}\n{© Ouest Images / A. Riou}\n${lead}\n\n${second}`,
    kept: 'Les photos de 1954 sont exposées dans le hall jusqu’à dimanche.',
  },
  'site-navigation': {
    page: `{SE CONNECTER}\n${headline}\n{Temps de lecture : 3 min}\n\n${lead}\n\n${second}`,
    kept: 'Se connecter au réseau coûte désormais trois fois plus cher.',
  },
  'share-line': {
    page: `${headline}\n{Partager sur Facebook}\n{Copier le lien}\n${lead}\n\n${second}\n\n{Suivez-nous sur Google News}`,
    kept: 'Partager le gymnase entre deux clubs ne sera pas simple.',
  },
  'cookie-banner': {
    page: `{Ce site utilise des cookies pour mesurer son audience.}\n{Tout accepter}\n${headline}\n\n${lead}\n\n${second}`,
    kept: 'La mairie accepte les cookies de la boulangerie, plaisante un élu.',
  },
  advertisement: {
    page: `${lead}\n\n{La suite après cette publicité}\n\n${second}\n\n{Liens commerciaux}`,
    kept: 'La publicité est interdite aux abords des écoles.',
  },
  'newsletter-call': {
    page: `${lead}\n\n{Recevez chaque matin notre newsletter par e-mail.}\n\n${second}`,
    kept: 'Recevez mes excuses, a répondu la maire à l’opposition.',
  },
  'section-label': {
    page: `{Politique}\n\n${headline}\n\n${lead}\n\n${second}`,
    kept: 'Politique et gymnastique',
  },
  'repeated-title': {
    page: `${headline}\n\n{${headline}}\n{${headline} | Le Rouergat}\n\n${lead}\n\n${second}`,
    kept: 'Un budget voté à Rodez',
  },
  byline: {
    page: `${headline}\n\n{Par Jean Roux, publié le 12 mars 2024 à 18h50}\n\n${lead}\n\n${second}`,
    kept: 'Publié le 12 mars 2024, le rapport conclut le contraire.',
  },
  'comment-count': {
    page: `${headline}\n{8 commentaires}\n\n${lead}\n\n${second}`,
    kept: 'Aucun commentaire n’a été fait par la préfecture.',
  },
  footer: {
    page: `${lead}\n\n${second}\n\n{Le Rouergat est un portail d’actualités de l’Aveyron.}\n\n{© 2024 Le Rouergat – Tous droits réservés}\n{fr_FRFrançais}`,
    kept: 'Le Rouergat est un journal que les élus lisent tous les matins.',
  },
  'read-also': {
    page: `${lead}\n\n{Lire aussi : Le gymnase fermé}\n\n${second}\n\n{Lire aussi\n\nLe stade rouvert}`,
    kept: 'Lire aussi des romans, c’est possible à la médiathèque.',
  },
  'related-list': {
    page: `${lead}\n\n${second}\n\n{En savoir plus sur Rodez\n\n• Histoire du gymnase\n• Les budgets depuis 2014}\n\n{Tu pourrais aussi aimer}`,
    kept: 'En savoir plus sur le gymnase, voilà ce que demandent les clubs.',
  },
  'previous-next': {
    page: `${lead}\n\n${second}\n\n{PREV Le marché déménage}\n{NEXT La piscine ferme. Les élèves attendront}`,
    kept: 'Suivant l’avis du préfet, la maire a reporté le vote.',
  },
  'tag-line': { page: `${lead}\n\n${second}\n\n{Mots-clés : budget, gymnase}`, kept: 'Thème : le budget' },
  'url-line': {
    page: `${lead}\n\n${second}\n\n{Article original : https://rouergat.example/budget}`,
    kept: 'Article original ou copie ? Le tribunal tranchera en mai.',
  },
  'source-line': {
    page: `${lead}\n\n${second}\n\n{Source : Le Rouergat}`,
    kept: 'Source : les comptes, dit-elle.',
  },
  'agency-line': {
    page: `${lead}\n\n${second}\n\n{Avec l’Agence France-Presse et Reuters}`,
    kept: 'Avec l’Oust, la Vilaine draine tout le pays de Redon.',
  },
  'agency-credit': { page: `${lead}\n{– AFP}\n${second}`, kept: 'L’AFP l’a confirmé.' },
  'date-line': { page: `${headline}\n\n{Le 12 mars 2024}\n\n${lead}\n\n${second}`, kept: '12 mars 1954' },
};

describe('cleaning rules', () => {
  it('have a fixture each', () => {
    expect(Object.keys(fixtures).sort()).toEqual(cleaningRules.map((rule) => rule.name).sort());
  });

  for (const [rule, { page, kept }] of Object.entries(fixtures)) {
    const marked = [...page.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '');

    it(`${rule} removes its noise and nothing else`, () => {
      const { article, removed } = clean(page.replace(/[{}]/g, ''));
      const own = removed.filter((removal) => removal.rule === rule).map((removal) => removal.text);
      expect(own.join('\n')).toBe(marked.join('\n'));
      for (const piece of marked) expect(article.text).not.toContain(`\n${piece}`);
      expect(article.text).toContain(lead);
      expect(article.text).toContain(second);
      expect(article.text.endsWith(second)).toBe(true);
    });

    it(`${rule} leaves article text that looks alike`, () => {
      const { article, removed } = clean(`${headline}\n\n${lead}\n\n${kept}\n\n${second}`);
      expect(article.text).toBe(`${headline}\n\n${lead}\n\n${kept}\n\n${second}`);
      expect(removed).toEqual([]);
    });
  }

  it('keep a French sentence that only carries a link of the post it translates', () => {
    const page = `${lead}\n— Rodez News (@rodeznews) March 12, 2024\nQuelle soirée pour la ville ! pic.twitter.com/a1B2c3\n${second}`;
    expect(clean(page).article.text).toContain('Quelle soirée pour la ville !\n');
  });

  it.each([
    'Découvrez le musée de la Dentelle chaque dimanche, de 15 h à 18 h.',
    'Rejoignez notre groupe de marche chaque dimanche à 9 h devant la mairie.',
    'Inscrivez-vous gratuitement à la chorale, par mail ou en mairie.',
    'Souhaitez la bienvenue aux nouveaux habitants chaque matin à la mairie.',
    'Retrouvez-nous sur la place du marché samedi matin.',
    'Suivez la course sur le boulevard Carnot dès 14 h.',
    'Partagez avec vos voisins le repas de quartier vendredi.',
    'Envoyer à la mairie avant lundi',
    'Pas de réactions sur la place du village',
    'Chargement des déchets verts à 8 h',
  ])('leave a line of an agenda: %s', (line) => {
    const text = `${headline}\n\n${lead}\n\nL’agenda\n\n${line}`;
    expect(clean(text).article.text).toBe(text);
  });

  it.each([
    'Suivez-nous sur Facebook, Instagram et X',
    'Suivez toute l’actualité de Rodez sur Google Actualités',
    'Rejoignez notre chaîne WhatsApp',
    'Recevez chaque matin les titres du jour par e-mail.',
    'Téléchargez notre application',
  ])('remove a call of the site: %s', (line) => {
    expect(clean(`${headline}\n\n${lead}\n\n${line}\n\n${second}`).article.text).not.toContain(line);
  });

  it('leave voices under « Réactions », where nobody can answer', () => {
    const voices =
      'Réactions\n\nAnne Roux, maire, 12 mars 2024 à 18 h 30\n\n« Nous avons tenu parole. »\n\nPaul Petit, conducteur, 12 mars 2024 à 18 h 45\n\n« Nous n’avons pas tout obtenu. »';
    const text = `${headline}\n\n${lead}\n\n${second}\n\n${voices}`;
    expect(clean(text).article.text).toBe(text);
    const comments = voices.replaceAll('. »', '. »\n\nRépondre');
    expect(clean(`${headline}\n\n${lead}\n\n${second}\n\n${comments}`).article.text).toBe(
      `${headline}\n\n${lead}\n\n${second}`,
    );
  });

  it('leave the hours of a live report', () => {
    const hours = ['Publié à 8 h 15', 'Publié à 9 h 40', 'Mis à jour à 11 h 05', 'Publié à 16 h 30'];
    const text = `${headline}\n\n${lead}\n\n${hours.map((hour) => `${hour}\n\n${second}`).join('\n\n')}`;
    expect(clean(text).article.text).toBe(text);
    expect(clean(`${headline}\n\n${lead}\n\n${hours[0]}\n\n${second}`).article.text).not.toContain('8 h');
  });

  it('say when they took more than a tenth of the words, and name those that did', () => {
    const page = (noise: string) => `${headline}\n\n${lead}\n\n${second}\n\n${noise}`;
    const comments = 'Anne mars 12, 2024 - 11:00 pm\nBravo à toute la ville !\nRépondre';
    const { notices, removed } = clean(page(`2 commentaires\n${comments}\n${comments}`));
    expect(removed.map(({ rule }) => rule)).toEqual(['readers-comments']);
    expect(notices.map(({ kind }) => kind)).toEqual(['much-removed']);
    expect(notices[0]?.sentence.fr).toMatch(/ôté \d\d % des mots \(readers-comments\)/);
    expect(clean(page('Partager')).notices).toEqual([]);
    expect(clean(page('Publié le 12 mars 2024 par Anne Roux, 6 h 30, avec AFP')).notices).toEqual([]);
  });

  it('are not applied when they would remove more than half of the article, and say so', () => {
    const comment =
      'Jeanne mars 12, 2024 - 11:00 pm\nUn avis bien long sur ce budget, sur la maire et sur le gymnase.\nRépondre';
    const { article, notices } = clean(
      `${headline}\n\n${lead}\n\n3 commentaires\n${`${comment}\n`.repeat(3)}`,
    );
    expect(notices.map((notice) => notice.kind)).toEqual(['rule-not-applied']);
    expect(notices[0]?.sentence.fr).toContain('readers-comments');
    expect(article.text).toContain('Un avis bien long');
    expect(article.publishedAt, 'a comment’s date is not the article’s').toBeNull();
  });
});
