import type { Config } from '../config/config.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { answersWithoutReader } from '../messages/reader.ts';
import type { EmbedderSource } from '../models/embedder.ts';
import { embedderSource } from '../models/embedder-source.ts';
import type { ChatSettings } from '../models/providers/chat-providers.ts';
import type { Reader } from '../models/reader/reader.ts';
import { ReaderError } from '../models/reader/reader-error.ts';
import type { CommandContext } from './run-command.ts';

/** The embedder source that the configuration names. */
export function openEmbedder(config: Config): Promise<EmbedderSource> {
  return embedderSource(config.embeddings, providerSettings(config));
}

/** Keys and addresses of providers, as the configuration has them. */
export function providerSettings(config: Config): ChatSettings {
  return {
    openaiApiKey: config.openaiApiKey ?? undefined,
    openaiBaseUrl: config.openaiBaseUrl ?? undefined,
    mistralApiKey: config.mistralApiKey ?? undefined,
    googleApiKey: config.googleApiKey ?? undefined,
    anthropicApiKey: config.anthropicApiKey ?? undefined,
    ollamaBaseUrl: config.ollamaBaseUrl,
  };
}

/** Who judges answers in this process, and what a person should know of it. */
export interface ConfiguredReader {
  /** Without one, rules over words judge. */
  readonly reader?: Reader | undefined;
  readonly notices: readonly Bilingual[];
}

/**
 * The reader that the configuration names, until the command ends. One that cannot be had costs a notice, never the
 * answers.
 *
 * @param folder of the reader's files; those that come with the program when not given
 */
export async function openReader(
  { config, atEnd }: Pick<CommandContext, 'config' | 'atEnd'>,
  folder?: string,
): Promise<ConfiguredReader> {
  if (config.reader === 'off') return { notices: [] };
  try {
    // Its tokenizer is loading that rules over words do not need.
    const { openBuiltinReader } = await import('../models/reader/builtin-reader.ts');
    const reader = await openBuiltinReader(folder);
    atEnd(() => reader.close());
    return { reader, notices: [] };
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error;
    return { notices: [answersWithoutReader(error.sentence)] };
  }
}
