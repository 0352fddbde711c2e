import type { AnswerSource } from '../answering/answer-options.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { embedderSource } from '../models/embedder-source.ts';
import type { ProviderSettings } from '../models/providers/providers.ts';
import { openBuiltinReader } from '../models/reader/builtin-reader.ts';
import type { Reader } from '../models/reader/reader.ts';
import { openAnswerSource } from '../serving/open-answer-source.ts';

export { KiosqueAnswerer } from './kiosque-answerer.ts';
export { KiosqueEmbeddings } from './kiosque-embeddings.ts';
export { KiosqueRetriever } from './kiosque-retriever.ts';

/** An index that is open for questions: what the retriever and the answerer are made of. */
export interface Kiosque {
  readonly source: AnswerSource;
  /** Judges by meaning what answers; null: rules over words do. */
  readonly reader: Reader | null;
  /** What a person should know before reading answers, in French and English. */
  readonly notices: readonly Bilingual[];
  /** Ends the reader's thread and closes the index; nothing can be asked afterwards. */
  close(): Promise<void>;
}

export interface KiosqueOptions {
  /** Folder of an index, as `kiosque ingest` makes it. */
  readonly indexFolder: string;
  /** What made the index's vectors: `builtin`, which is meant when not given, or `provider:model`. */
  readonly embeddings?: string;
  /** Keys and addresses, where a provider made them. */
  readonly provider?: ProviderSettings;
  /** Without the reader, rules over words judge: quicker, and less often right. It is there when not given. */
  readonly reader?: 'builtin' | 'off';
  /** Told when a question could not be embedded; it is answered from its words alone. */
  readonly onNotice?: (notice: Bilingual) => void;
}

/**
 * Opens an index for LangChain. One generation answers until it is closed, whatever is ingested meanwhile.
 * @throws KiosqueError when no generation can be served, an embedder is unknown, or the reader does not run here; its
 * `message` says what to do.
 */
export async function openKiosque(options: KiosqueOptions): Promise<Kiosque> {
  const { indexFolder, embeddings = 'builtin', provider = {}, onNotice = () => undefined } = options;
  const source = await openAnswerSource(indexFolder, await embedderSource(embeddings, provider), onNotice);
  try {
    const reader = options.reader === 'off' ? null : await openBuiltinReader();
    return {
      source,
      reader,
      notices: source.notices,
      async close() {
        await reader?.close();
        await source.store.close();
      },
    };
  } catch (error) {
    await source.store.close();
    throw error;
  }
}
