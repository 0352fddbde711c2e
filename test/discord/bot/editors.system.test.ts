import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseQuestions } from '../../../evaluation/measuring/questions.ts';
import { editorLinks } from '../../../src/admission/editor-links.ts';
import { type Message, visibleText } from '../../fakes/discord/message.ts';
import { untilPasses } from '../../until.ts';
import { FERRY, FERRY_COST, ferry, THEATRE } from './articles.ts';
import { auditOf, type Newsroom, newsroom } from './harness.ts';

const MARKET = `---
title: Le marché couvert rouvre ses halles
publisher: La Gazette du Golfe
publishedAt: 2024-06-10
---

Le marché couvert rouvre ses halles le 22 juin, avec trente-quatre étals et une fontaine en grès rose.
`;

function file(filename: string, text: string): { readonly filename: string; readonly bytes: Buffer } {
  return { filename, bytes: Buffer.from(text, 'utf8') };
}

async function answered({ anna, channel, state }: Newsroom, question: string): Promise<Message> {
  const answer = await (await anna.command(channel, 'demander', { question })).message();
  await untilPasses(() => expect(state.answers.ofMessage(answer.id)).not.toBeNull());
  return answer;
}

describe('/article', () => {
  it('adds an attached file, ingests it, and the next question knows it', async () => {
    const room = await newsroom();
    const { edda, channel, shown } = room;
    const added = await edda.command(channel, 'article ajouter', { fichier: file('halles.md', MARKET) });
    expect(shown(await added.message())).toMatchInlineSnapshot(`
      "Kiosque (APP, only Edda sees this)
      │ Article ajouté
      │ **Le marché couvert rouvre ses halles**
      │ La Gazette du Golfe · 10 juin 2024
      │ halles.md"
    `);
    expect(added.isEphemeral).toBe(true);
    const report = await added.followUp();
    await room.discord.waitFor(() => visibleText(report).includes('à jour'), 'the report');
    expect(shown(report)).toMatchInlineSnapshot(`
      "Kiosque (APP, only Edda sees this)
      │ L’index est à jour
      │ 6 articles, 6 passages · génération <generation> · <seconds>
      │
      │ **Ajoutés (1)**
      │ • halles.md"
    `);
    const answer = await answered(room, 'Quand rouvre le marché couvert ?');
    expect(visibleText(answer)).toContain('22 juin');
    expect(await readFile(join(room.corpusFolder, 'halles.md'), 'utf8')).toBe(MARKET);
    expect(auditOf(room).map((line) => line.replace(/\S{20,}/u, '<generation>'))).toEqual([
      'ingest: published <generation> +1 ~0 -0 rejected 0',
      'article add halles.md: done',
    ]);
    expect(room.discord.refusals()).toEqual([]);
  });

  it('replaces a file only when told to, and keeps the old one', async () => {
    const room = await newsroom();
    const { edda, channel, shown, dataFolder } = room;
    const changed = file(FERRY, ferry.replace('640 000', '655 000'));
    const refused = await edda.command(channel, 'article add', { file: changed });
    expect(shown(await refused.message())).toMatchInlineSnapshot(`
      "Kiosque (APP, only Edda sees this)
      Il y a déjà un article « bac.md » : rien n’a été changé. Demandez son remplacement, ou donnez un autre nom au fichier."
    `);
    const replaced = await edda.command(channel, 'article add', { file: changed, replace: true });
    expect(shown(await replaced.message())).toContain('Article remplacé');
    await room.discord.waitFor(
      () => replaced.followUps.some((m) => visibleText(m).includes('à jour')),
      'the report',
    );
    expect(visibleText(await answered(room, FERRY_COST))).toContain('655 000');
    expect((await readdir(dataFolder, { recursive: true })).some((path) => path.endsWith(FERRY))).toBe(true);
    expect(auditOf(room).at(-1)).toContain('article add bac.md: failed: ');
  });

  it('refuses what cannot be an article', async () => {
    const room = await newsroom();
    const { edda, channel } = room;
    const told = async (attached: ReturnType<typeof file>): Promise<string> => {
      const asked = await edda.command(channel, 'article ajouter', { fichier: attached });
      return (await asked.message()).content;
    };
    expect(await told(file('budget.xlsx', 'PK'))).toMatchInlineSnapshot(
      `"« budget.xlsx » n’a pas été ajouté : format .xlsx non pris en charge ; formats lus : .txt, .md, .markdown, .html, .htm, .xhtml, .mhtml, .mht, .eml, .docx, .odt, .pdf."`,
    );
    expect(await told(file('vide.md', ''))).toMatchInlineSnapshot(
      `"« vide.md » n’a pas été ajouté : aucun texte : le fichier est vide, ou ne contient rien d’autre que du bruit de page."`,
    );
    expect(await told(file('grand.md', 'a'.repeat(2 * 1024 * 1024)))).toMatchInlineSnapshot(
      `"« grand.md » n’a pas été ajouté : fichier trop gros : 2 Mio, la limite est de 1 Mio."`,
    );
    const lost = await edda.command(channel, 'article ajouter', { fichier: file('perdu.md', MARKET) });
    room.discord.world.attachments.clear();
    expect((await lost.message()).content).toMatchInlineSnapshot(
      `"« perdu.md » n’a pas pu être téléchargé depuis Discord. Rien n’a changé ; réessayez."`,
    );
    expect(await readdir(room.corpusFolder)).toHaveLength(5);
  });

  it('adds a saved page, read in a process of its own', async () => {
    const room = await newsroom();
    const { edda, channel } = room;
    const page = `<html><body><nav><a>Accueil</a></nav><article><h1>Les halles rouvrent</h1><p>${'Les halles de Mazerolles rouvriront le 22 juin, après deux ans de travaux. '.repeat(4)}</p></article></body></html>`;
    const added = await edda.command(channel, 'article add', { file: file('Les halles.html', page) });
    expect(visibleText(await added.message())).toContain('Les halles rouvrent');
    const report = await added.followUp();
    await room.discord.waitFor(() => visibleText(report).includes('à jour'), 'the report');
    expect(visibleText(report)).toContain('les-halles.html');
  });

  it('removes an article chosen from the suggestions', async () => {
    const room = await newsroom();
    const { edda, channel, shown } = room;
    const [suggested] = await edda.autocomplete(channel, 'article retirer', 'article', 'mazerolles');
    const removed = await edda.command(channel, 'article retirer', { article: String(suggested?.value) });
    expect(shown(await removed.message())).toMatchInlineSnapshot(`
      "Kiosque (APP, only Edda sees this)
      │ Article retiré
      │ **Le théâtre de Mazerolles retrouve son rideau peint**
      │ theatre.md
      │ L’ancien fichier est gardé : removed-articles/<generation>-theatre.md"
    `);
    await room.discord.waitFor(
      () => removed.followUps.some((m) => visibleText(m).includes('à jour')),
      'the report',
    );
    expect(await readdir(room.corpusFolder)).not.toContain(THEATRE);
    const gone = await edda.command(channel, 'article retirer', { article: 'mazerolles' });
    expect((await gone.message()).content).toContain('Aucun article ne correspond');
    const vague = await edda.command(channel, 'article retirer', { article: 'le' });
    expect((await vague.message()).content).toContain('articles correspondent à « le »');
  });
});

describe('/ingest', () => {
  it('says what would change, changes it, and says how it went', async () => {
    const room = await newsroom();
    const { edda, channel, shown, live } = room;
    const before = live.current.generation;
    await room.write('halles.md', MARKET);
    await room.write(FERRY, ferry.replace('640 000', '655 000'));
    await room.remove(THEATRE);
    await room.write('cassé.md', '---js\n---\n');
    const report = async (options: Record<string, boolean>): Promise<Message> => {
      const asked = await edda.command(channel, 'indexer', options);
      const message = await asked.message();
      await room.discord.waitFor(() => !visibleText(message).includes('⏳'), 'the report');
      return message;
    };
    expect(shown(await report({ essai: true }))).toMatchInlineSnapshot(`
      "Kiosque (APP, only Edda sees this)
      │ Essai à blanc : rien n’est écrit
      │ 5 articles, 5 passages · génération <generation> · <seconds>
      │
      │ **Illisibles, laissés de côté (1)**
      │ • cassé.md : en-tête écrit en « js » ; seuls YAML, TOML et JSON sont lus
      │
      │ **Ajoutés (1)**
      │ • halles.md
      │
      │ **Modifiés (1)**
      │ • bac.md : 1 paragraphe modifié
      │
      │ **Retirés (1)**
      │ • theatre.md
      │
      │ **Mot à mot (1)**
      │ • bac.md : « 640 000 » → « 655 000 »"
    `);
    expect(live.current.generation).toBe(before);
    expect(shown(await report({}))).toMatchInlineSnapshot(`
      "Kiosque (APP, only Edda sees this)
      │ L’index est à jour
      │ 5 articles, 5 passages · génération <generation> · <seconds>
      │
      │ **Illisibles, laissés de côté (1)**
      │ • cassé.md : en-tête écrit en « js » ; seuls YAML, TOML et JSON sont lus
      │
      │ **Ajoutés (1)**
      │ • halles.md
      │
      │ **Modifiés (1)**
      │ • bac.md : 1 paragraphe modifié
      │
      │ **Retirés (1)**
      │ • theatre.md
      │
      │ **Mot à mot (1)**
      │ • bac.md : « 640 000 » → « 655 000 »"
    `);
    expect(live.current.generation).not.toBe(before);
    expect(shown(await report({}))).toContain('Rien n’a changé');
    expect(shown(await report({ complet: true }))).toContain('L’index est à jour');
    expect(auditOf(room).map((line) => line.split(':')[0])).toEqual([
      'ingest (full)',
      'ingest',
      'ingest',
      'ingest (dry run)',
    ]);
    expect(room.discord.refusals()).toEqual([]);
  });

  it('moves a bar, refuses a second ingestion, and answers meanwhile', async () => {
    let finish: () => void = () => undefined;
    const room = await newsroom({
      parts: ({ editing }) => ({
        editing: {
          ...editing,
          async ingest(request, watch) {
            watch.onProgress({ step: 'reading', done: 3, total: 5 });
            await new Promise<void>((resolve) => {
              finish = resolve;
            });
            return editing.ingest(request, watch);
          },
        },
      }),
    });
    const { edda, anna, channel, shown, discord } = room;
    const asked = await edda.command(channel, 'indexer', {});
    const message = await asked.message();
    expect(shown(message)).toMatchInlineSnapshot(`
      "Kiosque (APP, only Edda sees this)
      │ ⏳ Lecture des articles
      │ ████████████░░░░░░░░ 3/5"
    `);
    expect(
      visibleText(await (await anna.command(channel, 'demander', { question: FERRY_COST })).message()),
    ).toContain('640 000');
    finish();
    await discord.waitFor(() => visibleText(message).includes('Rien n’a changé'), 'the report');
  });

  it('says so when it fails, and survives a report that nobody can be shown any more', async () => {
    let isLate = false;
    const room = await newsroom({
      parts: ({ editing }) => ({
        editing: {
          ...editing,
          async ingest(request, watch) {
            if (!isLate) throw new Error('the disk caught fire at /secret/path');
            // Fifteen minutes and more.
            room.discord.advance(16 * 60_000);
            return editing.ingest(request, watch);
          },
        },
      }),
    });
    const { edda, anna, channel, discord } = room;
    const failed = await (await edda.command(channel, 'indexer', {})).message();
    expect(failed.content).toContain('Quelque chose a échoué de mon côté');
    expect(auditOf(room)[0]).not.toContain('/secret/path');
    isLate = true;
    await edda.command(channel, 'indexer', { complet: true });
    await discord.waitFor(
      () => discord.refusals().some((line) => line.includes('50027')),
      'a refused report',
    );
    // Where the ingestion is slow, its progress is refused first.
    await untilPasses(() => expect(auditOf(room)[0]).toContain('published'));
    expect(
      visibleText(await (await anna.command(channel, 'demander', { question: FERRY_COST })).message()),
    ).toContain('640 000');
  });
});

describe('/rollback', () => {
  it('brings the generation before back', async () => {
    const room = await newsroom();
    const { edda, channel, shown } = room;
    const none = await edda.command(channel, 'revenir');
    expect(shown(await none.message())).toMatchInlineSnapshot(`
      "Kiosque (APP, only Edda sees this)
      Il n’y a pas d’index antérieur : rien à rétablir."
    `);
    await room.write(FERRY, ferry.replace('640 000', '655 000'));
    await room.ingest();
    expect(visibleText(await answered(room, FERRY_COST))).toContain('655 000');
    const done = await edda.command(channel, 'revenir');
    expect(shown(await done.message())).toMatchInlineSnapshot(`
      "Kiosque (APP, only Edda sees this)
      La génération <generation> sert de nouveau (5 articles). \`/indexer\` revient à l’état du dossier."
    `);
    expect(visibleText(await answered(room, FERRY_COST))).toContain('640 000');
    expect(auditOf(room)).toHaveLength(2);
  });
});

describe('/status', () => {
  it('tells what answers, from what, and how busy it is', async () => {
    const { edda, channel, shown } = await newsroom();
    const status = await (await edda.command(channel, 'etat')).message();
    expect(shown(status)).toMatchInlineSnapshot(`
      "Kiosque (APP, only Edda sees this)
      │ État
      │ **Génération** : <generation>
      │ **Collection** : 5 articles, 5 passages
      │ **Article le plus récent** : 14 juin 2024
      │ **Vecteurs** : builtin:fr-en-static-1
      │ **Réponses** : phrases citées
      │ **En marche depuis** : 1 j 2 h
      │ **Depuis 24 heures** : 0 question : réponses 0, rien dans les articles 0, échecs 0, arrêts 0 ; non prises 0
      │ **File d’attente** : 0 en cours, 0 en attente (au plus en 24 heures : 0, <seconds>)
      │ **Versions** : Kiosque 0.0.0 · Node 20.0.0 · discord.js 14.0.0"
    `);
  });
});

describe('/feedback', () => {
  it('shows the thumbs down, and exports questions that an evaluation reads', async () => {
    const room = await newsroom();
    const { edda, anna, ben, channel, shown, discord } = room;
    const none = await edda.command(channel, 'retours');
    expect((await none.message()).content).toBe('Aucun vote négatif : rien à montrer.');
    const answer = await answered(room, FERRY_COST);
    const modal = await (await anna.clicks(answer, '👎')).modal();
    const reason = { reason: 'La réponse est dépassée', comment: 'Le devis a été *revu*.' };
    await (await anna.submits(modal, reason)).followUp();
    discord.clock.advance(1_000);
    await (await ben.clicks(answer, '👎')).modal();
    const told = await (await edda.command(channel, 'retours')).message();
    expect(shown(told)).toMatchInlineSnapshot(`
      "Kiosque (APP, only Edda sees this)
      📎 questions.jsonl (293 bytes)
      │ **Votes négatifs (2)**
      │ • 18 juin 2024 · sans raison donnée · Combien a coûté la réparation du bac de Port-Navalon ?
      │ • 18 juin 2024 · La réponse est dépassée · Combien a coûté la réparation du bac de Port-Navalon ? · « Le devis a été \\*revu\\*. »
      │ — questions.jsonl contient les questions pour « npm run eval -- --questions questions.jsonl » ; ajoutez-y d’abord les bonnes réponses."
    `);
    const [exported] = told.attachments;
    expect(exported?.filename).toBe('questions.jsonl');
    expect(discord.refusals()).toEqual([]);
    const text = exported?.bytes.toString('utf8') ?? '';
    expect(parseQuestions(text, 'questions.jsonl')).toMatchObject([{ question: FERRY_COST }]);
    expect(JSON.parse(text)).toMatchObject({ reason: 'outdated', comment: 'Le devis a été *revu*.' });
  });
});

describe('/editors', () => {
  it('gives an editor a link of their own to the pages in the browser, which opens once', async () => {
    const links = editorLinks();
    const room = await newsroom({ parts: { editorLinks: links, publicUrl: 'https://kiosque.example' } });
    const { edda, guild, channel, state } = room;
    const told = await edda.command(channel, 'redaction');
    const message = await told.message();
    expect(told.isEphemeral).toBe(true);
    expect(message.content).toContain('dans les 10 minutes');
    expect(message.content).not.toContain('https:');
    const address = /https:\/\/kiosque\.example\/editors\/enter\?key=([\w-]{43})/u.exec(
      JSON.stringify(message.components),
    );
    expect(links.redeem(address![1]!)).toEqual({ actorHash: state.hashUser(edda.id), guildId: guild.id });
    expect(links.redeem(address![1]!)).toBeNull();
    expect(auditOf(room)).toEqual(['editors: link given']);
  });

  it('says what is missing where there are no such pages', async () => {
    const { edda, channel } = await newsroom();
    const told = await (await edda.command(channel, 'redaction')).message();
    expect(told.content).toContain('il y faut une salle de lecture');
  });
});
