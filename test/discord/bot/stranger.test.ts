import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ApplicationCommandOptionType, ComponentType, InteractionType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../../../src/discord/custom-id.ts';
import { keepFile } from '../../fakes/discord/attachments.ts';
import { type InteractionHandle, interactionHandle } from '../../fakes/discord/interaction-handle.ts';
import { invoke } from '../../fakes/discord/invoke.ts';
import type { Json } from '../../fakes/discord/json.ts';
import { isEphemeral, type Message, visibleText } from '../../fakes/discord/message.ts';
import type { Person } from '../../fakes/discord/person.ts';
import type { Channel, Guild } from '../../fakes/discord/places.ts';
import { FERRY, FERRY_COST } from './articles.ts';
import { auditOf, EDITOR_COMMANDS, EVERYWHERE, type Newsroom, newsroom, registered } from './harness.ts';

const ELSEWHERE =
  'Les articles se changent depuis un autre serveur. Qui s’occupe de ce bot peut ajouter celui-ci à HOME\\_GUILD\\_IDS.';

interface Stranger {
  readonly room: Newsroom;
  /** Owns a server, manages it, and has invited the bot. */
  readonly mallory: Person;
  readonly guild: Guild;
  readonly den: Channel;
  /** Sends what Discord's own client would never send. */
  readonly forges: (channel: Channel, type: InteractionType, data: Json, on?: Message) => InteractionHandle;
}

/** @param isNamed whether the newsroom's server is the named home */
async function stranger(isNamed: boolean): Promise<Stranger> {
  const places = { ...EVERYWHERE };
  const room = await newsroom({ parts: { places } });
  const { discord } = room;
  const guild = discord.guild({ name: 'Chez Mallory', channels: ['repaire'] });
  const permissions = ['ManageGuild', 'Administrator'] as const;
  const mallory = discord.person({ name: 'Mallory', guilds: [guild], permissions });
  Object.assign(places, { homeGuilds: isNamed ? [room.guild.id] : [] });
  await registered(discord, { homeGuilds: places.homeGuilds });
  return {
    room,
    mallory,
    guild,
    den: guild.channel('repaire'),
    forges(channel, type, data, on) {
      const { world } = discord;
      const state = world.channels.get(channel.id)!;
      const user = world.users.get(mallory.id)!;
      const from = on === undefined ? {} : { source: on };
      return interactionHandle(
        world,
        invoke(world, { type, channel: state, user, locale: 'fr', data, ...from }),
        'fr',
      );
    },
  };
}

/** All that an editor can change. */
async function collection({ corpusFolder, indexFolder, dataFolder, live }: Newsroom): Promise<unknown> {
  const files = (await readdir(corpusFolder)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(corpusFolder, file), 'utf8')));
  const kept = (await readdir(dataFolder)).filter((name) => name.includes('articles'));
  const generations = (await readdir(indexFolder)).sort();
  return { files, texts, kept, generations, live: live.current.generation };
}

function subcommand(name: string, options: readonly Json[]): Json {
  return { name, type: ApplicationCommandOptionType.Subcommand, options };
}

describe('a stranger who manages another server', () => {
  it('is not offered the commands of editors, which are declared at home alone', async () => {
    const { room, mallory, den, guild } = await stranger(true);
    const { edda, channel, discord } = room;
    for (const name of EDITOR_COMMANDS) {
      expect(mallory.offered(den)).not.toContain(name);
      expect(edda.offered(channel)).toContain(name);
    }
    expect(discord.commands(guild)).toEqual([]);
    expect(mallory.offered(den)).toContain('ask');
  });

  it('changes nothing by any command, in the server or in private', async () => {
    const { room, mallory, den, forges } = await stranger(true);
    const before = await collection(room);
    const { world } = room.discord;
    const file = keepFile(world, den.id, { filename: FERRY, bytes: Buffer.from('Rien du tout.') });
    const attached = {
      attachments: {
        [file.id]: {
          id: file.id,
          filename: FERRY,
          size: file.bytes.length,
          url: `${world.origin}${file.path}`,
          proxy_url: `${world.origin}${file.path}`,
        },
      },
    };
    const add = subcommand('add', [
      { name: 'file', type: ApplicationCommandOptionType.Attachment, value: file.id },
      { name: 'replace', type: ApplicationCommandOptionType.Boolean, value: true },
    ]);
    const remove = subcommand('remove', [
      { name: 'article', type: ApplicationCommandOptionType.String, value: FERRY },
    ]);
    const full = [{ name: 'full', type: ApplicationCommandOptionType.Boolean, value: true }];
    const attempts: readonly Json[] = [
      { name: 'article', options: [add], resolved: attached },
      { name: 'article', options: [remove] },
      { name: 'ingest', options: full },
      { name: 'rollback' },
      { name: 'status' },
      { name: 'feedback' },
      { name: 'editors' },
    ];
    expect(new Set(attempts.map(({ name }) => name))).toEqual(new Set(EDITOR_COMMANDS));
    for (const attempt of attempts) {
      const data = { id: '1', type: 1, ...attempt };
      const here = await forges(den, InteractionType.ApplicationCommand, data).message();
      expect(here.content).toBe(ELSEWHERE);
      expect(isEphemeral(here)).toBe(true);
      const direct = await forges(mallory.dm(), InteractionType.ApplicationCommand, data).message();
      expect(direct.content).toContain('réservée à qui gère le serveur');
    }
    expect(auditOf(room)).toEqual([]);
    expect(await collection(room)).toEqual(before);
  });

  it('is suggested no file, and shown no help for editors', async () => {
    const { mallory, den, forges } = await stranger(true);
    const focused = { name: 'article', type: 3, value: 'bac', focused: true };
    const data = { id: '1', type: 1, name: 'article', options: [subcommand('remove', [focused])] };
    for (const place of [den, mallory.dm()])
      expect(await forges(place, InteractionType.ApplicationCommandAutocomplete, data).choices()).toEqual([]);
    const help = await (await mallory.command(den, 'aide')).message();
    expect(visibleText(help)).not.toContain('/indexer');
  });

  it('changes nothing by any button, menu or form, forged or not', async () => {
    const { room, mallory, den, forges } = await stranger(true);
    const before = await collection(room);
    const own = await (await mallory.command(den, 'demander', { question: FERRY_COST })).message();
    const ids = ACTIONS.flatMap((action) => [
      `k:${action}::`,
      `k:${action}:zzzzzzzzzzzz:0`,
      `k:${action}:zzzzzzzzzzzz:../../etc/passwd.1`,
    ]);
    for (const custom_id of [
      ...ids,
      'k:ingest::',
      'k:rollback::',
      'k:remove::bac.md',
      'ingest',
      'z'.repeat(100),
    ]) {
      const button = { component_type: ComponentType.Button, custom_id, id: 1 };
      const menu = { component_type: ComponentType.StringSelect, custom_id, id: 1, values: [FERRY] };
      for (const data of [button, menu])
        await forges(den, InteractionType.MessageComponent, data, own).acknowledged();
      await forges(den, InteractionType.ModalSubmit, { custom_id, components: [] }, own).acknowledged();
    }
    const checked = await mallory.contextCommand('Vérifier avec les articles', own);
    await checked.message();
    expect(auditOf(room)).toEqual([]);
    expect(await collection(room)).toEqual(before);
    expect(room.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it('gains nothing by coming to the home server as anybody', async () => {
    const { room, mallory, forges } = await stranger(true);
    room.guild.join(mallory, []);
    const data = { id: '1', type: 1, name: 'rollback' };
    const told = await forges(room.channel, InteractionType.ApplicationCommand, data).message();
    expect(told.content).toContain('réservée à qui gère le serveur');
  });
});

describe('several servers without a named home', () => {
  it('are changed by nobody, and each editor is told why, and how to turn it on', async () => {
    const { room, mallory, guild, den, forges } = await stranger(false);
    const { edda, channel, discord } = room;
    expect(edda.offered(channel)).not.toContain('ingest');
    const data = { id: '1', type: 1, name: 'rollback' };
    const off = await forges(den, InteractionType.ApplicationCommand, data).message();
    expect(off.content.replaceAll(guild.id, '<id>')).toMatchInlineSnapshot(
      `"Je suis sur plusieurs serveurs, qui lisent tous les mêmes articles : personne ne les change depuis Discord avant que l’on ait dit d’où. Pour que ce soit d’ici, qui s’occupe de ce bot écrit HOME\\_GUILD\\_IDS=<id> dans .env, puis le relance et lance npm run commands:register."`,
    );
    expect(room.log.join('')).toContain('without HOME_GUILD_IDS');
    expect(mallory.offered(den)).not.toContain('rollback');

    guild.removeBot();
    await registered(discord);
    const back = await edda.command(channel, 'etat');
    expect(visibleText(await back.message())).toContain('Génération');
  });
});
