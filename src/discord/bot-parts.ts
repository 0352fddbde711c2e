import type { Admission } from '../admission/admission.ts';
import type { EditorLinks } from '../admission/editor-links.ts';
import type { QuestionQueue } from '../admission/question-queue.ts';
import type { AnswerFunction, AnswerSource } from '../answering/answer-options.ts';
import type { MessageCheck } from '../answering/check-message.ts';
import type { Log } from '../log.ts';
import type { Editing } from '../serving/editing.ts';
import type { LiveSource } from '../serving/live-source.ts';
import type { BotState } from '../state/bot-state.ts';
import type { Acknowledgements } from './asking/acknowledgements.ts';
import type { AnswerEdits } from './asking/answer-edits.ts';
import type { Flights } from './asking/flights.ts';
import type { NamedGuilds } from './gate/guilds.ts';

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

/** Of edits of a message. */
export interface EditPace {
  readonly intervalMs: number;
  /** Calls back after so many milliseconds, unless cancelled. */
  readonly after: (delayMs: number, work: () => void) => { cancel(): void };
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
  /** Keys to the editors' part of the reading room; null: there is none that others could open. */
  readonly editorLinks: EditorLinks | null;
  readonly log: Log;
  readonly versions: Versions;
  /** Where answers have pages: scheme and host; null: they have none that others could open. */
  readonly publicUrl: string | null;
  /** Of the edits that show how far an answer is; one every 1.2 seconds when not given. */
  readonly pace?: EditPace;
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
