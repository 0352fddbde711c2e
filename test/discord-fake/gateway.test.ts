import { Events, GatewayIntentBits, type Message } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { DiscordServer } from '../fakes/discord/server.ts';
import { client, discord, INTENTS, readyClient } from './bot.ts';

async function connected(heartbeatMs?: number) {
  const server = await discord(heartbeatMs === undefined ? {} : { heartbeatMs });
  const presse = server.guild({ channels: ['presse'] }).channel('presse');
  const anna = server.person({ name: 'Anna' });
  const bot = await readyClient(server);
  const heard: string[] = [];
  bot.on(Events.MessageCreate, ({ content }: Message) => {
    heard.push(content);
    server.world.watch.changed();
  });
  return { server, presse, anna, bot, heard };
}

const resumed = (server: DiscordServer) =>
  server.waitFor(() => server.gateway.resumes === 1 && server.gateway.connected(), 'a RESUME');

describe('a connection', () => {
  it('begins with the servers, their channels and the bot in them', async () => {
    const { server, presse, bot } = await connected();
    expect(bot.user?.id).toBe(server.bot.id);
    expect(bot.application?.id).toBe(server.applicationId);
    expect(bot.guilds.cache.map(({ name }) => name)).toEqual(['La rédaction']);
    expect(bot.channels.cache.has(presse.id)).toBe(true);
    expect(bot.guilds.cache.first()?.members.me?.permissions.has('SendMessages')).toBe(true);
    expect([server.gateway.identifies, server.gateway.intents]).toEqual([1, 4_609]);
  });

  it('keeps alive by heartbeats', async () => {
    const { server } = await connected(20);
    await server.waitFor(() => server.gateway.heartbeats > 2, 'three heartbeats');
    expect(server.gateway.identifies).toBe(1);
  });

  it.each<[string, (server: DiscordServer) => void]>([
    ['the socket drops', ({ gateway }) => gateway.drop()],
    ['the server asks for it', ({ gateway }) => gateway.requestReconnect()],
    ['the session is invalid but resumable', ({ gateway }) => gateway.invalidate(true)],
    ['the server closes with 4000', ({ gateway }) => gateway.close(4_000)],
  ])('is resumed when %s, and what was missed comes then', async (_, disturb) => {
    const { server, presse, anna, heard } = await connected();
    disturb(server);
    await server.waitFor(
      () => !server.gateway.connected() || server.gateway.resumes > 0,
      'the end of the connection',
    );
    await anna.says(presse, `${server.bot.mention} pendant la coupure ?`);
    await server.waitFor(() => heard.length === 1, 'the missed message');
    await resumed(server);
    expect(server.gateway.identifies).toBe(1);
  });

  it('is resumed when heartbeats are not acknowledged', async () => {
    const { server } = await connected(40);
    server.faults.deaf = true;
    await server.waitFor(() => server.gateway.resumes > 0, 'a RESUME');
    server.faults.deaf = false;
    expect(server.gateway.identifies).toBe(1);
  });

  it('begins anew when the session is lost', async () => {
    const { server, presse, anna, heard } = await connected();
    server.gateway.invalidate(false);
    await server.waitFor(
      () => server.gateway.identifies === 2 && server.gateway.connected(),
      'a second IDENTIFY',
    );
    await anna.says(presse, `${server.bot.mention} et maintenant ?`);
    await server.waitFor(() => heard.length === 1, 'a message');
  });
});

describe('a refused login', () => {
  it('has no second try after 4004', async () => {
    const { server, bot } = await connected();
    const closed = new Promise<number>((resolve) => {
      bot.once(Events.ShardDisconnect, ({ code }) => resolve(code));
    });
    server.gateway.close(4_004);
    expect(await closed).toBe(4_004);
    expect([server.gateway.identifies, server.gateway.resumes]).toEqual([1, 0]);
  });

  it('is 4014 for a privileged intent that is not switched on', async () => {
    const server = await discord();
    const bot = client(server, { intents: [...INTENTS, GatewayIntentBits.MessageContent] });
    const refused = new Promise<string>((resolve) => {
      bot.once(Events.ShardDisconnect, ({ code }) => resolve(String(code)));
      bot.login(server.token).catch((error: unknown) => resolve(String(error)));
    });
    expect(await refused).toMatch(/4014|disallowed intents/u);
    expect(server.gateway.identifies).toBe(1);
  });

  it('lets one in that is, with the content of messages', async () => {
    const server = await discord({ privilegedIntents: GatewayIntentBits.MessageContent });
    const presse = server.guild({ channels: ['presse'] }).channel('presse');
    const anna = server.person({ name: 'Anna' });
    const bot = await readyClient(server, { intents: [...INTENTS, GatewayIntentBits.MessageContent] });
    const heard = new Promise<string>((resolve) =>
      bot.once(Events.MessageCreate, ({ content }) => resolve(content)),
    );
    await anna.says(presse, 'Bonjour');
    expect(await heard).toBe('Bonjour');
  });

  it('is 401 for a token that was revoked', async () => {
    const server = await discord();
    server.faults.tokenRevoked = true;
    await expect(client(server).login(server.token)).rejects.toMatchObject({ code: 'TokenInvalid' });
    expect(server.gateway.identifies).toBe(0);
  });
});

describe('faults of REST', () => {
  const messages = /\/messages$/u;

  it.each([false, true])('a 429 is waited out (global: %s)', async (global) => {
    const { server, presse, bot } = await connected();
    server.faults.rest({ kind: 'rate-limit', retryAfterSeconds: 0.05, global }, { path: messages });
    await bot.rest.post(`/channels/${presse.id}/messages`, { body: { content: 'Enfin' } });
    expect(presse.messages().map(({ content }) => content)).toEqual(['Enfin']);
    expect(server.refusals()).toEqual([`POST /channels/${presse.id}/messages: 429`]);
  });

  it('a 502 is tried again, then given up', async () => {
    const { server, presse, bot } = await connected();
    const post = () => bot.rest.post(`/channels/${presse.id}/messages`, { body: { content: 'Ici' } });
    server.faults.rest({ kind: 'status', status: 502 }, { method: 'POST', path: messages });
    await post();
    server.faults.rest({ kind: 'status', status: 502 }, { path: messages, times: 2 });
    await expect(post()).rejects.toMatchObject({ status: 502 });
    server.faults.clear();
    expect(presse.messages()).toHaveLength(1);
  });

  it('a broken connection may have had its effect', async () => {
    const { server, presse, bot } = await connected();
    server.faults.rest({ kind: 'reset', after: true }, { path: messages });
    await bot.rest.post(`/channels/${presse.id}/messages`, { body: { content: 'Deux fois' } });
    expect(presse.messages()).toHaveLength(2);
    server.faults.rest({ kind: 'close' }, { path: messages });
    const closed = bot.rest.post(`/channels/${presse.id}/messages`, { body: { content: 'Perdu' } });
    await expect(closed).rejects.toThrow('other side closed');
  });
});

describe('waiting for a state', () => {
  it('fails with what was there', async () => {
    const { server, presse, anna } = await connected();
    await anna.says(presse, 'Bonjour');
    await expect(server.waitFor(() => false, 'a miracle', 10)).rejects.toThrow(
      /in vain for a miracle[\s\S]*connected; 1 IDENTIFY[\s\S]*GET \/gateway\/bot → 200[\s\S]*Bonjour/u,
    );
  });
});
