import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpus, loadavg } from 'node:os';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bareEnvironment, commandLine } from '../../cli/command.ts';
import { isEphemeral, visibleText } from '../../fakes/discord/message.ts';
import { type DiscordServer, startDiscord } from '../../fakes/discord/server.ts';
import { FERRY_COST } from './articles.ts';
import { folders, registered } from './harness.ts';

const PEOPLE = 1_000;
const ROUNDS = 10;
/** What the first rounds fill: caches of discord.js and SQLite, compiled code, the heap's first growth. */
const WARM_ROUNDS = 3;
const WARM_QUESTIONS = 100;
const MEBIBYTE = 1024 * 1024;
const GROWTH_LIMIT_MIB = 10;
const P99_LIMIT_MS = 1_000;

async function botProcess(discord: DiscordServer): Promise<ChildProcess> {
  const { corpusFolder, indexFolder, dataFolder } = await folders();
  const [program = '', ...args] = commandLine('start', []);
  const measured = ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(MEASURE)}`];
  const child = spawn(program, [...measured, ...args], {
    cwd: dataFolder.replace(/data$/u, ''),
    env: bareEnvironment({
      DISCORD_TOKEN: discord.token,
      DISCORD_API: discord.url,
      CORPUS_DIR: corpusFolder,
      INDEX_DIR: indexFolder,
      DATA_DIR: dataFolder,
      QUESTIONS_PER_MINUTE: '60',
      QUESTIONS_PER_DAY: '1000000',
      LOG_LEVEL: 'warn',
    }),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  onTestFinished(async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  });
  return child;
}

/** Collects the garbage when it is told to, and answers how many bytes are left. */
const MEASURE = `process.on('message', () => { gc(); process.send(process.memoryUsage().heapUsed) });
process.channel.unref();`;

/** What is alive in the bot's heap, in mebibytes. */
async function memoryOf(child: ChildProcess): Promise<number> {
  const answer = once(child, 'message');
  child.send('measure');
  const [bytes] = (await answer) as [number];
  return bytes / MEBIBYTE;
}

describe('a thousand questions at once, ten times over', () => {
  it('are each answered or politely refused, acknowledged in time, in memory that does not grow', async () => {
    const discord = await startDiscord();
    onTestFinished(() => discord.close());
    await registered(discord);
    const channel = discord.guild({ channels: ['questions'] }).channel('questions');
    const people = Array.from({ length: PEOPLE }, (_, n) => discord.person({ name: `Lecteur ${n}` }));
    const child = await botProcess(discord);
    await discord.waitFor(() => discord.gateway.connected(), 'the bot');
    // A bot that has answered before: the first questions of a process are slow, while its code is being compiled.
    for (const person of people.slice(0, WARM_QUESTIONS))
      await (await person.command(channel, 'demander', { question: FERRY_COST })).message();
    const memory: number[] = [];
    const slowest: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const asked = await Promise.all(
        people.map((person) => person.command(channel, 'demander', { question: FERRY_COST })),
      );
      const delays: number[] = [];
      let answered = 0;
      for (const one of asked) {
        await discord.waitFor(() => one.edits.length > 0, 'a first word');
        delays.push((await one.acknowledged()).afterMs);
        const message = await one.message();
        if (isEphemeral(message)) expect(message.content).toContain('trop de monde');
        else {
          await discord.waitFor(() => visibleText(message).includes('640 000'), 'an answer');
          answered += 1;
        }
      }
      expect(answered).toBeGreaterThan(50);
      const p99 = delays.toSorted((one, other) => one - other)[Math.floor(PEOPLE * 0.99)] ?? Infinity;
      slowest.push(p99);
      memory.push(Math.round(await memoryOf(child)));
      console.log(`round ${round + 1}: ${answered} answered, p99 ${p99} ms, ${memory.at(-1)} MiB`);
      // What was said is of no use to the next round, and would only slow the server down.
      discord.world.messages.clear();
      discord.world.interactions.clear();
    }
    expect(discord.refusals()).toEqual([]);
    // A machine that is busy with other work is as much slower.
    const busyness = Math.max(1, (loadavg()[0] ?? 0) / cpus().length);
    expect(Math.max(...slowest)).toBeLessThan(P99_LIMIT_MS * busyness);
    expect((memory.at(-1) ?? 0) - (memory[WARM_ROUNDS] ?? 0)).toBeLessThan(GROWTH_LIMIT_MIB);
  });
});
