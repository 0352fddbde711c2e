import type { Answer } from '../answering/answer.ts';
import type { ArticleFilter } from '../index/passage-store.ts';
import type { Language } from '../messages/bilingual.ts';

/** A question as it was asked in Discord, with its answer: enough to draw the message again after a restart. */
export interface NewAnswer {
  /** From `hashUser`; the id itself is never stored. */
  readonly askerHash: string;
  /** Null in a direct message. */
  readonly guildId: string | null;
  readonly channelId: string;
  readonly question: string;
  /** What the options of the command asked for. */
  readonly filter: ArticleFilter;
  readonly ignorePeriod: boolean;
  readonly isWide: boolean;
  /** Only its asker sees it. */
  readonly isPrivate: boolean;
  /** Language of the buttons and captions; the answer's own follows the question. */
  readonly interfaceLanguage: Language;
  readonly answer: Answer;
  /** The turn it follows, or null. */
  readonly parentId: string | null;
  /** Of a private answer: its asker has shown it to everybody. Of a public one: it was shown so. */
  readonly isShared: boolean;
  /** How many articles a date condition left out because they have none. */
  readonly undatedLeftOut: number;
}

export interface StoredAnswer extends NewAnswer {
  /** 12 characters of base64url, random: it stands in the custom ids of the message's buttons. */
  readonly id: string;
  /** The message that shows it, once sent. */
  readonly messageId: string | null;
  /** Milliseconds since 1970. */
  readonly createdAtMs: number;
}

export interface AnswerLog {
  /** Where the file cannot be written, the answer is kept in memory: what was found is shown, and its buttons work. */
  save(answer: NewAnswer): StoredAnswer;
  /** Another answer under the same id: the search was widened, or a period was dropped. False: the id is gone. */
  replace(id: string, answer: NewAnswer): boolean;
  /** The same answer, of which something else is known: its votes stay. False: the id is gone. */
  amend(id: string, answer: NewAnswer): boolean;
  find(id: string): StoredAnswer | null;
  /** Notes where it is shown: a reply to that message is a follow-up. */
  shownAs(id: string, place: { readonly channelId: string; readonly messageId: string }): void;
  ofMessage(messageId: string): StoredAnswer | null;
  /** The newest answer of a channel or thread. */
  latestIn(channelId: string): StoredAnswer | null;
  /** The answer and the turns before it, oldest first; at most `limit`. Empty for an unknown id. */
  turns(id: string, limit: number): readonly StoredAnswer[];
  /**
   * Questions that the articles did not answer, newest first; none that was for one person's eyes.
   * @param guildId of those of one server and of the reading room; null: of all
   */
  refused(guildId: string | null, limit: number): readonly RefusedQuestion[];
}

export interface RefusedQuestion
  extends Pick<StoredAnswer, 'question' | 'askerHash' | 'guildId' | 'channelId' | 'createdAtMs'> {}

export const VOTE_REASONS = ['wrong', 'unsupported', 'outdated', 'missing', 'other'] as const;
export type VoteReason = (typeof VOTE_REASONS)[number];

export interface Vote {
  readonly answerId: string;
  readonly voterHash: string;
  readonly value: 'up' | 'down';
  readonly reason: VoteReason | null;
  readonly comment: string | null;
}

/** A thumb down, with the answer it is about. */
export interface NegativeVote extends Vote {
  readonly answer: StoredAnswer;
  readonly votedAtMs: number;
}

export interface VoteLog {
  /** One vote a person and answer: a later one takes the place of the earlier. @throws StateNotWrittenError */
  put(vote: Vote): void;
  /** Why a person voted an answer down; the vote stays with the words that it was about. */
  explain(vote: Omit<Vote, 'value'>): void;
  count(answerId: string): { readonly up: number; readonly down: number };
  /** Newest first; of one server, or of all with null. */
  negative(guildId: string | null, limit: number): readonly NegativeVote[];
  /** How many of each day that are kept, in any order; a day may come twice. */
  days(): readonly VotesOfDay[];
}

export interface VotesOfDay {
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  readonly up: number;
  readonly down: number;
}

export interface AuditEntry {
  readonly guildId: string | null;
  readonly actorHash: string;
  /** `ingest`, `article add`, `article remove`, `rollback`… */
  readonly action: string;
  /** What it was done to and what came of it, without secrets. */
  readonly detail: string;
}

export interface AuditLog {
  /** @throws StateNotWrittenError */
  record(entry: AuditEntry): void;
}

/** Threads that the bot opened: a message in one asks a question without a mention. */
export interface ThreadLog {
  opened(thread: { readonly threadId: string; readonly parentChannelId: string }): void;
  isOurs(threadId: string): boolean;
}

/** Small counters that outlive a restart: questions of the day, tokens of the day, hints of the day. */
export interface CounterLog {
  /** @returns the value after adding; counters of other days are forgotten by `expire`. */
  add(name: string, day: string, amount: number): number;
  value(name: string, day: string): number;
}

/**
 * What came of a question. `refused`: the articles do not answer it. `stopped`: by its asker, or by the bot's end.
 * `turned-away`: it was not taken, for want of room or because its asker may not ask more, or asked for what is not
 * there.
 */
export type QuestionOutcome = 'answered' | 'refused' | 'stopped' | 'failed' | 'turned-away';

/** The questions of the last 24 hours, the present one included. */
export interface Activity {
  readonly answered: number;
  readonly refused: number;
  readonly failed: number;
  readonly stopped: number;
  readonly turnedAway: number;
  /** Most questions that one had before it. */
  readonly longestQueue: number;
  readonly longestWaitMs: number;
}

/** Numbers for whoever looks after the bot; nobody's words, and nobody's name. */
export interface ActivityLog {
  /** @param question.ahead how many questions were before it when it came */
  note(question: {
    readonly outcome: QuestionOutcome;
    readonly ahead: number;
    readonly waitedMs: number;
  }): void;
  lastDay(): Activity;
  /** The questions of each day that is kept, in any order; a day may come twice. */
  days(): readonly QuestionsOfDay[];
}

export interface QuestionsOfDay
  extends Pick<Activity, 'answered' | 'refused' | 'failed' | 'stopped' | 'turnedAway'> {
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
}

/**
 * What the bot remembers between restarts. Every call is a few rows of SQLite: synchronous, and well under a
 * millisecond. While the file cannot be written, as on a full disk, answers, threads and counters are kept in memory.
 * Whoever opened it closes it.
 */
export interface BotState {
  readonly answers: AnswerLog;
  readonly votes: VoteLog;
  readonly audit: AuditLog;
  readonly threads: ThreadLog;
  readonly counters: CounterLog;
  readonly activity: ActivityLog;
  /** A keyed hash of a Discord user id: the same for the same person, meaningless without the secret. */
  hashUser(userId: string): string;
  /**
   * Deletes what is stored about a person; audit entries stay, as the notice of `/forget` says.
   * @throws StateNotWrittenError
   */
  forget(userId: string): { readonly answers: number; readonly votes: number };
  /** Deletes what is older than the retention. @returns the number of rows. @throws StateNotWrittenError */
  expire(): number;
  close(): void;
}
