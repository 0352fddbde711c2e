import { Client, DiscordAPIError, MessageFlags, type RESTPostAPIChannelMessageJSONBody } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Channel } from '../fakes/discord/places.ts';
import { type DiscordServer, startDiscord } from '../fakes/discord/server.ts';

let server: DiscordServer;
let bot: Client;
let presse: Channel;

beforeAll(async () => {
  server = await startDiscord();
  presse = server.guild({ channels: ['presse'] }).channel('presse');
  bot = new Client({ intents: [], rest: { api: server.url } });
  bot.rest.setToken(server.token);
});

afterAll(async () => {
  await bot.destroy();
  await server.close();
});

/** What Discord says of a request: `code`, and each `path: CODE` of the tree. */
async function verdict(method: 'post' | 'put' | 'patch', path: `/${string}`, body: unknown): Promise<string> {
  try {
    await bot.rest[method](path, { body });
    return 'accepted';
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    return [String(error.code), ...leaves(error.rawError)].join(' ');
  }
}

function leaves(raw: unknown): string[] {
  const walk = (node: unknown, path: string): string[] =>
    Object.entries(node as Record<string, unknown>).flatMap(([key, value]) =>
      key === '_errors'
        ? (value as { code: string }[]).map(({ code }) => `${path}:${code}`)
        : walk(value, path === '' ? key : `${path}.${key}`),
    );
  return walk((raw as { errors?: unknown }).errors ?? {}, '');
}

const say = (body: unknown) => verdict('post', `/channels/${presse.id}/messages`, body);
const text = (length: number) => 'é'.repeat(length);
const embed = (part: object) => ({ embeds: [part] });
const row = (...components: unknown[]) => ({ content: 'x', components: [{ type: 1, components }] });
const button = (custom_id: string, label = 'Voir') => ({ type: 2, style: 1, custom_id, label });
const option = (n: number, label = `${n}`) => ({ label, value: `v${n}` });
const options = (count: number) => Array.from({ length: count }, (_, n) => option(n));
const select = (part: object) => row({ type: 3, custom_id: 's', options: options(1), ...part });
const fields = (count: number) => Array.from({ length: count }, () => ({ name: 'n', value: 'v' }));

describe('a message', () => {
  it.each<[string, unknown, unknown, string]>([
    ['content', { content: text(2_000) }, { content: text(2_001) }, 'content:BASE_TYPE_MAX_LENGTH'],
    [
      'description',
      embed({ description: text(4_096) }),
      embed({ description: text(4_097) }),
      'embeds.0.description:BASE_TYPE_MAX_LENGTH',
    ],
    [
      'title',
      embed({ title: text(256) }),
      embed({ title: text(257) }),
      'embeds.0.title:BASE_TYPE_MAX_LENGTH',
    ],
    [
      'field name',
      embed({ fields: [{ name: text(256), value: 'v' }] }),
      embed({ fields: [{ name: text(257), value: 'v' }] }),
      'embeds.0.fields.0.name:BASE_TYPE_MAX_LENGTH',
    ],
    [
      'field value',
      embed({ fields: [{ name: 'n', value: text(1_024) }] }),
      embed({ fields: [{ name: 'n', value: text(1_025) }] }),
      'embeds.0.fields.0.value:BASE_TYPE_MAX_LENGTH',
    ],
    [
      'fields',
      embed({ fields: fields(25) }),
      embed({ fields: fields(26) }),
      'embeds.0.fields:BASE_TYPE_MAX_LENGTH',
    ],
    [
      'footer',
      embed({ footer: { text: text(2_048) } }),
      embed({ footer: { text: text(2_049) } }),
      'embeds.0.footer.text:BASE_TYPE_MAX_LENGTH',
    ],
    [
      'all embeds',
      { embeds: [{ description: text(4_000) }, { description: text(2_000) }] },
      { embeds: [{ description: text(4_000) }, { description: text(2_001) }] },
      'embeds:MAX_EMBED_SIZE_EXCEEDED',
    ],
    [
      'embeds',
      { embeds: Array.from({ length: 10 }, () => ({ title: 't' })) },
      { embeds: Array.from({ length: 11 }, () => ({ title: 't' })) },
      'embeds:BASE_TYPE_MAX_LENGTH',
    ],
    [
      'rows',
      { content: 'x', components: [1, 2, 3, 4, 5].map((n) => row(button(`${n}`)).components[0]) },
      { content: 'x', components: [1, 2, 3, 4, 5, 6].map((n) => row(button(`${n}`)).components[0]) },
      'components:BASE_TYPE_MAX_LENGTH',
    ],
    [
      'buttons',
      row(...['a', 'b', 'c', 'd', 'e'].map((id) => button(id))),
      row(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => button(id))),
      'components.0.components:BASE_TYPE_BAD_LENGTH',
    ],
    [
      'label',
      row(button('a', text(80))),
      row(button('a', text(81))),
      'components.0.components.0.label:BASE_TYPE_MAX_LENGTH',
    ],
    [
      'custom id',
      row(button(text(100))),
      row(button(text(101))),
      'components.0.components.0.custom_id:BASE_TYPE_BAD_LENGTH',
    ],
    [
      'custom ids',
      row(button('a'), button('b')),
      row(button('a'), button('a')),
      'components.0.components.1.custom_id:COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'select width',
      row({ type: 3, custom_id: 's', options: options(1) }),
      row({ type: 3, custom_id: 's', options: options(1) }, button('a')),
      'components.0.components:COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    [
      'options',
      select({ options: options(25) }),
      select({ options: options(26) }),
      'components.0.components.0.options:BASE_TYPE_BAD_LENGTH',
    ],
    [
      'option label',
      select({ options: [option(1, text(100))] }),
      select({ options: [option(1, text(101))] }),
      'components.0.components.0.options.0.label:BASE_TYPE_BAD_LENGTH',
    ],
    [
      'option value',
      select({ options: [{ label: 'a', value: text(100) }] }),
      select({ options: [{ label: 'a', value: text(101) }] }),
      'components.0.components.0.options.0.value:BASE_TYPE_BAD_LENGTH',
    ],
    [
      'option description',
      select({ options: [{ ...option(1), description: text(100) }] }),
      select({ options: [{ ...option(1), description: text(101) }] }),
      'components.0.components.0.options.0.description:BASE_TYPE_MAX_LENGTH',
    ],
    [
      'option values',
      select({ options: options(2) }),
      select({ options: [option(1), option(1)] }),
      'components.0.components.0.options.1.value:SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    ],
    [
      'placeholder',
      select({ placeholder: text(150) }),
      select({ placeholder: text(151) }),
      'components.0.components.0.placeholder:BASE_TYPE_MAX_LENGTH',
    ],
    [
      'link',
      row({ type: 2, style: 5, label: 'Lire', url: 'https://exemple.fr/a' }),
      row({ type: 2, style: 5, label: 'Lire', url: 'file:///etc' }),
      'components.0.components.0.url:URL_TYPE_INVALID_SCHEME',
    ],
    [
      'mention lists',
      { content: 'x', allowed_mentions: { parse: [], users: ['1'] } },
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'allowed_mentions:MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    ],
    [
      'text displays',
      { flags: 32_768, components: [{ type: 10, content: text(4_000) }] },
      {
        flags: 32_768,
        components: [
          { type: 10, content: text(2_001) },
          { type: 10, content: text(2_000) },
        ],
      },
      'components:COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ],
    [
      'v2 content',
      { flags: 32_768, components: [{ type: 10, content: 'a' }] },
      { flags: 32_768, content: 'a', components: [{ type: 10, content: 'a' }] },
      'content:MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
  ])('%s: the most passes, one more is refused', async (_, most, more, refused) => {
    expect(await say(most)).toBe('accepted');
    expect(await say(more)).toBe(`50035 ${refused}`);
  });

  it('is not empty, not even of spaces', async () => {
    expect(await say({ content: ' \n ' })).toBe('50006');
    expect(await say({ embeds: [] } satisfies RESTPostAPIChannelMessageJSONBody)).toBe('50006');
    expect(await say({ content: 'x', flags: MessageFlags.SuppressEmbeds })).toBe('accepted');
  });

  it('counts characters, not halves of emoji', async () => {
    expect(await say({ content: '🗞'.repeat(2_000) })).toBe('accepted');
  });

  it('is checked again when it is edited', async () => {
    await say({ content: 'Avant' });
    const path = `/channels/${presse.id}/messages/${presse.lastMessage()?.id}` as const;
    expect(await verdict('patch', path, { content: text(2_001) })).toBe('50035 content:BASE_TYPE_MAX_LENGTH');
    expect(await verdict('patch', path, { content: '' })).toBe('50006');
    expect(presse.lastMessage()?.content).toBe('Avant');
  });
});

describe('a thread', () => {
  it('has a name of 1 to 100 characters', async () => {
    const path = `/channels/${presse.id}/threads` as const;
    expect(await verdict('post', path, { name: text(100), type: 11 })).toBe('accepted');
    expect(await verdict('post', path, { name: text(101), type: 11 })).toBe(
      '50035 name:BASE_TYPE_BAD_LENGTH',
    );
    expect(await verdict('post', path, { name: ' ', type: 11 })).toBe('50035 name:BASE_TYPE_REQUIRED');
  });
});

describe('commands', () => {
  const put = (...commands: unknown[]) =>
    verdict('put', `/applications/${server.applicationId}/commands`, commands);
  const command = (part: object = {}) => ({ name: 'demander', description: 'Pose une question', ...part });
  const string = (part: object) => ({ type: 3, name: 'question', description: 'La question', ...part });
  const choice = (n: number) => ({ name: `n${n}`, value: `v${n}` });

  it.each<[string, readonly unknown[], string]>([
    ['accents are letters', [command({ name: 'vérifier-ça' })], 'accepted'],
    ['small letters only', [command({ name: 'Demander' })], '50035 0.name:APPLICATION_COMMAND_INVALID_NAME'],
    ['no spaces', [command({ name: 'poser question' })], '50035 0.name:APPLICATION_COMMAND_INVALID_NAME'],
    [
      '32 characters',
      [command({ name: text(33) })],
      '50035 0.name:BASE_TYPE_BAD_LENGTH 0.name:APPLICATION_COMMAND_INVALID_NAME',
    ],
    ['a description', [command({ description: '' })], '50035 0.description:BASE_TYPE_REQUIRED'],
    [
      '100 characters of it',
      [command({ description: text(101) })],
      '50035 0.description:BASE_TYPE_BAD_LENGTH',
    ],
    [
      'known languages',
      [command({ name_localizations: { français: 'a' } })],
      '50035 0.name_localizations.français:BASE_TYPE_CHOICES',
    ],
    [
      'translated names as strict',
      [command({ name_localizations: { fr: 'À Demander' } })],
      '50035 0.name_localizations.fr:APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      '25 options',
      [command({ options: Array.from({ length: 26 }, (_, n) => string({ name: `o${n}` })) })],
      '50035 0.options:BASE_TYPE_MAX_LENGTH',
    ],
    [
      'required ones first',
      [command({ options: [string({}), string({ name: 'b', required: true })] })],
      '50035 0.options.1:APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'each option once',
      [command({ options: [string({}), string({})] })],
      '50035 0.options.1.name:APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    ],
    [
      '25 choices',
      [command({ options: [string({ choices: Array.from({ length: 26 }, (_, n) => choice(n)) })] })],
      '50035 0.options.0.choices:BASE_TYPE_MAX_LENGTH',
    ],
    [
      'no choices with autocomplete',
      [command({ options: [string({ autocomplete: true, choices: [choice(1)] })] })],
      '50035 0.options.0.autocomplete:APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID',
    ],
    [
      'no subcommands among options',
      [command({ options: [string({}), { type: 1, name: 'a', description: 'b' }] })],
      '50035 0.options.0.type:APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    ['each command once', [command(), command()], '50035 1:APPLICATION_COMMANDS_DUPLICATE_NAME'],
    ['known places', [command({ contexts: [0, 3] })], '50035 0.contexts.1:BASE_TYPE_CHOICES'],
    [
      'no description on context commands',
      [{ type: 3, name: 'Vérifier', description: 'a' }],
      '50035 0.description:APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID',
    ],
    [
      '15 context commands',
      Array.from({ length: 16 }, (_, n) => ({ type: 3, name: `Vérifier ${n}` })),
      '30032',
    ],
    [
      '8,000 characters in all',
      [
        command({
          options: Array.from({ length: 25 }, (_, n) =>
            string({
              name: `o${n}`,
              choices: [
                { name: text(100), value: text(100) },
                { name: text(99), value: text(98) },
              ],
            }),
          ),
        }),
      ],
      '50035 0:APPLICATION_COMMAND_TOO_LARGE',
    ],
  ])('%s', async (_, commands, expected) => {
    expect(await put(...commands)).toBe(expected);
  });

  it('keep their ids when they are registered again, and go when they are left out', async () => {
    await put(command(), { type: 3, name: 'Vérifier' });
    const before = server.commands().map(({ id }) => id);
    await put(command({ description: 'Autre' }));
    expect(server.commands().map(({ id, data }) => [id, data.description])).toEqual([[before[0], 'Autre']]);
    const listed = await bot.rest.get(`/applications/${server.applicationId}/commands`);
    expect(listed).toMatchObject([{ id: before[0], type: 1, description: 'Autre' }]);
    await bot.rest.delete(`/applications/${server.applicationId}/commands/${before[0]}`);
    expect(server.commands()).toEqual([]);
  });
});

describe('an answer to an interaction', () => {
  const modal = (part: object = {}, input: object = {}) => ({
    type: 9,
    data: {
      title: 'Avis',
      custom_id: 'm',
      components: [
        { type: 1, components: [{ type: 4, custom_id: 'i', style: 1, label: 'Pourquoi ?', ...input }] },
      ],
      ...part,
    },
  });
  const inputs = (count: number) =>
    Array.from({ length: count }, (_, n) => ({
      type: 1,
      components: [{ type: 4, custom_id: `${n}`, style: 1, label: 'a' }],
    }));
  const suggestions = (count: number) => ({
    type: 8,
    data: { choices: Array.from({ length: count }, (_, n) => ({ name: `${n}`, value: `${n}` })) },
  });

  it.each<[string, 2 | 4, unknown, string]>([
    ['title of 45', 2, modal({ title: text(46) }), 'data.title:BASE_TYPE_BAD_LENGTH'],
    ['five inputs', 2, modal({ components: inputs(6) }), 'data.components:BASE_TYPE_BAD_LENGTH'],
    [
      'label of 45',
      2,
      modal({}, { label: text(46) }),
      'data.components.0.components.0.label:BASE_TYPE_BAD_LENGTH',
    ],
    [
      'value of 4,000',
      2,
      modal({}, { value: text(4_001) }),
      'data.components.0.components.0.value:BASE_TYPE_MAX_LENGTH',
    ],
    [
      'answer of 4,000',
      2,
      modal({}, { max_length: 4_001 }),
      'data.components.0.components.0.max_length:NUMBER_TYPE_MAX',
    ],
    ['25 suggestions', 4, suggestions(26), 'data.choices:BASE_TYPE_MAX_LENGTH'],
    [
      'of 100 characters',
      4,
      { type: 8, data: { choices: [{ name: text(101), value: 'a' }] } },
      'data.choices.0.name:BASE_TYPE_BAD_LENGTH',
    ],
    ['suggestions for typing only', 2, suggestions(1), 'type:BASE_TYPE_CHOICES'],
    ['2,000 characters', 2, { type: 4, data: { content: text(2_001) } }, 'data.content:BASE_TYPE_MAX_LENGTH'],
  ])('%s', async (_, type, body, refused) => {
    const id = server.world.nextId();
    const part = {
      id,
      token: `t${id}`,
      type,
      messageType: 20,
      createdAt: server.clock.now(),
      ephemeral: false,
      followUpIds: [],
    };
    server.world.interactions.set(id, { ...part, channelId: presse.id, userId: server.bot.id });
    const path = `/interactions/${id}/t${id}/callback` as const;
    expect(await verdict('post', path, body)).toBe(`50035 ${refused}`);
    const fine = type === 4 ? suggestions(25) : modal({ title: text(45), components: inputs(5) });
    expect(await verdict('post', path, fine)).toBe('accepted');
  });
});
