import type { ChildProcess } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Desk, desk, type Finished } from '../../cli/command.ts';
import { tracingVariables } from '../../cli/tracing.ts';
import { TIMES_SLOWER } from '../../fakes/discord/clock.ts';
import { buttonsOf, isLoading, visibleText } from '../../fakes/discord/message.ts';
import { type DiscordServer, startDiscord } from '../../fakes/discord/server.ts';
import { startEmbeddingServer } from '../../fakes/embedding-server.ts';
import { startListener } from '../../fakes/listener.ts';
import { words } from '../../fakes/models/chat-script.ts';
import { CHAT_CANARY, type ChatServer, startChatServer } from '../../fakes/models/chat-server.ts';
import { FERRY_COST } from './articles.ts';
import { folders, registered } from './harness.ts';

/** Some thirty words take three edits. */
const SLOW_WORD_MS = 110;
/** An edit every 1,200 ms, less what one takes longer than the next on its way. */
const LEAST_PAUSE_MS = 1_000;

interface Site {
  readonly at: Desk;
  readonly discord: DiscordServer;
  /** `npm start`, without npm. */
  readonly start: (env?: Record<string, string>) => {
    readonly child: () => ChildProcess;
    readonly ended: Promise<Finished>;
  };
}

async function site(): Promise<Site> {
  const discord = await startDiscord();
  onTestFinished(() => discord.close());
  await registered(discord);
  const at = await desk();
  const made = await folders();
  await cp(made.corpusFolder, join(at.folder, 'corpus'), { recursive: true });
  await cp(made.indexFolder, at.indexFolder, { recursive: true });
  return {
    at,
    discord,
    start(env = {}) {
      let started: ChildProcess | undefined;
      const ended = at.run('start', [], {
        env: {
          DISCORD_TOKEN: discord.token,
          DISCORD_API: discord.url,
          INTERFACE_LANGUAGE: 'fr',
          QUESTIONS_PER_MINUTE: '60',
          ...env,
        },
        onStart: (child) => {
          started = child;
        },
      });
      onTestFinished(() => void started?.kill('SIGKILL'));
      return { child: () => started as ChildProcess, ended };
    },
  };
}

/** What has its answers worded by a model of this server. */
function writtenBy({ url }: ChatServer): Record<string, string> {
  return { CHAT_MODEL: 'openai:phare', OPENAI_API_KEY: CHAT_CANARY, OPENAI_BASE_URL: `${url}/v1` };
}

/** Anna's question to the bot as soon as it is there. */
async function firstQuestion({ discord, start }: Site, env: Record<string, string>) {
  const channel = discord.guild({ channels: ['questions'] }).channel('questions');
  const anna = discord.person({ name: 'Anna' });
  const started = start(env);
  await discord.waitFor(() => discord.gateway.connected(), 'the bot');
  const asked = await anna.command(channel, 'demander', { question: FERRY_COST });
  return { ...started, asked, message: await asked.message() };
}

describe('npm start with a token', () => {
  it('opens the reading room where a port is set, whose queue is the bot’s, and ends with it', async () => {
    const { discord, start } = await site();
    const { child, ended } = start({ WEB_PORT: '0', PUBLIC_URL: 'https://kiosque.example' });
    let said = '';
    child().stderr?.on('data', (chunk: string) => {
      said += chunk;
    });
    await discord.waitFor(() => discord.gateway.connected(), 'the bot');
    const room = /Salle de lecture dans le navigateur\s*: (\S+)/u.exec(said)?.[1] ?? '';
    const guild = discord.guild({ channels: ['questions'] });
    const anna = discord.person({ name: 'Anna', locale: 'fr' });
    const asked = await anna.command(guild.channel('questions'), 'demander', { question: FERRY_COST });
    const message = await asked.message();
    await discord.waitFor(() => buttonsOf(message).some(({ url }) => url !== undefined), 'the link');
    const link = new URL(buttonsOf(message).find(({ url }) => url !== undefined)?.url ?? '');
    expect(link.origin).toBe('https://kiosque.example');
    const page = await fetch(`${room}${link.pathname}`);
    expect(await page.text()).toContain('640 000 euros');
    child().kill('SIGTERM');
    const { code } = await ended;
    expect(code).toBe(0);
    await expect(fetch(room)).rejects.toThrow();
  });

  it('answers, and at SIGTERM finishes what is asked, refuses the rest, and exits with 0', async () => {
    const { discord, start } = await site();
    const guild = discord.guild({ channels: ['questions'] });
    const channel = guild.channel('questions');
    const people = Array.from({ length: 20 }, (_, n) => discord.person({ name: `Lecteur ${n}` }));
    const { child, ended } = start();
    await discord.waitFor(() => discord.gateway.connected(), 'the bot');
    const asked = await Promise.all(
      people.map((person) => person.command(channel, 'demander', { question: FERRY_COST })),
    );
    await discord.waitFor(() => discord.world.messages.size > 0, 'a first acknowledgement');
    child().kill('SIGTERM');
    const { code, stderr } = await ended;
    expect(code).toBe(0);
    expect(stderr).toMatch(/kiosque est connecté à Discord/iu);
    expect(stderr).toContain('Arrêt');
    for (const one of asked) {
      const message = await one.message();
      expect(isLoading(message)).toBe(false);
      expect(visibleText(message)).toMatch(/640 000|Je redémarre|Je m’arrête/u);
    }
    expect(discord.refusals()).toEqual([]);
  });

  it('words its answers with a model, edit by edit, and lets it end at SIGTERM', async () => {
    const provider = await startChatServer('openai');
    onTestFinished(() => provider.close());
    const text =
      'La réparation du bac de Port-Navalon a coûté 640 000 euros [1]. Elle a été payée par le département [1]. Elle avait coûté 900 000 euros en 1987 [1]. Le bac reprendra ses traversées le 18 mai [1].';
    provider.play(words(text, { everyMs: SLOW_WORD_MS }));
    const here = await site();
    const { discord } = here;
    const { child, ended, asked, message } = await firstQuestion(here, writtenBy(provider));
    await discord.waitFor(() => visibleText(message).includes('640 000 euros [1]'), 'a first sentence');
    expect(buttonsOf(message).map(({ label }) => label)).toEqual(['Arrêter']);
    child().kill('SIGTERM');
    const { code, stdout, stderr } = await ended;
    expect(code).toBe(0);
    expect(visibleText(message)).toContain('Le bac reprendra ses traversées le 18 mai [2].');
    expect(visibleText(message)).toContain('Rédigé par openai:phare');
    const progress = asked.edits.filter(({ components }) => JSON.stringify(components).includes('Arrêter'));
    const pauses = progress.map(({ at }, index) => (at - (progress[index - 1]?.at ?? 0)) * TIMES_SLOWER);
    expect(pauses.length).toBeGreaterThan(1);
    expect(Math.min(...pauses)).toBeGreaterThan(LEAST_PAUSE_MS);
    const everShown = message.revisions.map(({ content, embeds, components }) => [
      content,
      embeds,
      components,
    ]);
    expect(JSON.stringify(everShown)).not.toMatch(/900\s000|en 1987/u);
    expect(stdout + stderr).not.toContain(CHAT_CANARY);
    expect(provider.requests).toHaveLength(1);
    expect(provider.hangUps()).toBe(0);
    expect(discord.refusals()).toEqual([]);
  });

  it('tells nobody else what is asked, whatever tracing the environment asks for', async () => {
    const [provider, embeddings, listener] = await Promise.all([
      startChatServer('openai'),
      startEmbeddingServer(),
      startListener(),
    ]);
    onTestFinished(async () => {
      await Promise.all([provider.close(), embeddings.close(), listener.close()]);
    });
    provider.play(words('La réparation du bac de Port-Navalon a coûté 640 000 euros [1].'));
    const here = await site();
    const { at, discord } = here;
    // Made anew at the start, with the other embedder.
    await rm(at.indexFolder, { recursive: true });
    const { child, ended, message } = await firstQuestion(here, {
      ...tracingVariables(listener.url),
      ...writtenBy(provider),
      EMBEDDINGS: 'ollama:petit',
      OLLAMA_BASE_URL: embeddings.url,
    });
    await discord.waitFor(() => visibleText(message).includes('Rédigé par openai:phare'), 'the answer');
    child().kill('SIGTERM');
    expect((await ended).code).toBe(0);
    expect(embeddings.requests.flat()).toContain(FERRY_COST);
    expect(listener.connections()).toBe(0);
  });

  it('tells its operator which way a provider has failed, and readers only that it has', async () => {
    const provider = await startChatServer('openai');
    onTestFinished(() => provider.close());
    provider.play({ kind: 'status', status: 401 });
    const here = await site();
    const { discord } = here;
    const { child, ended, message } = await firstQuestion(here, writtenBy(provider));
    await discord.waitFor(() => visibleText(message).includes('640 000'), 'an answer');
    child().kill('SIGTERM');
    const { code, stderr } = await ended;
    expect(code).toBe(0);
    expect(visibleText(message)).toContain('Le modèle de langage');
    expect(visibleText(message)).not.toMatch(/\.env|clé/u);
    const lines = stderr.split('\n').filter((line) => line.startsWith('{'));
    const said = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(said).toContainEqual(
      expect.objectContaining({ msg: 'the chat model failed', kind: 'authentication', status: 401 }),
    );
    expect(said).toContainEqual(expect.objectContaining({ msg: 'question', outcome: 'answered' }));
    expect(stderr).not.toContain(CHAT_CANARY);
  });

  it('ends at once at the second signal', async () => {
    const { discord, start } = await site();
    const person = discord.guild({ channels: ['questions'] }) && discord.person({ name: 'Anna' });
    const channel = discord.channel([...discord.world.channels.keys()][0] ?? '');
    const { child, ended } = start();
    await discord.waitFor(() => discord.gateway.connected(), 'the bot');
    // An edit that never comes back keeps the first signal waiting.
    discord.faults.rest({ kind: 'hang' }, { method: 'PATCH', path: /^\/webhooks\//u });
    await person.command(channel, 'demander', { question: FERRY_COST });
    await discord.waitFor(
      () => discord.requests.some(({ method, path }) => method === 'PATCH' && path.startsWith('/webhooks/')),
      'an edit',
    );
    child().kill('SIGTERM');
    await new Promise<void>((resolve) => {
      child().stderr?.on('data', (chunk: string) => {
        if (chunk.includes('Arrêt')) resolve();
      });
    });
    child().kill('SIGTERM');
    expect((await ended).code).toBe(143);
  });

  it('waits for a Discord that is away, and is there as soon as Discord is', async () => {
    const { discord, start } = await site();
    discord.faults.rest({ kind: 'status', status: 502 }, { path: /^\/gateway/u, times: 4 });
    discord.faults.gateway = 'refusing';
    const { child, ended } = start();
    await discord.waitFor(() => discord.gateway.attempts > 0, 'a connection that is refused');
    discord.faults.gateway = 'open';
    await discord.waitFor(() => discord.gateway.connected(), 'the bot');
    child().kill('SIGTERM');
    const { code, stderr } = await ended;
    expect(code).toBe(0);
    expect(stderr).toMatch(/Discord ne répond pas \(HTTP 502\).*Nouvel essai dans \d+ s/u);
    expect(discord.gateway.identifies).toBe(1);
  });

  it.each([
    ['its REST interface', (discord: DiscordServer) => discord.faults.rest({ kind: 'hang' }, { times: 99 })],
    [
      'its gateway',
      (discord: DiscordServer) => {
        discord.faults.gateway = 'silent';
      },
    ],
  ])('ends within the limit at SIGTERM while Discord hangs at start: %s', async (_what, hang) => {
    const { discord, start } = await site();
    hang(discord);
    const before = discord.requests.length;
    const { child, ended } = start();
    await discord.waitFor(
      () =>
        discord.requests.length > before &&
        (discord.faults.gateway === 'open' || discord.gateway.attempts > 0),
      'a first request',
    );
    child().kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  it('is alone with its data folder: a second one says who is there, and exits with 2', async () => {
    const { discord, start } = await site();
    const { child, ended } = start();
    await discord.waitFor(() => discord.gateway.connected(), 'the bot');
    const second = await start().ended;
    expect(second).toMatchObject({ code: 2, stdout: '' });
    expect(second.stderr).toContain(`processus ${child().pid}, depuis 20`);
    expect(discord.gateway.identifies).toBe(1);
    child().kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  it('does not log in with a configuration that cannot be used', async () => {
    const { discord, start } = await site();
    const wrong = start({ QUESTIONS_PER_MINUTE: 'beaucoup' });
    expect(await wrong.ended).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('QUESTIONS_PER_MINUTE'),
    });
    const missing = start({ INDEX_DIR: 'nowhere', CORPUS_DIR: 'nowhere-either' });
    expect((await missing.ended).code).not.toBe(0);
    expect(discord.gateway.identifies).toBe(0);
    expect(discord.requests.filter(({ path }) => path.startsWith('/gateway'))).toEqual([]);
  });

  it('says in a sentence that its token is refused, and exits with 2', async () => {
    const { discord, start } = await site();
    const { ended } = start({ DISCORD_TOKEN: 'canary.wrong.token' });
    const { code, stdout, stderr } = await ended;
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Discord refuse DISCORD_TOKEN');
    expect(stderr).not.toContain('canary');
    expect(discord.gateway.identifies).toBe(0);
  });
});
