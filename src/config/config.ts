import { KiosqueError } from '../errors.ts';
import type { Language } from '../messages/bilingual.ts';
import { invalidSetting } from '../messages/config.ts';
import { type Format, formats, type RecordFields } from './formats.ts';
import { type Setting, settings } from './settings.ts';

/**
 * A variable whose value cannot be used; of the value no more than its beginning is repeated, and nothing of a secret.
 */
export class InvalidSettingError extends KiosqueError {}

type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment says, checked: a value for each setting. */
export interface Config {
  readonly corpusDir: string;
  readonly indexDir: string;
  readonly dataDir: string;
  readonly interfaceLanguage: Language;
  /** Fields of records by what they are for an article; empty: by the usual names. */
  readonly recordFields: RecordFields;
  readonly sourcesFile: string;
  readonly watchMinutes: number;
  /** `builtin` or `provider:model`. */
  readonly embeddings: string;
  readonly openaiApiKey: string | null;
  /** Null: OpenAI itself. */
  readonly openaiBaseUrl: string | null;
  readonly mistralApiKey: string | null;
  readonly googleApiKey: string | null;
  readonly ollamaBaseUrl: string;
  readonly reader: 'builtin' | 'off';
  /** `provider:model`, or null: answers are quotations. */
  readonly chatModel: string | null;
  readonly anthropicApiKey: string | null;
  /** For a whole answer. */
  readonly chatTimeoutSeconds: number;
  /** Null: no limit. */
  readonly chatTokensPerDay: number | null;
  /** Null: no limit. */
  readonly chatTokensPerServerPerDay: number | null;
  readonly strictness: 'strict' | 'marked';
  /** Null: sentences are checked without the model. */
  readonly verify: 'model' | null;
  /** Number of answers; 0 for none. */
  readonly answerCache: number;
  /** Null: no bot. */
  readonly discordToken: string | null;
  /** Without a version and without a slash at its end. */
  readonly discordApi: string;
  /** Null: commands are declared in all servers. */
  readonly discordGuildId: string | null;
  /** Empty: the only server that the bot is in. */
  readonly homeGuildIds: readonly string[];
  /** Empty: every server. */
  readonly allowedGuildIds: readonly string[];
  readonly otherGuilds: 'leave' | 'silent';
  /** Empty: everywhere. */
  readonly allowedChannelIds: readonly string[];
  /** Empty: everybody. */
  readonly allowedRoleIds: readonly string[];
  /** Besides the members who may manage the server. */
  readonly editorRoleIds: readonly string[];
  readonly questionsPerMinute: number;
  readonly questionsPerDay: number;
  readonly queueLength: number;
  readonly retentionDays: number;
  /** Null: one is made in the data folder. */
  readonly userIdSecret: string | null;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';
  /** Null: nothing was said of it. */
  readonly webPort: number | 'off' | null;
  /** An IP address. */
  readonly webHost: string;
  /** Scheme and host, without a slash at its end; null: the reading room is reached as it listens. */
  readonly publicUrl: string | null;
  /** Null: `/metrics` is for this machine alone, and for nobody where there is a `publicUrl`. */
  readonly metricsToken: string | null;
  /** Null: nobody enters the editors' part of the reading room by a token. */
  readonly webEditorToken: string | null;
}

/** What the rows of `settings` give; nothing compiles where that is not what `Config` says. */
type Values = { [S in (typeof settings)[number] as PropertyName<S['name']>]: ValueOf<S> };
/** `DATA_DIR` of the environment is `dataDir` of the configuration. */
type PropertyName<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Lowercase<Head>}${Capitalize<PropertyName<Tail>>}`
  : Lowercase<Name>;

type ValueOf<S> = S extends { readonly format: Format<infer T, infer Absent> }
  ? T | WhenAbsent<S, Absent>
  : string | WhenAbsent<S, null>;
type WhenAbsent<S, Absent> = S extends { readonly defaultValue: string } ? never : Absent;

/**
 * Reads the configuration from environment variables.
 * @throws InvalidSettingError naming the first variable whose value cannot be used.
 */
export function readConfig(environment: Environment): Config {
  const values = settings.map((setting) => [propertyName(setting.name), checkedValue(environment, setting)]);
  // Each was made by the format that its type is taken from.
  return {
    ...(Object.fromEntries(values) as Values),
    interfaceLanguage: interfaceLanguageOf(environment),
  } satisfies Pick<Config, keyof Values>;
}

/** Every secret that the environment holds, right or wrong, for the log to leave out. */
export function secretValues(environment: Environment): readonly string[] {
  return settings.flatMap(({ name, isSecret }: Setting) => {
    const given = givenValue(environment, name);
    return isSecret === true && given !== undefined ? [given] : [];
  });
}

function propertyName(variable: string): string {
  return variable.toLowerCase().replaceAll(/_(.)/gu, (_, letter: string) => letter.toUpperCase());
}

/** What was given, or the default value, read by the format; without either, what the format has for absence. */
function checkedValue(environment: Environment, { name, format, defaultValue }: Setting): unknown {
  const given = givenValue(environment, name) ?? defaultValue;
  if (given === undefined) return format === undefined ? null : format.absent;
  if (format === undefined) return given;
  const parsed = format.schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const value = format.isRepeated ? given : null;
  throw new InvalidSettingError(invalidSetting({ name, value, expected: format.expected }), { exitCode: 2 });
}

/** What the variable holds, unless it is empty. */
function givenValue(environment: Environment, name: string): string | undefined {
  return environment[name]?.trim() || undefined;
}

/** The locale variables in the order in which POSIX gives them precedence. */
const LOCALE_VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/**
 * The language to speak to a person before the configuration is known to be sound, or about what is wrong with it:
 * a language that cannot be used counts as not given.
 */
export function interfaceLanguageOf(environment: Environment): Language {
  const chosen = formats.language.schema.safeParse(givenValue(environment, 'INTERFACE_LANGUAGE'));
  if (chosen.success) return chosen.data;
  const locale = LOCALE_VARIABLES.map((name) => environment[name] ?? '').find((given) => given !== '');
  return /^en(?:[_.@-]|$)/iu.test(locale ?? '') ? 'en' : 'fr';
}
