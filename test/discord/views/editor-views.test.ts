import { describe, expect, it } from 'vitest';
import { parseQuestions } from '../../../evaluation/measuring/questions.ts';
import { articleAddedView, articleRemovedView, statusView } from '../../../src/discord/views/editor-views.ts';
import { feedbackView } from '../../../src/discord/views/feedback-view.ts';
import { ingestionProgressView, ingestionReportView } from '../../../src/discord/views/ingestion-views.ts';
import { noticeView } from '../../../src/discord/views/plain-views.ts';
import type { IngestionReport } from '../../../src/ingesting/report.ts';
import { editorMessages } from '../../../src/messages/discord-editors.ts';
import type { NegativeVote } from '../../../src/state/bot-state.ts';
import { expectSendable } from './limits.ts';
import { picture } from './picture.ts';
import { answerOf, clock, contexts, english, englishText, french, frenchText, shownOf } from './samples.ts';

const report: IngestionReport = {
  outcome: 'published',
  generation: '20241006-a1',
  previous: null,
  added: ['bourg/horloge.md', 'port/bac_du_port.md'],
  changed: ['phare.md'],
  removed: [],
  changes: [],
  unchanged: 3,
  read: [],
  rejected: [{ path: 'photo.md', reason: { fr: 'contenu binaire', en: 'binary content' } }],
  notices: [{ path: null, kind: 'k', sentence: { fr: 'Peu d’articles.', en: 'Few articles.' } }],
  removedNoise: [],
  noise: [],
  articles: 1200,
  passages: 1,
  embedded: 4,
  reused: 0,
  resumed: { articles: 0, texts: 0 },
  seconds: 3.25,
  dryRun: false,
};

describe('an ingestion', () => {
  it('shows how far it is', () => {
    const at = (done: number, total: number) =>
      picture(ingestionProgressView({ step: 'embedding', done, total }, frenchText));
    expect(at(0, 0)).toBe('⏳ Calcul des vecteurs\n░░░░░░░░░░░░░░░░░░░░ 0/0');
    expect(at(5, 20)).toBe('⏳ Calcul des vecteurs\n█████░░░░░░░░░░░░░░░ 5/20');
    expect(at(20, 20)).toBe('⏳ Calcul des vecteurs\n████████████████████ 20/20');
  });

  it('reports what changed, and why files were left out', () => {
    expect(picture(ingestionReportView(report, french))).toMatchInlineSnapshot(`
      "┌ L’index est à jour
      │ 1 200 articles, 1 passage · génération 20241006-a1 · 3,3 s
      │
      │ **Illisibles, laissés de côté (1)**
      │ • photo.md : contenu binaire
      │
      │ **Ajoutés (2)**
      │ • bourg/horloge.md
      │ • port/bac\\_du\\_port.md
      │
      │ **Modifiés (1)**
      │ • phare.md
      │
      │ **À savoir (1)**
      │ • Peu d’articles."
    `);
    expect(
      picture(
        ingestionReportView({ ...report, outcome: 'dry-run', generation: null, seconds: 0.04 }, englishText),
      ),
    ).toMatchInlineSnapshot(`
      "**Dry run: nothing is written**

      1,200 articles, 1 passage · 0.0 s

      **Unreadable, left out (1)**
      • photo.md: binary content

      **Added (2)**
      • bourg/horloge.md
      • port/bac\\_du\\_port.md

      **Changed (1)**
      • phare.md

      **To know (1)**
      • Few articles."
    `);
  });

  it('says what changed in an article, word by word', () => {
    const change = {
      path: 'phare.md',
      fields: [{ field: 'publisher', before: null, after: 'Le Phare' }],
      added: 0,
      removed: 1,
      altered: 1,
      paragraphs: [
        { kind: 'altered', before: 'Il a *six* gardiens.', after: 'Il a *sept* gardiens.' },
        { kind: 'removed', before: 'Il sera fermé en mai.', after: null },
      ],
    } as const;
    const shown = picture(ingestionReportView({ ...report, changes: [change] }, french));
    expect(shown.replaceAll(/[\u00a0\u202f]/gu, ' ')).toContain(
      [
        '│ **Modifiés (1)**',
        '│ • phare.md : 1 paragraphe modifié, 1 retiré ; journal : (rien) → Le Phare',
        '│',
        '│ **Mot à mot (2)**',
        '│ • phare.md : « \\*six\\* » → « \\*sept\\* »',
        '│ • phare.md : retiré : « Il sera fermé en mai. »',
      ].join('\n'),
    );
  });

  it('counts what a list has no room for', () => {
    const paths = Array.from(
      { length: 500 },
      (_, index) => `dossier_${'très_long_'.repeat(9)}/article-${index}.md`,
    );
    const large = { ...report, added: paths, changed: paths, removed: paths };
    for (const context of contexts) {
      const view = ingestionReportView(large, context);
      expectSendable(view);
      expect(picture(view)).toMatch(/… \+\d+ (?:de plus|more)/u);
      expect(picture(view)).toMatch(/\(500\)/u);
    }
  });
});

describe('the collection', () => {
  it('tells what was added, replaced, removed, and brought back', () => {
    const added = { ...clock, notices: [], keptAs: null };
    expect(picture(articleAddedView(added, french))).toMatchInlineSnapshot(`
      "┌ Article ajouté
      │ **Une horloge remise à l’heure**
      │ L’Écho de Bréville · 6 octobre 2024
      │ bourg/horloge.md"
    `);
    const notices = [
      { kind: 'windows-1252', sentence: { fr: 'lu en Windows-1252', en: 'read as Windows-1252' } },
    ];
    expect(
      picture(articleAddedView({ ...added, notices, keptAs: 'gardés/horloge.md' }, english)),
    ).toMatchInlineSnapshot(`
      "┌ Article replaced
      │ **Une horloge remise à l’heure**
      │ L’Écho de Bréville · 6 October 2024
      │ bourg/horloge.md
      │ The old file is kept: gardés/horloge.md
      │ ⚠️ read as Windows-1252"
    `);
    const removed = { path: 'port/bac.md', title: null, keptAs: 'gardés/bac.md' };
    expect(picture(articleRemovedView(removed, frenchText))).toMatchInlineSnapshot(`
      "**Article retiré**

      port/bac.md
      L’ancien fichier est gardé : gardés/bac.md"
    `);
    expect(picture(noticeView(editorMessages.rolledBack('20241006-a1', 1), english))).toMatchInlineSnapshot(
      `"Generation 20241006-a1 serves again (1 article). \`/ingest\` returns to the state of the folder."`,
    );
  });
});

describe('the status', () => {
  const status = {
    manifest: {
      generation: '20241006-a1',
      counts: { articles: 12, passages: 3456, vectors: 3456 },
      newestArticle: '2024-10-06',
      embedder: { provider: 'builtin', model: 'hashed-words-1', dimensions: 256, convention: '1' },
    },
    answerer: 'extractive',
    uptimeMs: 93_784_000,
    queue: { running: 1, waiting: 4 },
    lastDay: {
      answered: 1_204,
      refused: 61,
      failed: 2,
      stopped: 3,
      turnedAway: 14,
      longestQueue: 9,
      longestWaitMs: 3_240,
    },
    versions: { kiosque: '0.1.0', node: '20.20.2', discordJs: '14.28.1' },
    notices: [{ fr: 'Index sans vecteurs.', en: 'Index without vectors.' }],
  };

  it('tells what answers, from what, and how busy it is', () => {
    expect(picture(statusView(status, french))).toMatchInlineSnapshot(`
      "┌ État
      │ **Génération** : 20241006-a1
      │ **Collection** : 12 articles, 3 456 passages
      │ **Article le plus récent** : 6 octobre 2024
      │ **Vecteurs** : builtin:hashed-words-1
      │ **Réponses** : phrases citées
      │ **En marche depuis** : 1 j 2 h
      │ **Depuis 24 heures** : 1 270 questions : réponses 1 204, rien dans les articles 61, échecs 2, arrêts 3 ; non prises 14
      │ **File d’attente** : 1 en cours, 4 en attente (au plus en 24 heures : 9, 3,2 s)
      │ **Versions** : Kiosque 0.1.0 · Node 20.20.2 · discord.js 14.28.1
      │ ⚠️ Index sans vecteurs."
    `);
    const manifest = { ...status.manifest, newestArticle: null };
    const bare = { ...status, manifest, answerer: 'mistral:small', uptimeMs: 59_000, notices: [] };
    expect(picture(statusView(bare, englishText))).toMatchInlineSnapshot(`
      "**Status**

      **Generation**: 20241006-a1
      **Collection**: 12 articles, 3,456 passages
      **Newest article**: no dated article
      **Vectors**: builtin:hashed-words-1
      **Answers**: mistral:small
      **Up for**: 0 min
      **Last 24 hours**: 1,270 questions: answers 1,204, not in the articles 61, failures 2, stopped 3; not taken 14
      **Queue**: 1 running, 4 waiting (most in 24 hours: 9, 3.2 s)
      **Versions**: Kiosque 0.1.0 · Node 20.20.2 · discord.js 14.28.1"
    `);
  });

  it('fits, however long the names are', () => {
    const long = '_'.repeat(3000);
    const notices = Array.from({ length: 9 }, () => ({ fr: long, en: long }));
    const embedder = { ...status.manifest.embedder, provider: long, model: long };
    const manifest = { ...status.manifest, generation: long, embedder };
    for (const context of contexts) {
      expectSendable(statusView({ ...status, manifest, answerer: long, notices }, context));
      expectSendable(
        articleAddedView({ ...clock, title: long, path: long, keptAs: long, notices: [] }, context),
      );
    }
  });
});

describe('the feedback', () => {
  const shown = shownOf(answerOf());
  const vote: NegativeVote = {
    answerId: shown.id,
    voterHash: 'h',
    value: 'down',
    reason: 'unsupported',
    comment: 'voir *le* <@1>',
    votedAtMs: Date.UTC(2024, 9, 7, 12),
    answer: {
      ...shown,
      askerHash: 'h',
      guildId: null,
      channelId: '1',
      question: shown.answer.question,
      ignorePeriod: false,
      interfaceLanguage: 'fr',
      parentId: null,
      isShared: false,
      undatedLeftOut: 0,
      messageId: null,
      createdAtMs: 0,
    },
  };

  it('lists the votes', () => {
    const view = feedbackView([vote, { ...vote, reason: null, comment: null }], french);
    expect(picture({ ...view, files: [] })).toMatchInlineSnapshot(`
      "│ **Votes négatifs (2)**
      │ • 7 octobre 2024 · Les citations ne le disent pas · Quand l’horloge s’est-elle arrêtée ? · « voir \\*le\\* \\<​@1> »
      │ • 7 octobre 2024 · sans raison donnée · Quand l’horloge s’est-elle arrêtée ?
      └ questions.jsonl contient les questions pour « npm run eval -- --questions questions.jsonl » ; ajoutez-y d’abord les bonnes réponses."
    `);
    expect(picture(feedbackView([], english))).toBe('No negative vote: nothing to show.');
  });

  it('has a file that the evaluation reads, each question once', () => {
    const other = { ...vote, answerId: 'other', answer: { ...vote.answer, question: 'Où est\nle bac ?' } };
    const [file] = feedbackView([vote, other, vote], french).files ?? [];
    const questions = parseQuestions(file!.text, file!.name);
    expect(questions.map(({ id, question, isAnswerable }) => ({ id, question, isAnswerable }))).toEqual([
      { id: shown.id, question: 'Quand l’horloge s’est-elle arrêtée ?', isAnswerable: true },
      { id: 'other', question: 'Où est\nle bac ?', isAnswerable: true },
    ]);
  });

  it('fits, however many and long the votes are', () => {
    const many = Array.from({ length: 200 }, (_, index) => ({
      ...vote,
      answerId: `a${index}`,
      comment: '*'.repeat(500),
    }));
    for (const context of contexts) expectSendable(feedbackView(many, context));
  });
});
