import { describe, expect, it } from 'vitest';
import { articleListView, articleView } from '../../../src/discord/views/article-views.ts';
import { sourceCardView } from '../../../src/discord/views/source-card.ts';
import { expectSendable } from './limits.ts';
import { picture } from './picture.ts';
import {
  citationOf,
  clock,
  clockPassages,
  contexts,
  english,
  englishText,
  ferry,
  french,
  frenchText,
  mended,
  stopped,
} from './samples.ts';

const [firstPassage, secondPassage] = clockPassages;
const card = {
  answerId: 'Ab-12_cdEF34',
  citation: citationOf(1, stopped),
  article: clock,
  passage: firstPassage,
  passages: clockPassages,
  state: 'same',
  copies: [],
} as const;

describe('a source card', () => {
  it('opens each copy of the article at the passage with these words', () => {
    const copy = { ...citationOf(1, ferry.text, ferry), quote: stopped };
    const view = sourceCardView({ ...card, copies: [{ article: copy, ordinal: 3 }] }, french);
    const [row] = view.components ?? [];
    expect(row?.components[0]).toMatchObject({
      custom_id: 'k:open::',
      placeholder: '+1 reprise… Ouvrir',
      options: [{ label: ferry.title, value: `${ferry.id}.3` }],
    });
    expectSendable(view);
  });

  it('shows the quote in bold inside its passage, and the way to the article', () => {
    expect(picture(sourceCardView(card, french))).toMatchInlineSnapshot(`
      "┌ [1] Une horloge remise à l’heure <https://echo.example/horloge#:~:text=Elle%20s%E2%80%99%C3%A9tait%20arr%C3%AAt%C3%A9e%20%C3%A0%204%20h%2012%2C%20la%20nuit%20de%20l%E2%80%99orage%2C%20et%20personne%20n%E2%80%99avait%20la%20cl%C3%A9.>
      │ L’horloge de la halle de Bréville sonne de nouveau depuis dimanche. **Elle s’était arrêtée à 4 h 12, la nuit de l’orage, et personne n’avait la clé.**
      ├ Journal: L’Écho de Bréville
      ├ Auteur: Jeanne Morel
      ├ Date: 6 octobre 2024
      └ Passage 1 sur 2
      (◀️ Passage précédent) k:card:Ab-12_cdEF34:1.-1 off (▶️ Passage suivant) k:card:Ab-12_cdEF34:1.1"
    `);
    expect(picture(sourceCardView(card, englishText))).toMatchInlineSnapshot(`
      "**[1] Une horloge remise à l’heure**
      <https://echo.example/horloge#:~:text=Elle%20s%E2%80%99%C3%A9tait%20arr%C3%AAt%C3%A9e%20%C3%A0%204%20h%2012%2C%20la%20nuit%20de%20l%E2%80%99orage%2C%20et%20personne%20n%E2%80%99avait%20la%20cl%C3%A9.>
      **Publisher** L’Écho de Bréville
      **Author** Jeanne Morel
      **Date** 6 October 2024

      L’horloge de la halle de Bréville sonne de nouveau depuis dimanche. **Elle s’était arrêtée à 4 h 12, la nuit de l’orage, et personne n’avait la clé.**

      -# Passage 1 of 2
      (◀️ Previous passage) k:card:Ab-12_cdEF34:1.-1 off (▶️ Next passage) k:card:Ab-12_cdEF34:1.1"
    `);
  });

  it('says beside the quote who says it, or under which heads its row stands', () => {
    const speaker = { kind: 'speaker', text: 'Jeanne *Morel*', start: 0, end: 14 } as const;
    const said = sourceCardView({ ...card, citation: { ...card.citation, context: speaker } }, french);
    expect(picture(said)).toContain('├ Parole de: Jeanne \\*Morel\\*');
    const columns = { kind: 'columns', text: 'Commune | Horloge', start: 0, end: 17 } as const;
    const row = sourceCardView({ ...card, citation: { ...card.citation, context: columns } }, englishText);
    expect(picture(row)).toContain('**Columns** Commune | Horloge');
  });

  it('shows another passage without bold', () => {
    const other = sourceCardView({ ...card, passage: secondPassage }, french);
    expect(picture(other)).not.toContain('**');
    expect(picture(other)).toContain('trois semaines \\*et\\* deux nuits');
  });

  it('marks what stands in this passage of a quote that runs over its end', () => {
    const both = `${stopped}\n\n${mended}`;
    const runningOver = { ...card, citation: citationOf(1, both) };
    expect(picture(sourceCardView(runningOver, french))).toContain(`**${stopped}**`);
    const next = sourceCardView({ ...runningOver, passage: secondPassage }, french);
    expect(picture(next)).toContain(`**${mended}** Il y a`);
  });

  it('says that the article changed, with the words as they were', () => {
    const changed = {
      ...card,
      citation: { ...card.citation, quote: 'Elle s’est arrêtée.' },
      state: 'changed',
    } as const;
    expect(picture(sourceCardView(changed, frenchText))).toMatchInlineSnapshot(`
      "**[1] Une horloge remise à l’heure**
      <https://echo.example/horloge#:~:text=Elle%20s%E2%80%99est%20arr%C3%AAt%C3%A9e.>
      **Journal** L’Écho de Bréville
      **Auteur** Jeanne Morel
      **Date** 6 octobre 2024

      ⚠️ L’article a changé depuis cette réponse. Les mots cités étaient :
      > Elle s’est arrêtée.

      Ce qu’il dit aujourd’hui :
      L’horloge de la halle de Bréville sonne de nouveau depuis dimanche. Elle s’était arrêtée à 4 h 12, la nuit de l’orage, et personne n’avait la clé.

      -# Passage 1 sur 2
      (◀️ Passage précédent) k:card:Ab-12_cdEF34:1.-1 off (▶️ Passage suivant) k:card:Ab-12_cdEF34:1.1"
    `);
  });

  it('says that the article went', () => {
    const gone = { ...card, article: null, passage: null, passages: [], state: 'gone' } as const;
    expect(picture(sourceCardView(gone, english))).toMatchInlineSnapshot(`
      "┌ [1] Une horloge remise à l’heure <https://echo.example/horloge#:~:text=Elle%20s%E2%80%99%C3%A9tait%20arr%C3%AAt%C3%A9e%20%C3%A0%204%20h%2012%2C%20la%20nuit%20de%20l%E2%80%99orage%2C%20et%20personne%20n%E2%80%99avait%20la%20cl%C3%A9.>
      │ ⚠️ The article is no longer in the collection. The quoted words were:
      │ > Elle s’était arrêtée à 4 h 12, la nuit de l’orage, et personne n’avait la clé.
      ├ Publisher: L’Écho de Bréville
      ├ Date: 6 October 2024"
    `);
  });

  it('names the file of an article without a link', () => {
    const passage = { articleId: ferry.id, ordinal: 0, start: 0, end: ferry.text.length, text: ferry.text };
    const citation = citationOf(2, ferry.text, ferry);
    const view = sourceCardView({ ...card, citation, article: ferry, passage, passages: [passage] }, english);
    expect(picture(view)).toMatchInlineSnapshot(`
      "┌ [2] Le bac [du port] reprend \\* son service
      │ **Le bac reprend son service lundi.**
      ├ Date: undated
      ├ File: port/bac.md"
    `);
  });

  it('fits, however long passage and quote are', () => {
    const text = 'vers *après* vers\n'.repeat(900);
    const article = {
      ...clock,
      text,
      title: 'titre '.repeat(99),
      publisher: 'p'.repeat(999),
      author: '_'.repeat(999),
    };
    const passage = { articleId: article.id, ordinal: 3, start: 0, end: text.length, text };
    for (const context of contexts) {
      for (const state of ['same', 'changed', 'gone'] as const) {
        const citation = {
          ...citationOf(1, text, article),
          start: 500,
          end: 9000,
          quote: text.slice(500, 9000),
        };
        expectSendable(sourceCardView({ ...card, citation, article, passage, state }, context));
        expectSendable(articleView({ article, passage, passages: 9 }, context));
      }
    }
  });
});

describe('the list of articles', () => {
  const list = { query: '', page: 0, pages: 1, total: 2, articles: [clock, ferry] };

  it('names them, and opens one', () => {
    expect(picture(articleListView(list, french))).toMatchInlineSnapshot(`
      "┌ 2 articles
      │ **1** [Une horloge remise à l’heure](https://echo.example/horloge) · L’Écho de Bréville · 6 octobre 2024
      │ **2** Le bac [du port] reprend \\* son service · sans date
      {Ouvrir un article…} k:open::
          a1b2c3d4e5f60718 = Une horloge remise à l’heure (L’Écho de Bréville · 6 octobre 2024)
          00112233445566aa = Le bac [du port] reprend * son service (sans date)"
    `);
  });

  it('turns pages, keeping what was searched for', () => {
    const page = { ...list, query: 'halle', page: 1, pages: 3, total: 22 };
    expect(picture(articleListView(page, englishText))).toMatchInlineSnapshot(`
      "**22 articles for "halle"**

      **11** Une horloge remise à l’heure · L’Écho de Bréville · 6 October 2024
      **12** Le bac [du port] reprend \\* son service · undated

      -# Page 2 of 3
      {Open an article…} k:open::
          a1b2c3d4e5f60718 = Une horloge remise à l’heure (L’Écho de Bréville · 6 October 2024)
          00112233445566aa = Le bac [du port] reprend * son service (undated)
      (◀️ Previous page) k:list::0.halle (▶️ Next page) k:list::2.halle"
    `);
  });

  it('says that nothing was found', () => {
    const none = { ...list, query: 'phare @everyone', total: 0, articles: [] };
    expect(picture(articleListView(none, frenchText))).toMatchInlineSnapshot(`
      "**0 article pour « phare @​everyone »**

      Aucun article ne correspond. Essayez avec moins de mots."
    `);
  });

  it('fits, however long titles, links and the query are', () => {
    const long = {
      ...clock,
      title: 'Le [maire](x) _dit_ '.repeat(60),
      publisher: '*'.repeat(500),
      url: `https://echo.example/${'a'.repeat(500)}`,
    };
    const articles = Array.from({ length: 10 }, (_, index) => ({ ...long, id: `id${index}` }));
    for (const context of contexts) {
      const view = articleListView(
        { query: 'é'.repeat(300), page: 998, pages: 1000, total: 9999, articles },
        context,
      );
      expectSendable(view);
    }
  });
});

describe('an article', () => {
  it('is read passage by passage', () => {
    const view = articleView({ article: clock, passage: secondPassage, passages: 2 }, french);
    expect(picture(view)).toMatchInlineSnapshot(`
      "┌ Une horloge remise à l’heure <https://echo.example/horloge>
      │ Le mécanisme a été démonté par Odilon Ferrand. Il y a passé « trois semaines \\*et\\* deux nuits ».
      ├ Journal: L’Écho de Bréville
      ├ Auteur: Jeanne Morel
      ├ Date: 6 octobre 2024
      └ Passage 2 sur 2
      (◀️ Passage précédent) k:read::a1b2c3d4e5f60718.0 (▶️ Passage suivant) k:read::a1b2c3d4e5f60718.2 off"
    `);
  });
});
