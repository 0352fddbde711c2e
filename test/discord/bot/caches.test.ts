import { Events } from 'discord.js';
import { expect, it, onTestFinished } from 'vitest';
import { newClient } from '../../../src/discord/client.ts';
import { gatewayPace } from '../../../src/discord/gateway-pace.ts';
import { identifyPace } from '../../../src/discord/identify-pace.ts';
import { startDiscord } from '../../fakes/discord/server.ts';

const PEOPLE = 300;
const MOST_KEPT = 200;

it('the client keeps no messages, and few of the people who write', async () => {
  const discord = await startDiscord();
  onTestFinished(() => discord.close());
  const channel = discord.guild({ channels: ['questions'] }).channel('questions');
  const gateway = gatewayPace({ signal: new AbortController().signal, onWait: () => undefined });
  const client = newClient(discord.url, { gateway, identify: identifyPace() });
  onTestFinished(() => client.destroy());
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  const heard = new Promise<void>((resolve) => {
    let messages = 0;
    client.on(Events.MessageCreate, () => {
      messages += 1;
      if (messages === 2 * PEOPLE) resolve();
    });
  });
  await client.login(discord.token);
  await ready;
  for (let n = 0; n < PEOPLE; n += 1) {
    const person = discord.person({ name: `Lecteur ${n}` });
    await person.says(channel, `${discord.bot.mention} bonjour`);
    await person.says(person.dm(), 'bonjour');
  }
  await heard;
  const messages = client.channels.cache.reduce(
    (sum, one) => sum + ('messages' in one ? one.messages.cache.size : 0),
    0,
  );
  expect(messages).toBe(0);
  expect(client.users.cache.size).toBeLessThanOrEqual(MOST_KEPT);
  expect(client.users.cache.has(discord.bot.id)).toBe(true);
  for (const guild of client.guilds.cache.values()) {
    expect(guild.members.cache.size).toBeLessThanOrEqual(MOST_KEPT);
    expect(guild.members.me?.id).toBe(discord.bot.id);
  }
});
