import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { withIngestionLock } from '../../../src/index/local/lock.ts';
import type { InteractionHandle } from '../../fakes/discord/interaction-handle.ts';
import { type Message, visibleText } from '../../fakes/discord/message.ts';
import { FERRY, FERRY_COST, ferry, THEATRE, theatre } from './articles.ts';
import { auditOf, type Newsroom, newsroom } from './harness.ts';

const RAISED = ferry.replace('640 000', '655 000');

function file(filename: string, text: string): { readonly filename: string; readonly bytes: Buffer } {
  return { filename, bytes: Buffer.from(text, 'utf8') };
}

/** The message behind the first, once it says so. */
async function told({ discord }: Newsroom, asked: InteractionHandle, words: string): Promise<Message> {
  const says = (): Message | undefined => asked.followUps.find((m) => visibleText(m).includes(words));
  await discord.waitFor(() => says() !== undefined, words);
  return says() as Message;
}

async function answer({ anna, channel }: Newsroom, question: string): Promise<string> {
  return visibleText(await (await anna.command(channel, 'demander', { question })).message());
}

/** Every ingestion that the bot starts fails before it has read anything. */
function failingIngestions(): void {
  vi.stubEnv('EMBEDDINGS', 'openai:text-embedding-3-small');
  vi.stubEnv('OPENAI_API_KEY', '');
  onTestFinished(() => void vi.unstubAllEnvs());
}

describe('a change while an ingestion runs', () => {
  it('is followed by an ingestion of its own, and the person is told of both', async () => {
    const room = await newsroom();
    const { edda, channel, corpusFolder, shown } = room;
    let removed: InteractionHandle | undefined;
    let replaced: InteractionHandle | undefined;
    await withIngestionLock(room.indexFolder, async () => {
      removed = await edda.command(channel, 'article retirer', { article: THEATRE });
      expect(visibleText(await removed.message())).toContain('Article retiré');
      await told(room, removed, 'Une autre indexation est en cours');
      replaced = await edda.command(channel, 'article ajouter', {
        fichier: file(FERRY, RAISED),
        remplacer: true,
      });
      await told(room, replaced, 'Une autre indexation est en cours');
    });
    expect(shown(await told(room, removed!, 'à jour'))).toContain('• theatre.md');
    await told(room, replaced!, 'L’index connaît déjà ce changement : bac.md');
    expect(await answer(room, FERRY_COST)).toContain('655 000');
    expect(await answer(room, 'Qui a restauré le rideau peint du théâtre ?')).not.toContain('Destrem');
    expect(await readdir(corpusFolder)).not.toContain(THEATRE);
    expect(room.discord.refusals()).toEqual([]);
  });

  it('is told in a direct message when a reply can no longer be edited', async () => {
    const room = await newsroom();
    const { edda, channel, discord } = room;
    await withIngestionLock(room.indexFolder, async () => {
      const removed = await edda.command(channel, 'article retirer', { article: THEATRE });
      await told(room, removed, 'Une autre indexation est en cours');
      discord.advance(16 * 60_000);
    });
    await discord.waitFor(
      () => [...discord.world.messages.values()].some((m) => visibleText(m).includes('L’index est à jour')),
      'the report',
    );
    const sent = [...discord.world.messages.values()].find((m) =>
      visibleText(m).includes('L’index est à jour'),
    );
    expect(sent?.channelId).toBe(edda.dm().id);
  });

  it('may take the last article away', async () => {
    const room = await newsroom();
    const { edda, channel } = room;
    for (const name of await readdir(room.corpusFolder)) if (name !== FERRY) await room.remove(name);
    const removed = await edda.command(channel, 'article retirer', { article: FERRY });
    expect(visibleText(await told(room, removed, 'à jour'))).toContain('0 article');
    expect(await answer(room, FERRY_COST)).not.toContain('640 000');
  });
});

describe('a change that the index cannot follow', () => {
  it('leaves no added file behind', async () => {
    const room = await newsroom();
    failingIngestions();
    const { edda, channel, corpusFolder } = room;
    const before = await readdir(corpusFolder);
    const added = await edda.command(channel, 'article ajouter', { fichier: file('rideau.md', theatre) });
    const message = await told(room, added, 'L’indexation a échoué');
    expect(visibleText(message)).toContain('le fichier a été repris');
    expect(await readdir(corpusFolder)).toEqual(before);
    expect(auditOf(room)[0]).toBe('article add rideau.md: taken back');
  });

  it('puts the file back that was replaced', async () => {
    const room = await newsroom();
    failingIngestions();
    const { edda, channel, corpusFolder } = room;
    const options = { fichier: file(FERRY, RAISED), remplacer: true };
    const replaced = await edda.command(channel, 'article ajouter', options);
    expect(visibleText(await told(room, replaced, 'repris'))).toContain('l’ancien remis à sa place');
    expect(await readFile(join(corpusFolder, FERRY), 'utf8')).toBe(ferry);
    expect(await answer(room, FERRY_COST)).toContain('640 000');
  });

  it('is called done when a file was removed, and says that it is still cited', async () => {
    const room = await newsroom();
    failingIngestions();
    const { edda, channel, corpusFolder } = room;
    const removed = await edda.command(channel, 'article retirer', { article: THEATRE });
    expect(visibleText(await removed.message())).toContain('Article retiré');
    expect(visibleText(await told(room, removed, 'L’indexation a échoué'))).toContain('peuvent le citer');
    expect(await readdir(corpusFolder)).not.toContain(THEATRE);
  });
});
