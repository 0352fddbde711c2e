import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  InvalidSettingError,
  interfaceLanguageOf,
  readConfig,
  secretValues,
} from '../../src/config/config.ts';
import { settings } from '../../src/config/settings.ts';

type SettingName = (typeof settings)[number]['name'];

/** A value for each variable, and the part of the configuration that it must become. */
const given: Readonly<Record<SettingName, { readonly value: string; readonly becomes: object }>> = {
  CORPUS_DIR: { value: '/presse', becomes: { corpusDir: '/presse' } },
  INDEX_DIR: { value: '/index', becomes: { indexDir: '/index' } },
  DATA_DIR: { value: '/donnees', becomes: { dataDir: '/donnees' } },
  INTERFACE_LANGUAGE: { value: 'en', becomes: { interfaceLanguage: 'en' } },
  SOURCES_FILE: { value: 'suivis.yaml', becomes: { sourcesFile: 'suivis.yaml' } },
  WATCH_MINUTES: { value: '5', becomes: { watchMinutes: 5 } },
  EMBEDDINGS: { value: 'ollama:bge-m3', becomes: { embeddings: 'ollama:bge-m3' } },
  OPENAI_API_KEY: { value: 'sk-1', becomes: { openaiApiKey: 'sk-1' } },
  OPENAI_BASE_URL: { value: 'http://localhost:1/v1', becomes: { openaiBaseUrl: 'http://localhost:1/v1' } },
  MISTRAL_API_KEY: { value: 'm-1', becomes: { mistralApiKey: 'm-1' } },
  GOOGLE_API_KEY: { value: 'g-1', becomes: { googleApiKey: 'g-1' } },
  OLLAMA_BASE_URL: { value: 'https://ollama.example', becomes: { ollamaBaseUrl: 'https://ollama.example' } },
  CHAT_MODEL: { value: 'ollama:qwen3:8b', becomes: { chatModel: 'ollama:qwen3:8b' } },
  ANTHROPIC_API_KEY: { value: 'a-1', becomes: { anthropicApiKey: 'a-1' } },
  CHAT_TIMEOUT_SECONDS: { value: '600', becomes: { chatTimeoutSeconds: 600 } },
  CHAT_TOKENS_PER_DAY: { value: '2000000', becomes: { chatTokensPerDay: 2_000_000 } },
  CHAT_TOKENS_PER_SERVER_PER_DAY: { value: '50000', becomes: { chatTokensPerServerPerDay: 50_000 } },
  READER: { value: 'off', becomes: { reader: 'off' } },
  STRICTNESS: { value: 'marked', becomes: { strictness: 'marked' } },
  VERIFY: { value: 'model', becomes: { verify: 'model' } },
  RECORD_FIELDS: {
    value: 'title = Objet,text=content.rendered',
    becomes: { recordFields: { title: 'Objet', text: 'content.rendered' } },
  },
  ANSWER_CACHE: { value: '0', becomes: { answerCache: 0 } },
  DISCORD_TOKEN: { value: 'MTk4NjIy.Cl2FMQ.ZnCjm1XV', becomes: { discordToken: 'MTk4NjIy.Cl2FMQ.ZnCjm1XV' } },
  DISCORD_API: { value: 'http://127.0.0.1:8080/api/', becomes: { discordApi: 'http://127.0.0.1:8080/api' } },
  DISCORD_GUILD_ID: { value: '81384788765712384', becomes: { discordGuildId: '81384788765712384' } },
  HOME_GUILD_IDS: {
    value: '81384788765712384,1140000000000000004',
    becomes: { homeGuildIds: ['81384788765712384', '1140000000000000004'] },
  },
  ALLOWED_GUILD_IDS: { value: '1140000000000000005', becomes: { allowedGuildIds: ['1140000000000000005'] } },
  OTHER_GUILDS: { value: 'silent', becomes: { otherGuilds: 'silent' } },
  ALLOWED_CHANNEL_IDS: {
    value: '81384788765712384, 1140000000000000001',
    becomes: { allowedChannelIds: ['81384788765712384', '1140000000000000001'] },
  },
  ALLOWED_ROLE_IDS: { value: '1140000000000000002', becomes: { allowedRoleIds: ['1140000000000000002'] } },
  EDITOR_ROLE_IDS: { value: '1140000000000000003', becomes: { editorRoleIds: ['1140000000000000003'] } },
  QUESTIONS_PER_MINUTE: { value: '600', becomes: { questionsPerMinute: 600 } },
  QUESTIONS_PER_DAY: { value: '20', becomes: { questionsPerDay: 20 } },
  QUEUE_LENGTH: { value: '1', becomes: { queueLength: 1 } },
  RETENTION_DAYS: { value: '7', becomes: { retentionDays: 7 } },
  USER_ID_SECRET: { value: 'seize caracteres', becomes: { userIdSecret: 'seize caracteres' } },
  LOG_LEVEL: { value: 'debug', becomes: { logLevel: 'debug' } },
  WEB_PORT: { value: '0', becomes: { webPort: 0 } },
  WEB_HOST: { value: '::1', becomes: { webHost: '::1' } },
  PUBLIC_URL: { value: 'https://kiosque.example/', becomes: { publicUrl: 'https://kiosque.example' } },
  METRICS_TOKEN: { value: 'seize caracteres', becomes: { metricsToken: 'seize caracteres' } },
  WEB_EDITOR_TOKEN: { value: 'seize caracteres', becomes: { webEditorToken: 'seize caracteres' } },
};

function refused(environment: Readonly<Record<string, string>>): InvalidSettingError {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof InvalidSettingError) return error;
    throw error;
  }
  throw new Error('the configuration was accepted');
}

describe('the configuration', () => {
  it.each(Object.entries(given))('takes %s', (name, { value, becomes }) => {
    expect(readConfig({ [name]: ` ${value} ` })).toEqual({ ...readConfig({}), ...becomes });
    expect(readConfig({ [name]: value })).not.toEqual(readConfig({}));
  });

  it('works with nothing set, and takes an empty variable for none', () => {
    expect(readConfig({})).toEqual({
      corpusDir: 'corpus',
      indexDir: 'embeddings/index',
      sourcesFile: 'sources.yaml',
      watchMinutes: 30,
      dataDir: 'data',
      interfaceLanguage: 'fr',
      embeddings: 'builtin',
      openaiApiKey: null,
      openaiBaseUrl: null,
      mistralApiKey: null,
      googleApiKey: null,
      ollamaBaseUrl: 'http://127.0.0.1:11434',
      reader: 'builtin',
      chatModel: null,
      anthropicApiKey: null,
      chatTimeoutSeconds: 30,
      chatTokensPerDay: null,
      chatTokensPerServerPerDay: null,
      strictness: 'strict',
      verify: null,
      recordFields: {},
      answerCache: 200,
      discordToken: null,
      discordApi: 'https://discord.com/api',
      discordGuildId: null,
      homeGuildIds: [],
      allowedGuildIds: [],
      otherGuilds: 'leave',
      allowedChannelIds: [],
      allowedRoleIds: [],
      editorRoleIds: [],
      questionsPerMinute: 6,
      questionsPerDay: 1_000,
      queueLength: 50,
      retentionDays: 90,
      userIdSecret: null,
      logLevel: 'info',
      webPort: null,
      webHost: '127.0.0.1',
      publicUrl: null,
      metricsToken: null,
      webEditorToken: null,
    });
    expect(readConfig(Object.fromEntries(settings.map(({ name }) => [name, ' '])))).toEqual(readConfig({}));
  });

  it.each([
    { name: 'EMBEDDINGS', value: 'openai', isRepeated: true },
    { name: 'INTERFACE_LANGUAGE', value: 'de', isRepeated: true },
    { name: 'OPENAI_BASE_URL', value: 'sk-canari', isRepeated: false },
    { name: 'OLLAMA_BASE_URL', value: 'ftp://moi:canari@hote', isRepeated: false },
    { name: 'CHAT_MODEL', value: 'builtin', isRepeated: true },
    { name: 'CHAT_TIMEOUT_SECONDS', value: '4', isRepeated: true },
    { name: 'CHAT_TIMEOUT_SECONDS', value: '601', isRepeated: true },
    { name: 'CHAT_TOKENS_PER_DAY', value: '0', isRepeated: true },
    { name: 'CHAT_TOKENS_PER_SERVER_PER_DAY', value: '1e6', isRepeated: true },
    { name: 'READER', value: 'on', isRepeated: true },
    { name: 'STRICTNESS', value: 'lax', isRepeated: true },
    { name: 'VERIFY', value: 'yes', isRepeated: true },
    { name: 'WATCH_MINUTES', value: '0', isRepeated: true },
    { name: 'ANSWER_CACHE', value: '-1', isRepeated: true },
    { name: 'DISCORD_TOKEN', value: 'Bot MTk4NjIy.Cl2FMQ.canari', isRepeated: false },
    { name: 'DISCORD_TOKEN', value: '"MTk4NjIy.Cl2FMQ.canari"', isRepeated: false },
    { name: 'DISCORD_TOKEN', value: 'MTk4NjIy Cl2FMQ', isRepeated: false },
    { name: 'DISCORD_API', value: 'https://discord.com/api/v10', isRepeated: false },
    { name: 'DISCORD_API', value: 'discord.com', isRepeated: false },
    { name: 'DISCORD_GUILD_ID', value: 'le kiosque', isRepeated: false },
    { name: 'ALLOWED_CHANNEL_IDS', value: '81384788765712384,', isRepeated: false },
    { name: 'ALLOWED_CHANNEL_IDS', value: '<#81384788765712384>', isRepeated: false },
    { name: 'ALLOWED_ROLE_IDS', value: '81384788765712384 1140000000000000001', isRepeated: false },
    { name: 'EDITOR_ROLE_IDS', value: '@redaction', isRepeated: false },
    { name: 'QUESTIONS_PER_MINUTE', value: '0', isRepeated: true },
    { name: 'QUESTIONS_PER_MINUTE', value: '601', isRepeated: true },
    { name: 'QUESTIONS_PER_DAY', value: '1 000', isRepeated: true },
    { name: 'QUEUE_LENGTH', value: '2.5', isRepeated: true },
    { name: 'RETENTION_DAYS', value: '99999999999999999999', isRepeated: true },
    { name: 'USER_ID_SECRET', value: 'quinze lettres!', isRepeated: false },
    { name: 'LOG_LEVEL', value: 'verbose', isRepeated: true },
    { name: 'WEB_PORT', value: '65536', isRepeated: true },
    { name: 'WEB_PORT', value: 'none', isRepeated: true },
    { name: 'WEB_HOST', value: 'localhost', isRepeated: true },
    { name: 'PUBLIC_URL', value: 'https://kiosque.example/salle', isRepeated: false },
    { name: 'PUBLIC_URL', value: 'https://moi:canari@kiosque.example', isRepeated: false },
    { name: 'METRICS_TOKEN', value: 'quinze lettres!', isRepeated: false },
    { name: 'WEB_EDITOR_TOKEN', value: 'quinze lettres!', isRepeated: false },
  ])('refuses $name=$value by name', ({ name, value, isRepeated }) => {
    const error = refused({ [name]: value });
    expect(error.exitCode).toBe(2);
    for (const sentence of Object.values(error.sentence)) {
      expect(sentence).toContain(name);
      const beginning = value.length > 4 ? `${value.slice(0, 4)}…` : value;
      if (isRepeated) expect(sentence).toContain(beginning);
      if (value.length > 4) expect(sentence).not.toContain(value.slice(0, 5));
    }
    expect(error.message).toBe(error.sentence.en);
  });
});

describe('a key that was pasted into the wrong variable', () => {
  const key = fc.stringMatching(/^[A-Za-z0-9_-]{16,64}$/u);

  it.each(settings.map(({ name }) => name))(
    'is not repeated beyond its first four characters: %s',
    (name) => {
      fc.assert(
        fc.property(fc.constantFrom('sk-p', 'AIza', 'MTk4', 'openai:'), key, key, (start, one, other) => {
          // What is said depends on nothing that comes after them.
          expect(complaint(name, `${start}${one}`)).toEqual(complaint(name, `${start}${other}`));
        }),
      );
    },
  );

  function complaint(name: SettingName, value: string): object | null {
    try {
      readConfig({ [name]: value });
      return null;
    } catch (error) {
      if (error instanceof InvalidSettingError) return error.sentence;
      throw error;
    }
  }
});

describe('the secrets of the environment', () => {
  it('are the values of every secret variable, and of no other', () => {
    const environment = Object.fromEntries(settings.map(({ name }) => [name, ` de ${name} `]));
    expect(secretValues(environment)).toEqual([
      'de OPENAI_API_KEY',
      'de MISTRAL_API_KEY',
      'de GOOGLE_API_KEY',
      'de ANTHROPIC_API_KEY',
      'de DISCORD_TOKEN',
      'de USER_ID_SECRET',
      'de METRICS_TOKEN',
      'de WEB_EDITOR_TOKEN',
    ]);
    expect(secretValues({ DISCORD_TOKEN: ' ' })).toEqual([]);
  });
});

describe('the language of the interface', () => {
  it.each([
    [{}, 'fr'],
    [{ LANG: 'C.UTF-8' }, 'fr'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'en' }, 'en'],
    [{ LANG: 'enm_XX' }, 'fr'],
    [{ LANG: 'en_GB.UTF-8', LC_ALL: 'fr_FR.UTF-8' }, 'fr'],
    [{ LANG: 'fr_FR.UTF-8', LC_MESSAGES: 'en_US' }, 'en'],
    [{ LANG: 'en_GB.UTF-8', INTERFACE_LANGUAGE: 'fr' }, 'fr'],
    // The complaint about a wrong language is in the language of the locale.
    [{ LANG: 'en_GB.UTF-8', INTERFACE_LANGUAGE: 'de' }, 'en'],
  ] as const)('for %o is %s', (environment, language) => {
    expect(interfaceLanguageOf(environment)).toBe(language);
  });
});
