import { describe, expect, it } from 'vitest';
import { answerViews } from '../../../src/discord/views/answer-view.ts';
import { progressView } from '../../../src/discord/views/progress-view.ts';
import { expectSendable } from './limits.ts';
import { picture } from './picture.ts';
import {
  answerOf,
  contexts,
  english,
  englishText,
  french,
  frenchText,
  refusalOf,
  shownOf,
} from './samples.ts';

const june = {
  since: '2024-06-01',
  until: '2024-06-30',
  words: 'en juin 2024',
  isFilter: true,
  isDropped: false,
};

describe('an answer', () => {
  it('is an embed with cited text, linked sources, a menu and buttons', () => {
    const [view, ...rest] = answerViews(shownOf(answerOf(), { votes: { up: 3, down: 0 } }), french);
    expect(rest).toEqual([]);
    expect(picture(view)).toMatchInlineSnapshot(`
      "┌ Quand l’horloge s’est-elle arrêtée ?
      │ « Elle s’était arrêtée à 4 h 12, la nuit de l’orage, et personne n’avait la clé. » [1]
      │ « Le mécanisme a été démonté par Odilon Ferrand. » [2]
      │ « Le bac reprend son service lundi. » [3]
      │
      │ **Sources**
      │ **[1]** **[2]** [Une horloge remise à l’heure](https://echo.example/horloge#:~:text=Elle%20s%E2%80%99%C3%A9tait%20arr%C3%AAt%C3%A9e%20%C3%A0%204%20h%2012%2C%20la%20nuit%20de%20l%E2%80%99orage%2C%20et%20personne%20n%E2%80%99avait%20la%20cl%C3%A9.) · L’Écho de Bréville · 6 octobre 2024
      │ **[3]** Le bac [du port] reprend \\* son service · sans date
      └ Phrases citées mot pour mot.
      {Ouvrir une source…} k:sources:Ab-12_cdEF34:
          1 = [1] Une horloge remise à l’heure (« Elle s’était arrêtée à 4 h 12, la nuit de l’orage, et personne n’avait la clé. »)
          2 = [2] Une horloge remise à l’heure (« Le mécanisme a été démonté par Odilon Ferrand. »)
          3 = [3] Le bac [du port] reprend * son service (sans date)
      (👍 3) k:up:Ab-12_cdEF34: (👎) k:down:Ab-12_cdEF34: (🔎 Élargir) k:wide:Ab-12_cdEF34:"
    `);
  });

  it('stands alone as text, with English buttons around a French answer', () => {
    const shown = shownOf(
      answerOf({ searchedAs: 'Quand l’horloge de Bréville s’est-elle arrêtée ?', period: june }),
      {
        isPrivate: true,
        filter: { publisher: 'Écho', since: '2024-01-01' },
      },
    );
    const [view] = answerViews(shown, englishText);
    expect(picture(view)).toMatchInlineSnapshot(`
      "**Quand l’horloge s’est-elle arrêtée ?**

      « Elle s’était arrêtée à 4 h 12, la nuit de l’orage, et personne n’avait la clé. » [1]
      « Le mécanisme a été démonté par Odilon Ferrand. » [2]
      « Le bac reprend son service lundi. » [3]

      **Sources**
      **[1]** **[2]** Une horloge remise à l’heure · L’Écho de Bréville · 6 octobre 2024 · <https://echo.example/horloge#:~:text=Elle%20s%E2%80%99%C3%A9tait%20arr%C3%AAt%C3%A9e%20%C3%A0%204%20h%2012%2C%20la%20nuit%20de%20l%E2%80%99orage%2C%20et%20personne%20n%E2%80%99avait%20la%20cl%C3%A9.>
      **[3]** Le bac [du port] reprend \\* son service · sans date

      -# Compris comme : Quand l’horloge de Bréville s’est-elle arrêtée ?
      -# Filtre : Écho, depuis le 1er janvier 2024
      -# Période : « en juin 2024 » (du 1er juin 2024 au 30 juin 2024)
      -# Phrases citées mot pour mot.
      {Open a source…} k:sources:Ab-12_cdEF34:
          1 = [1] Une horloge remise à l’heure ("Elle s’était arrêtée à 4 h 12, la nuit de l’orage, et personne n’avait la clé.")
          2 = [2] Une horloge remise à l’heure ("Le mécanisme a été démonté par Odilon Ferrand.")
          3 = [3] Le bac [du port] reprend * son service (undated)
      (👍) k:up:Ab-12_cdEF34: (👎) k:down:Ab-12_cdEF34: (🔎 Widen) k:wide:Ab-12_cdEF34: (📣 Share) k:share:Ab-12_cdEF34: (Period: en juin 2024 ✕) k:period:Ab-12_cdEF34:"
    `);
  });

  it('shows speakers, versions and other sources as they stand, and no number of an article as its own', () => {
    const lines = [
      '6 octobre 2024 : Jeanne Morel : « Elle s’était arrêtée [2 dans l’article]. » [1]',
      'Aussi dans : La Navette, 5 octobre 2024 [2]',
      'Autre version (sans date) : « Le bac reprend son service lundi. » [3]',
    ];
    for (const context of [french, frenchText]) {
      const [view] = answerViews(shownOf(answerOf({ text: lines.join('\n') })), context);
      for (const line of lines) expect(picture(view)).toContain(line);
    }
  });

  it('tells of the model that wrote it, and of what did not work', () => {
    const answer = answerOf({
      language: 'en',
      question: 'When did the clock stop?',
      text: 'The clock stopped at 4:12 [1].',
      answerer: 'mistral:small_latest',
      notice: { fr: 'Le fournisseur ne répond pas.', en: 'The provider does not answer.' },
    });
    const [view] = answerViews(shownOf(answer, { isWide: true }), french);
    expect(picture(view)).toMatchInlineSnapshot(`
      "┌ When did the clock stop?
      │ The clock stopped at 4:12 [1].
      │
      │ ⚠️ The provider does not answer.
      │
      │ **Sources**
      │ **[1]** **[2]** [Une horloge remise à l’heure](https://echo.example/horloge#:~:text=Elle%20s%E2%80%99%C3%A9tait%20arr%C3%AAt%C3%A9e%20%C3%A0%204%20h%2012%2C%20la%20nuit%20de%20l%E2%80%99orage%2C%20et%20personne%20n%E2%80%99avait%20la%20cl%C3%A9.) · L’Écho de Bréville · 6 October 2024
      │ **[3]** Le bac [du port] reprend \\* son service · undated
      └ Written by mistral:small_latest, checked sentence by sentence.
      {Ouvrir une source…} k:sources:Ab-12_cdEF34:
          1 = [1] Une horloge remise à l’heure (« Elle s’était arrêtée à 4 h 12, la nuit de l’orage, et personne n’avait la clé. »)
          2 = [2] Une horloge remise à l’heure (« Le mécanisme a été démonté par Odilon Ferrand. »)
          3 = [3] Le bac [du port] reprend * son service (sans date)
      (👍) k:up:Ab-12_cdEF34: (👎) k:down:Ab-12_cdEF34:"
    `);
  });

  it('offers each button only where it does something', () => {
    const labels = (more: Parameters<typeof shownOf>[1], answer = answerOf()): string =>
      picture(answerViews(shownOf(answer, more), french)[0])
        .split('\n')
        .at(-1)!
        .replace(/ k:\w+:\S+/gu, '');
    expect(labels({})).toBe('(👍) (👎) (🔎 Élargir)');
    expect(labels({ isWide: true })).toBe('(👍) (👎)');
    expect(labels({ isPrivate: true, votes: { up: 0, down: 2 } })).toBe(
      '(👍) (👎 2) (🔎 Élargir) (📣 Partager)',
    );
    expect(labels({}, answerOf({ period: june }))).toBe('(👍) (👎) (🔎 Élargir) (Période : en juin 2024 ✕)');
    expect(labels({}, answerOf({ period: { ...june, isDropped: true } }))).toBe('(👍) (👎) (🔎 Élargir)');
  });

  it('goes on in further messages, the last of which has the small print and the buttons', () => {
    const sentence = '« Le conseil a voté le budget de la halle, après trois heures. » [1]\n';
    const views = answerViews(shownOf(answerOf({ text: sentence.repeat(150) })), frenchText);
    expect(views.length).toBeGreaterThan(5);
    for (const [index, view] of views.entries()) {
      expectSendable(view);
      const isLast = index === views.length - 1;
      expect(view.components.length > 0).toBe(isLast);
      expect(view.content.includes('-# ')).toBe(isLast);
      expect(view.content.includes('arrêtée ?')).toBe(index === 0);
    }
    expect(
      views
        .map(({ content }) => content)
        .join('\n')
        .split('trois heures. » [1]'),
    ).toHaveLength(151);
  });

  it('says so where the menu has no room for all sources', () => {
    const one = answerOf().citations[0]!;
    const citations = Array.from({ length: 40 }, (_, index) => ({
      ...one,
      n: index + 1,
      articleId: `a${index}`,
    }));
    const views = answerViews(shownOf(answerOf({ citations })), french);
    const last = views.at(-1)!;
    expectSendable(last);
    expect(picture(last)).toContain('{Ouvrir une source… (les 25 premières sur 40)}');
  });
});

describe('a refusal', () => {
  it('says what was searched and opens the nearest articles', () => {
    const shown = shownOf(refusalOf({ period: june }), { filter: { articleIds: ['x'] } });
    const [view] = answerViews(shown, french);
    expect(picture(view)).toMatchInlineSnapshot(`
      "┌ Qui a peint le phare ?
      │ Les articles ne répondent pas à cette question. Les plus proches : « Une horloge remise à l’heure » ; « Le bac [du port] reprend \\* son service ».
      │
      │ Cherché : un article choisi, « en juin 2024 » (du 1er juin 2024 au 30 juin 2024).
      (📰 Une horloge remise à l’heure) k:near:Ab-12_cdEF34:0 (📰 Le bac [du port] reprend * son service) k:near:Ab-12_cdEF34:1
      (👍) k:up:Ab-12_cdEF34: (👎) k:down:Ab-12_cdEF34: (🔎 Élargir) k:wide:Ab-12_cdEF34: (Période : en juin 2024 ✕) k:period:Ab-12_cdEF34:"
    `);
  });

  it('names the nearest articles where its text does not', () => {
    const refusal = refusalOf({ language: 'en', text: 'The articles do not answer this question.' });
    const [view] = answerViews(shownOf(refusal, { isWide: true }), englishText);
    expect(picture(view)).toMatchInlineSnapshot(`
      "**Qui a peint le phare ?**

      The articles do not answer this question.

      The nearest articles:
      • Une horloge remise à l’heure · L’Écho de Bréville · 6 October 2024 · <https://echo.example/horloge>
      • Le bac [du port] reprend \\* son service · undated

      Searched: wider search.
      (📰 Une horloge remise à l’heure) k:near:Ab-12_cdEF34:0 (📰 Le bac [du port] reprend * son service) k:near:Ab-12_cdEF34:1
      (👍) k:up:Ab-12_cdEF34: (👎) k:down:Ab-12_cdEF34:"
    `);
  });
});

describe('progress', () => {
  const stages = [
    { stage: 'queued', ahead: 2 },
    { stage: 'searching' },
    { stage: 'reading', passages: 10 },
    { stage: 'writing' },
    { stage: 'text', text: 'L’horloge *s’est* arrêtée' },
  ] as const;

  it('is said stage by stage, with a button that stops', () => {
    expect(
      stages.map((stage) => picture(progressView(stage, 'f1', frenchText))).join('\n'),
    ).toMatchInlineSnapshot(`
      "⏳ En attente : 2 questions avant la vôtre.
      (⏹️ Arrêter) k:stop:f1:
      🔎 Recherche dans les articles…
      (⏹️ Arrêter) k:stop:f1:
      📖 Lecture de 10 passages…
      (⏹️ Arrêter) k:stop:f1:
      ✍️ Rédaction…
      (⏹️ Arrêter) k:stop:f1:
      L’horloge \\*s’est\\* arrêtée

      ✍️ Rédaction…
      (⏹️ Arrêter) k:stop:f1:"
    `);
    expect(picture(progressView(stages[0], 'f1', english))).toMatchInlineSnapshot(`
      "│ ⏳ Waiting: 2 questions before yours.
      (⏹️ Stop) k:stop:f1:"
    `);
  });

  it('fits, however long the text so far is', () => {
    for (const context of contexts) {
      expectSendable(progressView({ stage: 'text', text: '*mot* '.repeat(4000) }, 'f1', context));
    }
  });

  it('shows where a long text grows, with whole sentences and their numbers', () => {
    const text = Array.from(
      { length: 200 },
      (_, n) => `La cloche a sonné ${n} fois ce jour-là [${n + 1}].`,
    ).join(' ');
    for (const context of contexts) {
      const view = progressView({ stage: 'text', text }, 'f1', context);
      const shown = view.content || (view.embeds[0]?.description ?? '');
      expect(shown).toMatch(/^…\nLa cloche a sonné \d+ fois/u);
      expect(shown).toMatch(/sonné 199 fois ce jour-là \[200\]\.\n\n✍️/u);
      expect(shown.match(/fois/gu)).toHaveLength(shown.match(/\[\d+\]\./gu)?.length ?? 0);
    }
  });
});
