import { describe, expect, it } from 'vitest';
import { visibleText } from '../../fakes/discord/message.ts';
import { untilPasses } from '../../until.ts';
import { FERRY_COST } from './articles.ts';
import { heldAnswer, type Newsroom, newsroom } from './harness.ts';

/** Discord lets a bot IDENTIFY a thousand times a day, then takes its token away. */
const MOST_IDENTIFIES = 5;

async function isAnswered({ anna, channel }: Newsroom): Promise<void> {
  const asked = await anna.command(channel, 'demander', { question: FERRY_COST });
  expect(visibleText(await asked.message())).toContain('640 000');
}

describe('a lost connection', () => {
  it('is resumed after a cut, a close, and a request to reconnect, and nothing asked meanwhile is lost', async () => {
    const room = await newsroom();
    const { gateway } = room.discord;
    for (const [times, lose] of [
      () => gateway.drop(),
      () => gateway.close(4000),
      () => gateway.requestReconnect(),
      () => gateway.invalidate(true),
    ].entries()) {
      lose();
      await isAnswered(room);
      await room.discord.waitFor(() => gateway.resumes > times, 'a RESUME');
    }
    expect(gateway.identifies).toBe(1);
  });

  it('begins anew when the session cannot be resumed', async () => {
    const room = await newsroom();
    const { gateway } = room.discord;
    gateway.invalidate(false);
    await room.discord.waitFor(() => gateway.identifies === 2, 'another IDENTIFY');
    await isAnswered(room);
    expect(gateway.identifies).toBeLessThanOrEqual(MOST_IDENTIFIES);
  });

  it('is noticed when heartbeats get no answer', async () => {
    const room = await newsroom({ discord: { heartbeatMs: 400 } });
    const { gateway } = room.discord;
    room.discord.faults.deaf = true;
    await room.discord.waitFor(() => gateway.resumes > 0, 'a RESUME');
    room.discord.faults.deaf = false;
    await isAnswered(room);
    expect(gateway.identifies).toBeLessThanOrEqual(MOST_IDENTIFIES);
  });

  it('is tried again, at longer intervals, while the gateway is away', async () => {
    const room = await newsroom();
    const { faults, gateway } = room.discord;
    faults.gateway = 'refusing';
    gateway.drop();
    await room.discord.waitFor(() => gateway.attempts === 3, 'two connections that are refused');
    expect(room.log.some((line) => line.includes('the gateway is away'))).toBe(true);
    faults.gateway = 'open';
    await room.discord.waitFor(() => gateway.connected(), 'a connection');
    await isAnswered(room);
    expect(gateway.identifies).toBeLessThanOrEqual(2);
  });

  it.each([4004, 4014])('ends the bot with exit code 2 after close code %d', async (code) => {
    const room = await newsroom();
    room.discord.faults.tokenRevoked = true;
    room.discord.gateway.close(code);
    const failure = await room.bot.failed;
    expect(failure.exitCode).toBe(2);
    expect(failure.sentence.fr).toContain(code === 4004 ? 'DISCORD_TOKEN' : '4014');
    expect(room.discord.gateway.identifies).toBe(1);
  });
});

describe('a login', () => {
  const failing = (before: (room: Pick<Newsroom, 'discord'>['discord']) => void) =>
    newsroom({ before }).then(
      () => {
        throw new Error('the bot logged in');
      },
      (error: unknown) => error,
    );

  it('with a wrong token is refused in a sentence, before any IDENTIFY', async () => {
    let identifies = -1;
    const error = await failing((discord) => {
      discord.faults.tokenRevoked = true;
      identifies = discord.gateway.identifies;
    });
    expect(error).toMatchObject({ exitCode: 2, sentence: { en: expect.stringContaining('DISCORD_TOKEN') } });
    expect(identifies).toBe(0);
  });

  it.each([4004, 4014])('that the gateway closes with %d is refused in a sentence', async (code) => {
    const error = await failing((discord) => {
      discord.faults.nextIdentifyClosesWith = code;
    });
    expect(error).toMatchObject({
      exitCode: 2,
      sentence: { en: expect.stringContaining(code === 4004 ? 'DISCORD_TOKEN' : 'code 4014') },
    });
  });

  it('to a Discord that is down may be tried again', async () => {
    const error = await failing((discord) =>
      discord.faults.rest({ kind: 'status', status: 502 }, { path: /gateway/u, times: 9 }),
    );
    expect(error).toMatchObject({ exitCode: 1, sentence: { fr: expect.stringContaining('HTTP 502') } });
  });
});

describe('a request to Discord', () => {
  it('that is limited, fails for a while or breaks off is made again', async () => {
    const room = await newsroom();
    const { faults } = room.discord;
    const edit = { method: 'PATCH', path: /^\/webhooks\//u };
    faults.rest({ kind: 'rate-limit', retryAfterSeconds: 0.2 }, edit);
    await isAnswered(room);
    faults.rest({ kind: 'rate-limit', retryAfterSeconds: 0.2, global: true }, edit);
    await isAnswered(room);
    faults.rest({ kind: 'status', status: 502 }, { ...edit, times: 2 });
    await isAnswered(room);
    faults.rest({ kind: 'status', status: 503 }, { method: 'POST', path: /callback$/u });
    await isAnswered(room);
    expect(room.discord.gateway.identifies).toBe(1);
  });

  it('that breaks off is made again, and the answer is not lost to it, nor shown twice', async () => {
    const room = await newsroom();
    const { anna, channel, discord } = room;
    discord.faults.rest({ kind: 'close' }, { method: 'PATCH', path: /^\/webhooks\// });
    await isAnswered(room);
    // The second time as well: it is sent once more, a little later.
    discord.faults.rest({ kind: 'close', after: true }, { method: 'PATCH', path: /^\/webhooks\//, times: 2 });
    await isAnswered(room);
    discord.faults.rest(
      { kind: 'close', after: true },
      { method: 'POST', path: /^\/channels\/\d+\/messages$/ },
    );
    const question = await anna.says(channel, `${discord.bot.mention} ${FERRY_COST}`);
    const replies = () => channel.messages().filter(({ replyToId }) => replyToId === question.id);
    const posts = () =>
      discord.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'));
    await discord.waitFor(() => posts().length === 2 && posts()[1]?.status === 200, 'a second try');
    expect(replies().map(visibleText)).toEqual([expect.stringContaining('640 000')]);
  });

  it('that breaks off again and again sends one message', async () => {
    const { anna, channel, discord } = await newsroom();
    discord.faults.rest(
      { kind: 'close', after: true },
      { method: 'POST', path: /^\/channels\/\d+\/messages$/, times: 3 },
    );
    const question = await anna.says(channel, `${discord.bot.mention} ${FERRY_COST}`);
    const posts = () =>
      discord.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'));
    await discord.waitFor(() => posts().length === 4 && posts()[3]?.status === 200, 'a fourth try');
    const replies = channel.messages().filter(({ replyToId }) => replyToId === question.id);
    expect(replies.map(visibleText)).toEqual([expect.stringContaining('640 000')]);
  });

  it('that fails for good costs one answer, not the bot', async () => {
    const room = await newsroom();
    const { anna, channel, discord } = room;
    discord.faults.rest(
      { kind: 'status', status: 500 },
      { method: 'PATCH', path: /^\/webhooks\//u, times: 4 },
    );
    const asked = await anna.command(channel, 'demander', { question: FERRY_COST });
    expect((await asked.message()).content).toContain('Quelque chose a échoué de mon côté');
    await isAnswered(room);
  });
});

describe('an acknowledgement that comes too late', () => {
  it('leaves the queue empty, the answer unsaved and the bot at work', async () => {
    const held = heldAnswer();
    let isHeld = true;
    const room = await newsroom({
      parts: ({ answer }) => ({ answer: (...args) => (isHeld ? held.answer : answer)(...args) }),
    });
    const { anna, channel, discord, parts, state } = room;
    // The clock runs ahead between the command and the bot's first word.
    const asked = await anna.command(channel, 'demander', { question: FERRY_COST });
    discord.advance(3_500);
    await discord.waitFor(
      () => discord.refusals().some((line) => line.includes('10062')),
      'a late acknowledgement',
    );
    expect(asked.hasFailed).toBe(true);
    await untilPasses(() => expect(parts.queue.running).toBe(0));
    expect(state.answers.latestIn(channel.id)).toBeNull();
    isHeld = false;
    await isAnswered(room);
    expect(room.log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });
});
