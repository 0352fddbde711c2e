import type { Config } from '../config/config.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { answersWithoutReader } from '../messages/reader.ts';
import type { Reader } from '../models/reader/reader.ts';
import { ReaderError } from '../models/reader/reader-error.ts';

/** Who judges answers in this process, and what a person should know of it. */
export interface ConfiguredReader {
  /** Null: rules over words judge. */
  readonly reader: Reader | null;
  readonly notices: readonly Bilingual[];
}

/**
 * The reader that the configuration names. One that cannot be had costs a notice, never the answers.
 *
 * @param folder of the reader's files; those that come with the program when not given
 */
export async function openReader(
  { reader: name }: Pick<Config, 'reader'>,
  folder?: string,
): Promise<ConfiguredReader> {
  if (name === 'off') return { reader: null, notices: [] };
  try {
    // Its tokenizer is loading that rules over words do not need.
    const { openBuiltinReader } = await import('../models/reader/builtin-reader.ts');
    return { reader: await openBuiltinReader(folder), notices: [] };
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error;
    return { reader: null, notices: [answersWithoutReader(error.sentence)] };
  }
}
