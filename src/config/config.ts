import { z } from 'zod';
import { KiosqueError } from '../errors.ts';
import type { Language } from '../messages/bilingual.ts';
import { invalidSetting } from '../messages/config.ts';
import { type Setting, type SettingName, settings } from './settings.ts';

/** What the environment says, checked. */
export interface Config {
  readonly corpusDir: string;
  readonly indexDir: string;
  readonly dataDir: string;
  readonly interfaceLanguage: Language;
  /** `builtin` or `provider:model`. */
  readonly embeddings: string;
  readonly openaiApiKey: string | null;
  readonly openaiBaseUrl: string | null;
  readonly mistralApiKey: string | null;
  readonly googleApiKey: string | null;
  readonly ollamaBaseUrl: string;
}

/** A variable whose value cannot be used; the value itself is not repeated when it is a secret. */
export class InvalidSettingError extends KiosqueError {}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration from environment variables.
 * @throws InvalidSettingError naming the first variable whose value cannot be used.
 */
export function readConfig(environment: Environment): Config {
  const text = (name: SettingName) => value(environment, name);
  return {
    corpusDir: text('CORPUS_DIR') ?? '',
    indexDir: text('INDEX_DIR') ?? '',
    dataDir: text('DATA_DIR') ?? '',
    interfaceLanguage: interfaceLanguage(environment),
    embeddings: checked(environment, 'EMBEDDINGS', embeddingsSchema, 'builtin | provider:model') ?? 'builtin',
    openaiApiKey: text('OPENAI_API_KEY'),
    openaiBaseUrl: checked(environment, 'OPENAI_BASE_URL', urlSchema, 'http(s)://…'),
    mistralApiKey: text('MISTRAL_API_KEY'),
    googleApiKey: text('GOOGLE_API_KEY'),
    ollamaBaseUrl: checked(environment, 'OLLAMA_BASE_URL', urlSchema, 'http(s)://…') ?? '',
  };
}

const urlSchema = z.url({ protocol: /^https?$/ });
const embeddingsSchema = z.string().regex(/^(builtin|[a-z][a-z0-9-]*:\S+)$/);
const languageSchema = z.enum(['fr', 'en']);

function value(environment: Environment, name: SettingName): string | null {
  const given = environment[name]?.trim() ?? '';
  return given === '' ? settingOf(name).defaultValue : given;
}

function settingOf(name: SettingName): Setting {
  const setting = settings.find((candidate) => candidate.name === name);
  if (setting === undefined) throw new RangeError(`no setting ${name}`);
  return setting;
}

function checked<T>(
  environment: Environment,
  name: SettingName,
  schema: z.ZodType<T>,
  expected: string,
): T | null {
  const given = value(environment, name);
  if (given === null) return null;
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new InvalidSettingError(
    invalidSetting({ name, value: settingOf(name).isSecret ? null : given, expected }),
    {
      exitCode: 2,
    },
  );
}

/** The locale variables in the order in which POSIX gives them precedence. */
const LOCALE_VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

function interfaceLanguage(environment: Environment): Language {
  const chosen = checked(environment, 'INTERFACE_LANGUAGE', languageSchema, 'fr | en');
  if (chosen !== null) return chosen;
  const locale = LOCALE_VARIABLES.map((name) => environment[name] ?? '').find((given) => given !== '');
  return locale?.startsWith('en') ? 'en' : 'fr';
}
