import { describe, expect, it } from 'vitest';
import {
  customId,
  listArgument,
  readCustomId,
  readListArgument,
  readPlaceArgument,
} from '../../../src/discord/custom-id.ts';
import { checkViews } from '../../../src/discord/views/check-view.ts';
import { helpView, noticeView } from '../../../src/discord/views/plain-views.ts';
import { voteModal } from '../../../src/discord/views/vote-modal.ts';
import { noticeMessages } from '../../../src/messages/discord-notices.ts';
import { expectSendable } from './limits.ts';
import { picture } from './picture.ts';
import {
  citationOf,
  contexts,
  english,
  englishText,
  french,
  frenchText,
  mended,
  stopped,
} from './samples.ts';

describe('a notice', () => {
  it('is said in the language of the person, escaped, with commands left readable', () => {
    const sentence = { fr: '`/demander` : le fichier « a*b*.md » manque.', en: '`code`' };
    expect(noticeView(sentence, french).content).toBe('`/demander` : le fichier « a\\*b\\*.md » manque.');
    expect(noticeView(sentence, english).content).toBe('\\`code\\`');
  });

  it('fits', () => {
    for (const context of contexts) {
      expectSendable(noticeView({ fr: '*'.repeat(9000), en: '' }, context));
      expectSendable(helpView({ isEditor: true }, context));
      expectSendable(helpView({ isEditor: false }, context));
    }
  });

  it('tells what was forgotten, and thanks for a reason', () => {
    expect(noticeView(noticeMessages.forgotten(0, 0), french).content).toBe('Je ne gardais rien de vous.');
    expect(noticeView(noticeMessages.forgotten(1, 2), english).content).toMatch(
      /^Deleted: 1 question and its answer, 2 votes\./u,
    );
    expect(noticeView(noticeMessages.vote.thanks, french).content).toBe('Merci, c’est noté.');
  });

  it('shows editors their commands, and nobody else', () => {
    expect(picture(helpView({ isEditor: true }, french))).toContain('/indexer');
    expect(picture(helpView({ isEditor: false }, french))).not.toContain('/indexer');
  });
});

describe('a check', () => {
  const figures = { support: 0.5, contradiction: 0.5, missing: [] } as const;
  const check = {
    language: 'fr',
    generation: 'g',
    skipped: 1,
    claims: [
      {
        text: 'L’horloge s’est arrêtée à 4 h 12.',
        start: 0,
        end: 33,
        verdict: 'supported',
        ...figures,
        citation: citationOf(1, stopped),
      },
      {
        text: 'Personne ne l’a **démontée**.',
        start: 34,
        end: 60,
        verdict: 'contradicted',
        ...figures,
        citation: citationOf(2, mended),
      },
      {
        text: 'Elle vaut 12 € @everyone.',
        start: 61,
        end: 80,
        verdict: 'unknown',
        ...figures,
        citation: null,
      },
    ],
  } as const;

  it('says of each claim what the articles say', () => {
    expect(picture(checkViews(check, french)[0])).toMatchInlineSnapshot(`
      "┌ Vérification avec les articles
      │ ✅ **Confirmé**
      │ L’horloge s’est arrêtée à 4 h 12.
      │ > Elle s’était arrêtée à 4 h 12, la nuit de l’orage, et personne n’avait la clé.
      │ > [Une horloge remise à l’heure](https://echo.example/horloge#:~:text=Elle%20s%E2%80%99%C3%A9tait%20arr%C3%AAt%C3%A9e%20%C3%A0%204%20h%2012%2C%20la%20nuit%20de%20l%E2%80%99orage%2C%20et%20personne%20n%E2%80%99avait%20la%20cl%C3%A9.) · L’Écho de Bréville · 6 octobre 2024
      │
      │ ⚠️ **Contredit**
      │ Personne ne l’a \\*\\*démontée\\*\\*.
      │ > Le mécanisme a été démonté par Odilon Ferrand.
      │ > [Une horloge remise à l’heure](https://echo.example/horloge#:~:text=Le%20m%C3%A9canisme%20a%20%C3%A9t%C3%A9%20d%C3%A9mont%C3%A9%20par%20Odilon%20Ferrand.) · L’Écho de Bréville · 6 octobre 2024
      │
      │ ❔ **Introuvable dans les articles**
      │ Elle vaut 12 € @​everyone.
      └ 1 affirmation n’a pas été vérifiée : le message est trop long."
    `);
    expect(picture(checkViews(check, englishText)[0])).toMatchInlineSnapshot(`
      "**Checked against the articles**

      ✅ **Supported**
      L’horloge s’est arrêtée à 4 h 12.
      > Elle s’était arrêtée à 4 h 12, la nuit de l’orage, et personne n’avait la clé.
      > Une horloge remise à l’heure · L’Écho de Bréville · 6 October 2024 · <https://echo.example/horloge#:~:text=Elle%20s%E2%80%99%C3%A9tait%20arr%C3%AAt%C3%A9e%20%C3%A0%204%20h%2012%2C%20la%20nuit%20de%20l%E2%80%99orage%2C%20et%20personne%20n%E2%80%99avait%20la%20cl%C3%A9.>

      ⚠️ **Contradicted**
      Personne ne l’a \\*\\*démontée\\*\\*.
      > Le mécanisme a été démonté par Odilon Ferrand.
      > Une horloge remise à l’heure · L’Écho de Bréville · 6 October 2024 · <https://echo.example/horloge#:~:text=Le%20m%C3%A9canisme%20a%20%C3%A9t%C3%A9%20d%C3%A9mont%C3%A9%20par%20Odilon%20Ferrand.>

      ❔ **Not found in the articles**
      Elle vaut 12 € @​everyone.

      -# 1 claim was not checked: the message is too long."
    `);
  });

  it('never shows a part as a whole: it says what is not confirmed', () => {
    const part = {
      ...check.claims[0],
      verdict: 'partly',
      missing: ['le *curé*', 'à 4 h 15'],
      citation: citationOf(1, stopped),
    } as const;
    const shown = picture(checkViews({ ...check, claims: [part], skipped: 0 }, frenchText)[0]);
    expect(shown).toContain('🟡 **Confirmé en partie**\nL’horloge s’est arrêtée à 4 h 12.\n');
    expect(shown).toMatch(/Pas confirmé\s: «\sle \\\*curé\\\*\s»\s; «\sà 4 h 15\s»\n> Elle s’était/u);
    const unnamed = picture(
      checkViews({ ...check, claims: [{ ...part, missing: [] }], skipped: 0 }, englishText)[0],
    );
    expect(unnamed).toContain('The passage does not say all of it, or not as plainly.');
  });

  it('says that there was nothing to check', () => {
    const [view] = checkViews({ ...check, claims: [], skipped: 0 }, frenchText);
    expect(picture(view)).toMatchInlineSnapshot(`
      "**Vérification avec les articles**

      Ce message n’affirme rien que les articles pourraient confirmer ou contredire."
    `);
  });

  it('takes several messages where one is too small', () => {
    const long = { ...check.claims[0], text: 'mot '.repeat(200), citation: citationOf(1, stopped) };
    for (const context of contexts) {
      const views = checkViews({ ...check, claims: Array.from({ length: 12 }, () => long) }, context);
      expect(views.length).toBeGreaterThan(1);
      for (const view of views) expectSendable(view);
    }
  });
});

describe('the modal of a thumb down', () => {
  it('asks for a reason and, if one likes, a comment', () => {
    expect(voteModal('Ab-12_cdEF34', 'fr')).toMatchInlineSnapshot(`
      {
        "components": [
          {
            "component": {
              "custom_id": "reason",
              "options": [
                {
                  "label": "La réponse est fausse",
                  "value": "wrong",
                },
                {
                  "label": "Les citations ne le disent pas",
                  "value": "unsupported",
                },
                {
                  "label": "La réponse est dépassée",
                  "value": "outdated",
                },
                {
                  "label": "Il manque quelque chose",
                  "value": "missing",
                },
                {
                  "label": "Autre chose",
                  "value": "other",
                },
              ],
              "placeholder": "Choisissez une raison",
              "required": true,
              "type": 3,
            },
            "label": "Raison",
            "type": 18,
          },
          {
            "component": {
              "custom_id": "comment",
              "max_length": 500,
              "placeholder": "Ce que vous attendiez, où c’est écrit…",
              "required": false,
              "style": 2,
              "type": 4,
            },
            "label": "Précisions (facultatif)",
            "type": 18,
          },
        ],
        "custom_id": "k:why:Ab-12_cdEF34:",
        "title": "Qu’est-ce qui ne va pas ?",
      }
    `);
  });

  it('keeps the limits of modals', () => {
    for (const language of ['fr', 'en'] as const) {
      const modal = voteModal('Ab-12_cdEF34', language);
      expect(modal.title.length).toBeLessThanOrEqual(45);
      for (const part of modal.components) {
        if (!('label' in part)) throw new Error('a modal is made of labels');
        expect(part.label!.length).toBeLessThanOrEqual(45);
      }
    }
  });
});

describe('a custom id', () => {
  it('is read as it was written', () => {
    expect(readCustomId(customId('card', 'Ab-1_', '3.12'))).toEqual({
      action: 'card',
      answerId: 'Ab-1_',
      argument: '3.12',
    });
    expect(readCustomId(customId('list', '', '2.a:b\nc'))).toEqual({
      action: 'list',
      answerId: '',
      argument: '2.a:b\nc',
    });
    expect(readPlaceArgument('a1b2.12')).toEqual({ key: 'a1b2', ordinal: 12 });
    expect(readListArgument('2.deux mots')).toEqual({ page: 2, query: 'deux mots' });
  });

  it('is not taken for ours when it is another program’s, or damaged', () => {
    for (const id of [
      '',
      'k',
      'k:up',
      'k:explode:a:',
      'x:up:a:',
      'k:up:a b:',
      `k:up:a:${'x'.repeat(200)}`,
      'K:up:a:',
    ]) {
      expect(readCustomId(id)).toBeNull();
    }
    for (const argument of ['', '3', '3.', '.3', '3.-1', '3.x', 'a.b.c'])
      expect(readPlaceArgument(argument)).toBeNull();
    for (const argument of ['', '-1.mot', 'mot', '1']) expect(readListArgument(argument)).toBeNull();
  });

  it('refuses what does not fit, and cuts a query so that it does', () => {
    expect(() => customId('read', '', 'x'.repeat(95))).toThrow(RangeError);
    expect(() => customId('up', 'a:b')).toThrow(RangeError);
    const id = customId('list', '', listArgument(12, '😀'.repeat(90)));
    expect(id.length).toBeLessThanOrEqual(100);
    expect(readListArgument(readCustomId(id)!.argument)).toMatchObject({ page: 12 });
    expect(id).toMatch(/^k:list::12\.(?:😀)+$/u);
  });
});
