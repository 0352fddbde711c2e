import type { AnswerOptions } from '../answering/answer-options.ts';
import type { Config } from '../config/config.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { type ConfiguredReader, openReader } from './configured-reader.ts';
import { terminalWriter } from './configured-writer.ts';

/** Who judges and who words the answers of a command in the terminal. */
export interface TerminalAnswerers {
  readonly how: Pick<AnswerOptions, 'reader' | 'writer'>;
  /** What a person should know before reading answers. */
  readonly notices: readonly Bilingual[];
  readonly close: () => Promise<void>;
}

/** @throws ChatConfigurationError (exit code 2) for an unknown model or a missing key. */
export async function terminalAnswerers(config: Config): Promise<TerminalAnswerers> {
  const { writer, close } = await terminalWriter(config);
  let read: ConfiguredReader;
  try {
    read = await openReader(config);
  } catch (error) {
    close();
    throw error;
  }
  const { reader, notices } = read;
  return {
    how: { ...(writer === null ? {} : { writer }), ...(reader === null ? {} : { reader }) },
    notices,
    close: async () => {
      close();
      await reader?.close();
    },
  };
}
