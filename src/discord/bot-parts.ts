import type { AnswerFunction, AnswerSource } from '../answering/answer-options.ts';
import type { MessageCheck } from '../answering/check-message.ts';
import type { IngestionProgress } from '../ingestion/ingest.ts';
import type { IngestionReport } from '../ingestion/report.ts';
import type { Log } from '../log.ts';
import type { AddedArticle, RemovedArticle } from '../serving/article-files.ts';
import type { LiveSource } from '../serving/live-source.ts';
import type { BotState } from '../state/bot-state.ts';
import type { PassageStore } from '../store/passage-store.ts';
import type { Acknowledgements } from './asking/acknowledgements.ts';
import type { AnswerEdits } from './asking/answer-edits.ts';
import type { Flights } from './asking/flights.ts';
import type { Pace } from './asking/pace.ts';
import type { Admission } from './gate/admission.ts';
import type { NamedGuilds } from './gate/guilds.ts';
import type { QuestionQueue } from './gate/question-queue.ts';

/** What an editor may do to the collection. Each call takes part in the log of actions of its caller, not here. */
export interface Editing {
  /** @throws KiosqueError when another ingestion is at work, or it fails; the index is then as before. */
  ingest(
    request: { readonly dryRun: boolean; readonly full: boolean },
    watch: {
      readonly onProgress: (progress: IngestionProgress) => void;
      readonly signal: AbortSignal;
    },
  ): Promise<IngestionReport>;
  /**
   * An ingestion that knows what was changed before this call, after the one that runs, if one does.
   * @param request.allowEmpty whether the last article may go
   * @throws KiosqueError when it fails; the index is then as before.
   */
  follow(
    request: { readonly allowEmpty: boolean },
    watch: {
      readonly onWait: () => void;
      readonly onProgress: (progress: IngestionProgress) => void;
      readonly signal: AbortSignal;
    },
  ): Promise<IngestionReport>;
  /** @throws KiosqueError when the file cannot be an article, or its name is taken. */
  addArticle(file: {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly replace: boolean;
  }): Promise<AddedArticle>;
  /** Undoes an addition of these bytes. False: the folder is not as it was. @throws KiosqueError when it cannot be. */
  takeBackArticle(added: Pick<AddedArticle, 'path' | 'keptAs'>, bytes: Uint8Array): Promise<boolean>;
  /** Whether a generation says of a path what the article folder says. @throws KiosqueError */
  isIndexed(path: string, store: PassageStore): Promise<boolean>;
  /** @throws KiosqueError when there is no such file. */
  removeArticle(path: string): Promise<RemovedArticle>;
  /** @throws KiosqueError when there is no earlier generation, or it is damaged. */
  rollback(): Promise<{ readonly generation: string; readonly articles: number }>;
}

/** Where the bot answers, whom, and who edits. Empty lists: everywhere, everybody. */
export interface Places extends NamedGuilds {
  /** What becomes of servers that are not served. */
  readonly otherGuilds: 'leave' | 'silent';
  readonly allowedChannels: readonly string[];
  readonly allowedRoles: readonly string[];
  /** Beside the members with the Manage Server permission. */
  readonly editorRoles: readonly string[];
}

export interface Versions {
  readonly kiosque: string;
  readonly node: string;
  readonly discordJs: string;
}

/** What the bot is made of; wired together by `npm start`. */
export interface BotParts {
  readonly live: LiveSource;
  readonly answer: AnswerFunction;
  /** Holds a message against the articles, with the same reader as the answers. */
  readonly checkMessage: (
    source: AnswerSource,
    text: string,
    options: { readonly signal: AbortSignal },
  ) => Promise<MessageCheck>;
  /** What writes the answers: `extractive` or `provider:model`. */
  readonly answerer: string;
  readonly state: BotState;
  readonly admission: Admission;
  readonly queue: QuestionQueue;
  readonly places: Places;
  readonly editing: Editing;
  readonly log: Log;
  readonly versions: Versions;
  /** Where answers have pages: scheme and host; null: they have none that others could open. */
  readonly publicUrl: string | null;
  /** Of the edits that show how far an answer is; one every 1.2 seconds when not given. */
  readonly pace?: Pace;
  /** Milliseconds since 1970. */
  readonly nowMs: () => number;
  readonly startedAtMs: number;
  /** Fires when the bot must stop: work that edits the collection ends with it. */
  readonly signal: AbortSignal;
}

/** What commands, buttons and messages work with. */
export interface Bot extends BotParts {
  readonly flights: Flights;
  readonly acknowledgements: Acknowledgements;
  readonly edits: AnswerEdits;
}
