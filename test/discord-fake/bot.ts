import { Client, type ClientOptions, Events, GatewayIntentBits, Partials } from 'discord.js';
import { afterEach } from 'vitest';
import { type DiscordOptions, type DiscordServer, startDiscord } from '../fakes/discord/server.ts';

/** No privileged intent, as Kiosque asks for them. */
export const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

const open: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

/** A server that is closed after the test. */
export async function discord(options: DiscordOptions = {}): Promise<DiscordServer> {
  const server = await startDiscord(options);
  open.push(() => server.close());
  return server;
}

/** A real discord.js client, not yet logged in; destroyed after the test. */
export function client(server: DiscordServer, options: Partial<ClientOptions> = {}): Client {
  const bot = new Client({
    intents: INTENTS,
    partials: [Partials.Channel],
    rest: { api: server.url, retries: 1 },
    ...options,
  });
  bot.on(Events.Error, () => undefined);
  open.push(() => bot.destroy());
  return bot;
}

/** The same, ready. */
export async function readyClient(
  server: DiscordServer,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const bot = client(server, options);
  const ready = new Promise<Client<true>>((resolve) => bot.once(Events.ClientReady, resolve));
  await bot.login(server.token);
  return ready;
}
