import type { ChildProcess } from 'node:child_process';
import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openBotState } from '../../../src/state/open-bot-state.ts';
import { desk } from '../../cli/command.ts';
import { visibleText } from '../../fakes/discord/message.ts';
import { startDiscord } from '../../fakes/discord/server.ts';
import { FERRY_COST, THEATRE, theatre } from './articles.ts';
import { folders, registered } from './harness.ts';

/** Two or three answers, and less than an index. */
const FILE_LIMIT_KILOBYTES = 64;
const QUESTIONS = 6;

it.skipIf(process.platform === 'win32')(
  'on a full disk answers are shown and their sources open, and what worked is called done',
  async () => {
    const discord = await startDiscord();
    onTestFinished(() => discord.close());
    // Commands of editors are declared where the bot is at home.
    const channel = discord.guild({ channels: ['questions'] }).channel('questions');
    await registered(discord);
    const at = await desk();
    const made = await folders();
    const corpus = join(at.folder, 'corpus');
    await cp(made.corpusFolder, corpus, { recursive: true });
    await cp(made.indexFolder, at.indexFolder, { recursive: true });
    openBotState({ folder: join(at.folder, 'data'), secret: null, retentionDays: 90 }).close();
    const edda = discord.person({ name: 'Edda', locale: 'fr', permissions: ['ManageGuild'] });
    let child: ChildProcess | undefined;
    const ended = at.run('start', [], {
      env: { DISCORD_TOKEN: discord.token, DISCORD_API: discord.url, DATA_DIR: 'data' },
      mostFileKilobytes: FILE_LIMIT_KILOBYTES,
      onStart: (started) => {
        child = started;
      },
    });
    onTestFinished(() => void child?.kill('SIGKILL'));
    await discord.waitFor(() => discord.gateway.connected(), 'the bot');

    for (let n = 0; n < QUESTIONS; n += 1) {
      const asked = await edda.command(channel, 'demander', { question: FERRY_COST });
      const answer = await asked.message();
      expect(visibleText(answer)).toContain('640 000 euros');
      if (n < QUESTIONS - 1) continue;
      const opened = await edda.selects(answer, '1');
      expect(visibleText(await opened.message())).toContain('640 000 euros');
    }

    const files = await readdir(corpus);
    const rideau = { filename: 'rideau.md', bytes: Buffer.from(theatre) };
    const added = await edda.command(channel, 'article ajouter', { fichier: rideau });
    await discord.waitFor(
      () => added.followUps.some((m) => visibleText(m).includes('repris')),
      'the failure',
    );
    expect(visibleText(added.followUps[0]!)).toContain(
      'la limite fixée à ce compte pour le disque est atteinte',
    );
    expect(await readdir(corpus)).toEqual(files);

    const removed = await edda.command(channel, 'article retirer', { article: THEATRE });
    expect(visibleText(await removed.message())).toContain('Article retiré');
    await discord.waitFor(
      () => removed.followUps.some((m) => visibleText(m).includes('peuvent le citer')),
      'what is left to do',
    );
    expect(await readdir(corpus)).not.toContain(THEATRE);
    expect(await readdir(join(at.indexFolder, 'generations'))).toHaveLength(1);

    child?.kill('SIGTERM');
    const { code, stderr } = await ended;
    expect(code).toBe(0);
    expect(stderr).toContain('kept in memory');
    expect(stderr).toContain('an editor action could not be noted');
    expect(discord.refusals()).toEqual([]);
  },
);
