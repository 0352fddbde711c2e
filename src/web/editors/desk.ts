import type { EditorLinks } from '../../admission/editor-links.ts';
import type { TokenOutcome } from '../../admission/token-buckets.ts';
import type { GenerationSummary } from '../../index/local/history.ts';
import type { LastIngestion } from '../../ingesting/last-ingestion.ts';
import type { Editing } from '../../serving/editing.ts';

/** What editors work with in the browser; wired together by `npm start`. */
export interface EditorsDesk {
  /** What opens the part; null: links do. */
  readonly token: string | null;
  /** Keys that the bot gives to its editors; null: there is no bot, or nobody could open its links. */
  readonly links: EditorLinks | null;
  readonly editing: Editing;
  /** The generations of the index, newest first. */
  readonly history: () => Promise<readonly GenerationSummary[]>;
  readonly lastIngestion: () => Promise<LastIngestion | null>;
  /** `extractive` or `provider:model`. */
  readonly answerer: string;
  /** Whether answers are judged by the reader, or by rules over words. */
  readonly hasReader: boolean;
  /** Counts an attempt of a visitor to enter. */
  readonly admitSignIn: (visitor: string) => TokenOutcome;
}
