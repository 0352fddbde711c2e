import { type ChildProcess, spawn } from 'node:child_process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bareEnvironment } from '../../cli/command.ts';
import { hasScript } from '../../cli/pseudo-terminal.ts';
import { isLoading, visibleText } from '../../fakes/discord/message.ts';
import { type DiscordServer, startDiscord } from '../../fakes/discord/server.ts';
import { words } from '../../fakes/models/chat-script.ts';
import { startChatServer } from '../../fakes/models/chat-server.ts';
import { ROOT } from '../../system/built.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { untilTrue } from '../../until.ts';
import { FERRY_COST } from './articles.ts';
import { folders, registered } from './harness.ts';

/** The limit that the README promises. */
const END_LIMIT_MS = 25_000;
const QUESTIONS = 20;
/** A sentence of the model then takes two seconds, and four are written at a time. */
const SLOW_WORD_MS = 150;
const WRITTEN = 'La réparation du bac de Port-Navalon a coûté 640 000 euros [1].';
const CTRL_C = '\u0003';

/** `npm start` as a person or a supervisor runs it, and what ends it. */
interface Way {
  readonly name: string;
  readonly program: readonly [string, ...string[]];
  readonly end: (npm: ChildProcess) => unknown;
}

const SIGNALS: readonly Way[] = [
  { name: 'SIGTERM to npm alone', program: ['npm', 'start'], end: (npm) => npm.kill('SIGTERM') },
  { name: 'SIGTERM to every process', program: ['npm', 'start'], end: (npm) => toGroup(npm, 'SIGTERM') },
  { name: 'SIGINT to every process', program: ['npm', 'start'], end: (npm) => toGroup(npm, 'SIGINT') },
];
const TERMINAL: Way = {
  name: 'Ctrl-C in a terminal',
  program: ['script', '-qec', 'exec npm start', '/dev/null'],
  end: (script) => script.stdin?.write(CTRL_C),
};

interface Started {
  readonly discord: DiscordServer;
  readonly npm: ChildProcess;
  /** Settles when it has ended, and every process with it. */
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>;
}

async function started(
  { program: [program, ...args] }: Way,
  { discord, env = {} }: { readonly discord: DiscordServer; readonly env?: Record<string, string> },
): Promise<Started> {
  const at = await folders();
  const cache = await temporaryFolder();
  const npm = spawn(program, args, {
    cwd: ROOT,
    detached: true,
    env: bareEnvironment({
      npm_config_cache: cache,
      npm_config_update_notifier: 'false',
      SHELL: '/bin/sh',
      CORPUS_DIR: at.corpusFolder,
      INDEX_DIR: at.indexFolder,
      DATA_DIR: at.dataFolder,
      DISCORD_TOKEN: discord.token,
      DISCORD_API: discord.url,
      INTERFACE_LANGUAGE: 'fr',
      ...env,
    }),
  });
  onTestFinished(() => void toGroup(npm, 'SIGKILL'));
  let said = '';
  const hear = (chunk: Buffer): void => {
    said += chunk.toString();
  };
  npm.stdout?.on('data', hear);
  npm.stderr?.on('data', hear);
  const closed = new Promise<number | null>((resolve) => {
    npm.on('close', (code) => resolve(code));
  });
  const ended = closed.then(async (code) => {
    await untilTrue(() => !toGroup(npm, 0));
    return { code, said };
  });
  return { discord, npm, ended };
}

/** @returns whether there is such a group of processes */
function toGroup(leader: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  try {
    return leader.pid !== undefined && process.kill(-leader.pid, signal);
  } catch {
    return false;
  }
}

async function someDiscord(): Promise<DiscordServer> {
  const discord = await startDiscord();
  onTestFinished(() => discord.close());
  await registered(discord);
  return discord;
}

describe.each(hasScript() ? [...SIGNALS, TERMINAL] : SIGNALS)('npm start, ended by $name', (way) => {
  it('ends with 0 when nothing is asked, and leaves no process behind', async () => {
    const { discord, npm, ended } = await started(way, { discord: await someDiscord() });
    await discord.waitFor(() => discord.gateway.connected(), 'the bot');
    way.end(npm);
    const { code, said } = await ended;
    expect(code, said).toBe(0);
    expect(discord.gateway.connected()).toBe(false);
  });

  it(`lets ${QUESTIONS} running questions end`, async () => {
    const provider = await startChatServer('openai');
    onTestFinished(() => provider.close());
    for (let n = 0; n < QUESTIONS; n += 1) provider.play(words(WRITTEN, { everyMs: SLOW_WORD_MS }));
    const discord = await someDiscord();
    const channel = discord.guild({ channels: ['questions'] }).channel('questions');
    const people = Array.from({ length: QUESTIONS }, (_, n) => discord.person({ name: `Lecteur ${n}` }));
    const { npm, ended } = await started(way, {
      discord,
      env: {
        CHAT_MODEL: 'openai:phare',
        OPENAI_API_KEY: 'sk-phare',
        OPENAI_BASE_URL: `${provider.url}/v1`,
      },
    });
    await discord.waitFor(() => discord.gateway.connected(), 'the bot');
    const asked = await Promise.all(
      people.map((person) => person.command(channel, 'demander', { question: FERRY_COST })),
    );
    for (const one of asked) await one.acknowledged();
    const signalledMs = performance.now();
    way.end(npm);
    const { code, said } = await ended;
    expect(performance.now() - signalledMs).toBeLessThan(END_LIMIT_MS);
    expect(code, said).toBe(0);
    for (const one of asked) {
      const message = await one.message();
      expect(isLoading(message)).toBe(false);
      expect(visibleText(message)).toContain('640 000');
    }
    expect(discord.refusals()).toEqual([]);
  });

  it.each(['refusing', 'silent'] as const)('ends with 0 while the gateway is %s', async (state) => {
    const discord = await someDiscord();
    discord.faults.gateway = state;
    const { npm, ended } = await started(way, { discord });
    await discord.waitFor(() => discord.gateway.attempts > 0, 'a try');
    const signalledMs = performance.now();
    way.end(npm);
    const { code, said } = await ended;
    expect(performance.now() - signalledMs).toBeLessThan(END_LIMIT_MS);
    expect(code, said).toBe(0);
  });
});
