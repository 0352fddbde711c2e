import { describe, expect, it, onTestFinished } from 'vitest';
import { declarationsIn } from '../../../src/discord/commands/all-commands.ts';
import { prepareRegistration } from '../../../src/discord/register-commands.ts';
import { desk } from '../../cli/command.ts';
import { addCommand, replaceCommands } from '../../fakes/discord/commands.ts';
import { type DiscordServer, startDiscord } from '../../fakes/discord/server.ts';
import { EDITOR_COMMANDS, NOTHING_NAMED, READER_COMMANDS, registered } from './harness.ts';

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

const HERE = { readersGuild: null, homes: [] };

function puts({ requests }: DiscordServer): number {
  return requests.filter(({ method }) => method === 'PUT').length;
}

describe('npm run commands:register', () => {
  it('shows what would change, registers it, and has nothing to do the second time', async () => {
    const discord = await server();
    const home = discord.guild();
    const at = await desk();
    const env = environment(discord);
    const run = (...args: readonly string[]) => at.run('register-commands', args, { env });

    const tried = await run('--dry-run');
    expect(tried).toMatchObject({ code: 0, stderr: '' });
    expect(tried.stdout.replace(home.id, '<id>')).toMatchInlineSnapshot(`
      "Commandes de tous les serveurs :
        + ask (nouvelle)
        + articles (nouvelle)
        + help (nouvelle)
        + forget (nouvelle)
        + Check against the articles (nouvelle)
      Commandes du serveur <id> :
        + article (nouvelle)
        + ingest (nouvelle)
        + rollback (nouvelle)
        + status (nouvelle)
        + feedback (nouvelle)
        + editors (nouvelle)
      "
    `);
    expect(puts(discord)).toBe(0);

    expect(await run('--yes')).toMatchObject({ code: 0 });
    expect(discord.commands().map(({ name }) => name)).toEqual(READER_COMMANDS);
    expect(discord.commands(home).map(({ name }) => name)).toEqual(EDITOR_COMMANDS);
    const again = await run();
    expect(again.stdout).toContain('rien à faire');
    expect(again.stdout).not.toContain('nouvelle');
    expect(puts(discord)).toBe(2);
    expect(discord.gateway.identifies).toBe(0);
  });

  it('shows what is changed and removed, and sends nothing without a yes', async () => {
    const discord = await server();
    const guild = discord.guild();
    await registered(discord, { readersGuild: guild.id });
    for (const command of discord.commands(guild)) {
      if (command.name === 'help') command.data.description = 'Something else';
      if (command.name === 'status') command.data.name = 'ping';
    }
    const at = await desk();
    const env = environment(discord, { DISCORD_GUILD_ID: guild.id });
    const shown = await at.run('register-commands', [], { env });
    expect(shown.code).toBe(2);
    expect(shown.stdout.replace(guild.id, '<id>')).toMatchInlineSnapshot(`
      "Commandes du serveur <id> :
        + status (nouvelle)
        ~ help (changée)
        - ping (retirée)
        = ask (inchangée)
        = articles (inchangée)
        = forget (inchangée)
        = Check against the articles (inchangée)
        = article (inchangée)
        = ingest (inchangée)
        = rollback (inchangée)
        = feedback (inchangée)
        = editors (inchangée)
      "
    `);
    expect(shown.stderr).toMatchInlineSnapshot(`
      "Sans terminal pour répondre, rien n’est envoyé : ajoutez --yes.
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
    const wrong = prepareRegistration({ token: 'wrong.token.indeed', api: discord.url }, NOTHING_NAMED);
    await expect(wrong).rejects.toMatchObject({
      exitCode: 2,
      sentence: { fr: expect.stringContaining('refuse DISCORD_TOKEN') },
    });
    const nowhere = '123456789012345678';
    for (const [named, variable] of [
      [{ readersGuild: nowhere }, 'DISCORD_GUILD_ID'],
      [{ homeGuilds: [nowhere] }, 'HOME_GUILD_IDS'],
    ] as const)
      await expect(registered(discord, named)).rejects.toMatchObject({
        exitCode: 2,
        sentence: { fr: expect.stringContaining(variable) },
      });
    expect(puts(discord)).toBe(0);
  });
});

describe('registration', () => {
  it('finds its way on a compatible server that has no routes to ask', async () => {
    const discord = await server();
    const missing = { kind: 'status', status: 404, body: { code: 0, message: '404: Not Found' } } as const;
    discord.faults.rest(missing, { method: 'GET', times: 9 });
    await expect(
      prepareRegistration({ token: 'words.alone', api: discord.url }, NOTHING_NAMED),
    ).rejects.toMatchObject({ exitCode: 2 });
    const token = `${Buffer.from(discord.applicationId).toString('base64url')}.any.thing`;
    const { scopes, homes } = await prepareRegistration({ token, api: discord.url }, NOTHING_NAMED);
    expect(scopes.map(({ difference }) => difference.added)).toEqual([READER_COMMANDS]);
    expect(homes).toEqual([]);
  });

  it('mends a command that is declared for all servers and for one', async () => {
    const discord = await server();
    const guild = discord.guild({ name: 'La rédaction' });
    const anna = discord.person({ name: 'Anna', permissions: ['ManageGuild'] });
    const channel = guild.channel('questions');
    const all = [...declarationsIn(null, HERE), ...declarationsIn('home', { ...HERE, homes: ['home'] })];
    for (const place of [undefined, guild.id])
      replaceCommands(discord.world, place, JSON.parse(JSON.stringify(all)));
    const twice = (): readonly string[] =>
      anna.offered(channel).filter((name, index, names) => names.indexOf(name) !== index);
    expect(twice()).toHaveLength(all.length);

    const at = await desk();
    const shown = await at.run('register-commands', ['--yes'], { env: environment(discord) });
    expect(shown.stdout.replace(guild.id, '<id>')).toMatchInlineSnapshot(`
      "Commandes de tous les serveurs :
        - article (en double, retirée)
        - ingest (en double, retirée)
        - rollback (en double, retirée)
        - status (en double, retirée)
        - feedback (en double, retirée)
        - editors (en double, retirée)
        = ask (inchangée)
        = articles (inchangée)
        = help (inchangée)
        = forget (inchangée)
        = Check against the articles (inchangée)
      Commandes du serveur <id> :
        - ask (en double, retirée)
        - articles (en double, retirée)
        - help (en double, retirée)
        - forget (en double, retirée)
        - Check against the articles (en double, retirée)
        = article (inchangée)
        = ingest (inchangée)
        = rollback (inchangée)
        = status (inchangée)
        = feedback (inchangée)
        = editors (inchangée)
      Fait. Un serveur montre les siennes tout de suite ; Discord rechargé (Ctrl + R) montre les autres.
      "
    `);
    expect(twice()).toEqual([]);
    expect(anna.offered(channel)).toHaveLength(all.length);
    const again = await at.run('register-commands', [], { env: environment(discord) });
    expect(again.stdout).toContain('rien à faire');
  });

  it('takes our commands, and no others, from servers where they do not belong', async () => {
    const discord = await server();
    const [home, other] = [discord.guild(), discord.guild()];
    await registered(discord, { readersGuild: other.id });
    addCommand(discord.world, other.id, { name: 'meteo', description: 'Le temps qu’il fait', type: 1 });
    await registered(discord, { homeGuilds: [home.id] });
    expect(discord.commands(other).map(({ name }) => name)).toEqual(['meteo']);
    expect(discord.commands(home).map(({ name }) => name)).toEqual(EDITOR_COMMANDS);
    expect(discord.commands().map(({ name }) => name)).toEqual(READER_COMMANDS);
  });

  it('says that editors have no commands while no home is known', async () => {
    const discord = await server();
    const at = await desk();
    const run = () => at.run('register-commands', ['--dry-run'], { env: environment(discord) });
    expect((await run()).stdout).toContain('Le bot n’est encore sur aucun serveur');
    discord.guild();
    discord.guild();
    const several = await run();
    expect(several.stdout).toContain('écrivez dans HOME_GUILD_IDS');
    expect(several.stdout).not.toContain('rollback');
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
    const all = [...declarationsIn(null, HERE), ...declarationsIn('home', { ...HERE, homes: ['home'] })];
    expect(all.flatMap(french)).toMatchInlineSnapshot(`
      [
        "demander",
        "question",
        "depuis",
        "jusqua",
        "journal",
        "article",
        "prive",
        "articles",
        "recherche",
        "aide",
        "oublier",
        "Vérifier avec les articles",
        "article",
        "ajouter",
        "fichier",
        "adresse",
        "remplacer",
        "retirer",
        "article",
        "indexer",
        "essai",
        "complet",
        "revenir",
        "etat",
        "retours",
        "redaction",
      ]
    `);
  });
});
