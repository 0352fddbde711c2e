import type { EditorLinks } from '../admission/editor-links.ts';
import type { QuestionQueue } from '../admission/question-queue.ts';
import type { TokenOutcome } from '../admission/token-buckets.ts';
import type { AnswerFunction } from '../answering/answer-options.ts';
import type { GenerationSummary } from '../index/local/history.ts';
import type { LastIngestion } from '../ingesting/last-ingestion.ts';
import type { Log } from '../log.ts';
import type { Editing } from '../serving/editing.ts';
import type { LiveSource } from '../serving/live-source.ts';
import type { BotState } from '../state/bot-state.ts';
import type { Metrics } from './metrics.ts';

/** What the reading room is made of; wired together by `npm start`. */
export interface RoomParts {
  readonly live: LiveSource;
  readonly answer: AnswerFunction;
  readonly state: Pick<BotState, 'answers' | 'activity' | 'votes' | 'audit' | 'hashUser'>;
  /** Where a question waits for its turn; shared with whatever else answers in this process. */
  readonly queue: Pick<QuestionQueue, 'run'>;
  /** Counts a question of a visitor. */
  readonly admit: (visitor: string) => TokenOutcome;
  /** Counts a page of a visitor. */
  readonly admitPage: (visitor: string) => TokenOutcome;
  /** In UTF-16 code units. */
  readonly maxQuestionChars: number;
  /** Scheme and host under which people reach the room through a proxy, or null. */
  readonly publicUrl: string | null;
  readonly metrics: Metrics;
  /** With it, `/metrics` is read from elsewhere; null: from this machine only. */
  readonly metricsToken: string | null;
  /** What editors work with; null: there is no part for them. */
  readonly editors: EditorsDesk | null;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly nowMs: () => number;
  /** Fires when questions at work must end. */
  readonly signal: AbortSignal;
}

/** What editors work with in the browser. */
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
