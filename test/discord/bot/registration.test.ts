import { describe, expect, it, onTestFinished } from 'vitest';
import { declarations } from '../../../src/discord/declarations.ts';
import { prepareRegistration } from '../../../src/discord/register-commands.ts';
import { desk } from '../../cli/command.ts';
import { type DiscordServer, startDiscord } from '../../fakes/discord/server.ts';
import { commandNames } from './harness.ts';

async function server(): Promise<DiscordServer> {
  const discord = await startDiscord();
  onTestFinished(() => discord.close());
  return discord;
}

function environment(
  { token, url }: DiscordServer,
  more: Record<string, string> = {},
): Record<string, string> {
  return { DISCORD_TOKEN: token, DISCORD_API: url, INTERFACE_LANGUAGE: 'fr', ...more };
}

function puts({ requests }: DiscordServer): number {
  return requests.filter(({ method }) => method === 'PUT').length;
}

describe('npm run commands:register', () => {
  it('shows what would change, registers it, and has nothing to do the second time', async () => {
    const discord = await server();
    const at = await desk();
    const env = environment(discord);
    const run = (...args: readonly string[]) => at.run('register-commands', args, { env });

    const tried = await run('--dry-run');
    expect(tried).toMatchObject({ code: 0, stderr: '' });
    expect(tried.stdout).toMatchInlineSnapshot(`
      "Commandes de tous les serveurs :
        + ask (nouvelle)
        + articles (nouvelle)
        + help (nouvelle)
        + forget (nouvelle)
        + article (nouvelle)
        + ingest (nouvelle)
        + rollback (nouvelle)
        + status (nouvelle)
        + feedback (nouvelle)
        + Check against the articles (nouvelle)
      "
    `);
    expect(puts(discord)).toBe(0);

    expect(await run('--yes')).toMatchObject({ code: 0 });
    expect(discord.commands().map(({ name }) => name)).toEqual(commandNames());
    const again = await run();
    expect(again.stdout).toContain('rien à faire');
    expect(again.stdout).not.toContain('nouvelle');
    expect(puts(discord)).toBe(1);
    expect(discord.gateway.identifies).toBe(0);
  });

  it('shows what is changed and removed, and sends nothing without a yes', async () => {
    const discord = await server();
    const connection = { token: discord.token, api: discord.url };
    const guild = discord.guild();
    await (await prepareRegistration(connection, guild.id)).apply();
    for (const command of discord.commands(guild)) {
      if (command.name === 'help') command.data.description = 'Something else';
      if (command.name === 'status') command.data.name = 'ping';
    }
    const at = await desk();
    const env = environment(discord, { DISCORD_GUILD_ID: guild.id });
    const shown = await at.run('register-commands', [], { env });
    expect(shown.code).toBe(2);
    expect(shown.stdout.replace(guild.id, '<id>')).toMatchInlineSnapshot(`
      "Commandes du serveur <id> :
        + status (nouvelle)
        ~ help (changée)
        - ping (retirée)
        = ask (inchangée)
        = articles (inchangée)
        = forget (inchangée)
        = article (inchangée)
        = ingest (inchangée)
        = rollback (inchangée)
        = feedback (inchangée)
        = Check against the articles (inchangée)
      "
    `);
    expect(shown.stderr).toMatchInlineSnapshot(`
      "Sans terminal pour répondre, rien n’est envoyé : ajoutez --yes.
      "
    `);
    expect(puts(discord)).toBe(1);
    expect(discord.commands()).toEqual([]);
  });

  it('says in a sentence what is wrong with its settings', async () => {
    const discord = await server();
    const at = await desk();
    const missing = await at.run('register-commands', ['--yes'], { env: { INTERFACE_LANGUAGE: 'en' } });
    expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining('DISCORD_TOKEN is missing') });
    const wrong = prepareRegistration({ token: 'wrong.token.indeed', api: discord.url }, null);
    await expect(wrong).rejects.toMatchObject({
      exitCode: 2,
      sentence: { fr: expect.stringContaining('refuse DISCORD_TOKEN') },
    });
    const elsewhere = prepareRegistration({ token: discord.token, api: discord.url }, '123456789012345678');
    await expect(elsewhere).rejects.toMatchObject({
      exitCode: 2,
      sentence: { fr: expect.stringContaining('DISCORD_GUILD_ID') },
    });
    expect(puts(discord)).toBe(0);
  });
});

describe('registration', () => {
  it('finds its way on a compatible server that has no routes to ask', async () => {
    const discord = await server();
    const missing = { kind: 'status', status: 404, body: { code: 0, message: '404: Not Found' } } as const;
    discord.faults.rest(missing, { method: 'GET', times: 9 });
    await expect(prepareRegistration({ token: 'words.alone', api: discord.url }, null)).rejects.toMatchObject(
      {
        exitCode: 2,
      },
    );
    const token = `${Buffer.from(discord.applicationId).toString('base64url')}.any.thing`;
    const { difference } = await prepareRegistration({ token, api: discord.url }, null);
    expect(difference.added).toEqual(commandNames());
  });
});

describe('the declarations', () => {
  it('have a French name for everything that has one in English', () => {
    const french = (part: object): readonly string[] => {
      const { name_localizations, options = [] } = part as {
        name_localizations?: { fr?: string };
        options?: readonly object[];
      };
      return [name_localizations?.fr ?? '(none)', ...options.flatMap(french)];
    };
    expect(declarations().flatMap(french)).toMatchInlineSnapshot(`
      [
        "demander",
        "question",
        "depuis",
        "jusqua",
        "source",
        "article",
        "prive",
        "articles",
        "recherche",
        "aide",
        "oublier",
        "article",
        "ajouter",
        "fichier",
        "remplacer",
        "retirer",
        "article",
        "indexer",
        "essai",
        "complet",
        "revenir",
        "etat",
        "retours",
        "Vérifier avec les articles",
      ]
    `);
  });
});
