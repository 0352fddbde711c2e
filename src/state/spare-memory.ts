import { together } from './activity-rows.ts';
import { turnsTo } from './answer-rows.ts';
import type { BotState, StoredAnswer } from './bot-state.ts';
import { StateNotWrittenError, writing } from './errors.ts';

/** What is remembered in one database. */
export interface Logs
  extends Pick<BotState, 'answers' | 'votes' | 'audit' | 'threads' | 'counters' | 'activity' | 'expire'> {
  readonly forgetHash: (userHash: string) => ReturnType<BotState['forget']>;
}

/**
 * The logs of a file, with those of a memory beside it: what the file cannot take is kept there until the process ends,
 * so that a full disk costs no answer. What a person is told was noted (votes, deletions) must be in the file.
 * @param onUnwritten is told of each writing that failed
 */
export function withSpare(file: Logs, spare: Logs, onUnwritten: (error: StateNotWrittenError) => void): Logs {
  /** In the file, or in memory where that cannot be written. */
  const somewhere = <T>(write: (logs: Logs) => T): T => {
    try {
      return writing(() => write(file));
    } catch (error) {
      if (!(error instanceof StateNotWrittenError)) throw error;
      onUnwritten(error);
      return write(spare);
    }
  };
  /** Of both, the newest first. */
  const newestOf = <T>(list: (logs: Logs) => readonly T[], atMs: (one: T) => number, limit: number) =>
    [...list(file), ...list(spare)]
      .toSorted((one, other) => atMs(other) - atMs(one))
      .slice(0, Math.max(0, limit));
  const newest = (find: (logs: Logs) => StoredAnswer | null): StoredAnswer | null => {
    const [written, kept] = [find(file), find(spare)];
    return kept !== null && kept.createdAtMs >= (written?.createdAtMs ?? 0) ? kept : written;
  };
  const find = (id: string): StoredAnswer | null => file.answers.find(id) ?? spare.answers.find(id);
  return {
    answers: {
      save: (answer) => somewhere(({ answers }) => answers.save(answer)),
      // One that cannot be replaced is gone, as far as the caller goes: the new answer gets an id of its own.
      replace: (id, answer) =>
        somewhere(({ answers }) => answers.replace(id, answer)) || spare.answers.replace(id, answer),
      amend: (id, answer) =>
        somewhere(({ answers }) => answers.amend(id, answer)) || spare.answers.amend(id, answer),
      find,
      shownAs(id, place) {
        somewhere(({ answers }) => answers.shownAs(id, place));
        spare.answers.shownAs(id, place);
      },
      ofMessage: (messageId) => newest(({ answers }) => answers.ofMessage(messageId)),
      latestIn: (channelId) => newest(({ answers }) => answers.latestIn(channelId)),
      turns: (id, limit) => turnsTo(id, limit, find),
      refused: (guildId, limit) =>
        newestOf(
          ({ answers }) => answers.refused(guildId, limit),
          ({ createdAtMs }) => createdAtMs,
          limit,
        ),
    },
    // A vote goes where its answer is; the other database has no such answer and takes nothing.
    votes: {
      put(vote) {
        writing(() => file.votes.put(vote));
        spare.votes.put(vote);
      },
      explain(vote) {
        writing(() => file.votes.explain(vote));
        spare.votes.explain(vote);
      },
      count(answerId) {
        const [written, kept] = [file.votes.count(answerId), spare.votes.count(answerId)];
        return { up: written.up + kept.up, down: written.down + kept.down };
      },
      negative: (guildId, limit) =>
        newestOf(
          ({ votes }) => votes.negative(guildId, limit),
          ({ votedAtMs }) => votedAtMs,
          limit,
        ),
      days: () => [...file.votes.days(), ...spare.votes.days()],
    },
    audit: { record: (entry) => writing(() => file.audit.record(entry)) },
    threads: {
      opened: (thread) => somewhere(({ threads }) => threads.opened(thread)),
      isOurs: (id) => file.threads.isOurs(id) || spare.threads.isOurs(id),
    },
    counters: {
      add: (name, day, amount) =>
        somewhere((logs) => {
          const other = logs === file ? spare : file;
          return logs.counters.add(name, day, amount) + other.counters.value(name, day);
        }),
      value: (name, day) => file.counters.value(name, day) + spare.counters.value(name, day),
    },
    activity: {
      note: (question) => somewhere(({ activity }) => activity.note(question)),
      lastDay: () => together(file.activity.lastDay(), spare.activity.lastDay()),
      days: () => [...file.activity.days(), ...spare.activity.days()],
    },
    forgetHash(userHash) {
      const written = writing(() => file.forgetHash(userHash));
      const kept = spare.forgetHash(userHash);
      return { answers: written.answers + kept.answers, votes: written.votes + kept.votes };
    },
    expire: () => writing(file.expire) + spare.expire(),
  };
}
