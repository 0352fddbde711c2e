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
    interfaceLanguage: checkedLanguage(environment),
    embeddings: checked(environment, 'EMBEDDINGS', formats.embeddings) ?? 'builtin',
    openaiApiKey: text('OPENAI_API_KEY'),
    openaiBaseUrl: checked(environment, 'OPENAI_BASE_URL', formats.address),
    mistralApiKey: text('MISTRAL_API_KEY'),
    googleApiKey: text('GOOGLE_API_KEY'),
    ollamaBaseUrl: checked(environment, 'OLLAMA_BASE_URL', formats.address) ?? '',
  };
}

/** What a value must look like, how a person is told so, and whether a wrong value may be repeated to them. */
interface Format<T> {
  readonly schema: z.ZodType<T>;
  readonly expected: string;
  readonly isRepeated: boolean;
}

const formats = {
  embeddings: {
    schema: z.string().regex(/^(builtin|[a-z][a-z0-9-]*:\S+)$/),
    expected: 'builtin | provider:model',
    isRepeated: true,
  },
  // An address can hold a password, and a key is easily pasted into the variable beside its own.
  address: { schema: z.url({ protocol: /^https?$/ }), expected: 'http(s)://…', isRepeated: false },
  language: { schema: z.enum(['fr', 'en']), expected: 'fr | en', isRepeated: true },
} as const satisfies Readonly<Record<string, Format<string>>>;

function value(environment: Environment, name: SettingName): string | null {
  const given = environment[name]?.trim() ?? '';
  return given === '' ? settingOf(name).defaultValue : given;
}

function settingOf(name: SettingName): Setting {
  const setting = settings.find((candidate) => candidate.name === name);
  if (setting === undefined) throw new RangeError(`no setting ${name}`);
  return setting;
}

function checked<T>(environment: Environment, name: SettingName, format: Format<T>): T | null {
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

function checkedLanguage(environment: Environment): Language {
  checked(environment, 'INTERFACE_LANGUAGE', formats.language);
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
