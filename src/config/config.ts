import { KiosqueError } from '../errors.ts';
import type { Language } from '../messages/bilingual.ts';
import { invalidSetting } from '../messages/config.ts';
import { type Format, formats } from './formats.ts';
import { type Setting, type SettingName, settings } from './settings.ts';

/** A variable whose value cannot be used; of the value no more than its beginning is repeated, and nothing of a secret. */
export class InvalidSettingError extends KiosqueError {}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration from environment variables.
 * @throws InvalidSettingError naming the first variable whose value cannot be used.
 */
export function readConfig(environment: Environment) {
  const text = (name: SettingName) => value(environment, name);
  const optional = <T>(name: SettingName, format: Format<T>) => checkSetting(environment, name, format);
  const required = <T>(name: SettingName, format: Format<T>) => demand(name, optional(name, format));
  return {
    corpusDir: demand('CORPUS_DIR', text('CORPUS_DIR')),
    indexDir: demand('INDEX_DIR', text('INDEX_DIR')),
    dataDir: demand('DATA_DIR', text('DATA_DIR')),
    interfaceLanguage: checkLanguage(environment),
    /** Fields of records by what they are for an article; empty: by the usual names. */
    recordFields: optional('RECORD_FIELDS', formats.recordFields) ?? {},
    sourcesFile: demand('SOURCES_FILE', text('SOURCES_FILE')),
    watchMinutes: required('WATCH_MINUTES', formats.watchMinutes),
    /** `builtin` or `provider:model`. */
    embeddings: required('EMBEDDINGS', formats.embeddings),
    openaiApiKey: text('OPENAI_API_KEY'),
    openaiBaseUrl: optional('OPENAI_BASE_URL', formats.address),
    mistralApiKey: text('MISTRAL_API_KEY'),
    googleApiKey: text('GOOGLE_API_KEY'),
    ollamaBaseUrl: required('OLLAMA_BASE_URL', formats.address),
    reader: required('READER', formats.reader),
    /** `provider:model`, or null: answers are quotations. */
    chatModel: optional('CHAT_MODEL', formats.chatModel),
    anthropicApiKey: text('ANTHROPIC_API_KEY'),
    /** For a whole answer. */
    chatTimeoutSeconds: required('CHAT_TIMEOUT_SECONDS', formats.timeoutSeconds),
    /** Null: no limit. */
    chatTokensPerDay: optional('CHAT_TOKENS_PER_DAY', formats.tokens),
    chatTokensPerServerPerDay: optional('CHAT_TOKENS_PER_SERVER_PER_DAY', formats.tokens),
    strictness: required('STRICTNESS', formats.strictness),
    /** Null: sentences are checked without the model. */
    verify: optional('VERIFY', formats.verify),
    /** Number of answers; 0 for none. */
    answerCache: required('ANSWER_CACHE', formats.cachedAnswers),
    /** Null: no bot. */
    discordToken: optional('DISCORD_TOKEN', formats.discordToken),
    /** Without a version and without a slash at its end. */
    discordApi: required('DISCORD_API', formats.discordApi),
    /** Null: commands are declared in all servers. */
    discordGuildId: optional('DISCORD_GUILD_ID', formats.id),
    /** Empty: the only server that the bot is in. */
    homeGuildIds: optional('HOME_GUILD_IDS', formats.ids) ?? [],
    /** Empty: every server. */
    allowedGuildIds: optional('ALLOWED_GUILD_IDS', formats.ids) ?? [],
    otherGuilds: required('OTHER_GUILDS', formats.otherGuilds),
    /** Empty: everywhere. */
    allowedChannelIds: optional('ALLOWED_CHANNEL_IDS', formats.ids) ?? [],
    /** Empty: everybody. */
    allowedRoleIds: optional('ALLOWED_ROLE_IDS', formats.ids) ?? [],
    editorRoleIds: optional('EDITOR_ROLE_IDS', formats.ids) ?? [],
    questionsPerMinute: required('QUESTIONS_PER_MINUTE', formats.questionsPerMinute),
    questionsPerDay: required('QUESTIONS_PER_DAY', formats.questionsPerDay),
    queueLength: required('QUEUE_LENGTH', formats.queueLength),
    retentionDays: required('RETENTION_DAYS', formats.retentionDays),
    /** Null: one is made in the data folder. */
    userIdSecret: optional('USER_ID_SECRET', formats.userIdSecret),
    logLevel: required('LOG_LEVEL', formats.logLevel),
    /** Null: nothing was said of it. */
    webPort: optional('WEB_PORT', formats.webPort),
    /** An IP address. */
    webHost: required('WEB_HOST', formats.ipAddress),
    /** Scheme and host, without a slash at its end; null: the reading room is reached as it listens. */
    publicUrl: optional('PUBLIC_URL', formats.origin),
    metricsToken: optional('METRICS_TOKEN', formats.accessToken),
    /** Null: nobody enters the editors' part of the reading room by a token. */
    webEditorToken: optional('WEB_EDITOR_TOKEN', formats.accessToken),
  };
}

/** What the environment says, checked. */
export type Config = Readonly<ReturnType<typeof readConfig>>;

/** Every secret that the environment holds, right or wrong, for the log to leave out. */
export function secretValues(environment: Environment): readonly string[] {
  return settings.flatMap((setting: Setting) => {
    const given = environment[setting.name]?.trim() ?? '';
    return setting.isSecret === true && given !== '' ? [given] : [];
  });
}

/** Its setting has a default value. */
function demand<T>(name: SettingName, found: T | null): T {
  if (found === null) throw new RangeError(`${name} has no default value`);
  return found;
}

function value(environment: Environment, name: SettingName): string | null {
  const given = environment[name]?.trim() ?? '';
  return given === '' ? settingOf(name).defaultValue : given;
}

function settingOf(name: SettingName): Setting {
  const setting = settings.find((candidate) => candidate.name === name);
  if (setting === undefined) throw new RangeError(`no setting ${name}`);
  return setting;
}

function checkSetting<T>(environment: Environment, name: SettingName, format: Format<T>): T | null {
  const given = value(environment, name);
  if (given === null) return null;
  const parsed = format.schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const sentence = invalidSetting({
    name,
    value: format.isRepeated ? given : null,
    expected: format.expected,
  });
  throw new InvalidSettingError(sentence, { exitCode: 2 });
}

/** The locale variables in the order in which POSIX gives them precedence. */
const LOCALE_VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

function checkLanguage(environment: Environment): Language {
  checkSetting(environment, 'INTERFACE_LANGUAGE', formats.language);
  return interfaceLanguageOf(environment);
}

/**
 * The language to speak to a person before the configuration is known to be sound, or about what is wrong with it:
 * a language that cannot be used counts as not given.
 */
export function interfaceLanguageOf(environment: Environment): Language {
  const chosen = formats.language.schema.safeParse(value(environment, 'INTERFACE_LANGUAGE'));
  if (chosen.success) return chosen.data;
  const locale = LOCALE_VARIABLES.map((name) => environment[name] ?? '').find((given) => given !== '');
  return /^en(?:[_.@-]|$)/iu.test(locale ?? '') ? 'en' : 'fr';
}
