import { together } from './activity-rows.ts';
import { turnsTo } from './answer-rows.ts';
import type { AnswerLog, BotState, StoredAnswer, VoteLog } from './bot-state.ts';
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
  const attempt = <T>(write: () => T, otherwise: () => T): T => {
    try {
      return writing(write);
    } catch (error) {
      if (!(error instanceof StateNotWrittenError)) throw error;
      onUnwritten(error);
      return otherwise();
    }
  };
  const { threads, counters } = file;
  return {
    answers: answersOf(file.answers, spare.answers, attempt),
    votes: votesOf(file.votes, spare.votes),
    audit: { ...file.audit, record: (entry) => writing(() => file.audit.record(entry)) },
    threads: {
      opened: (thread) =>
        attempt(
          () => threads.opened(thread),
          () => spare.threads.opened(thread),
        ),
      isOurs: (id) => threads.isOurs(id) || spare.threads.isOurs(id),
    },
    counters: {
      add: (name, day, amount) =>
        attempt(
          () => counters.add(name, day, amount) + spare.counters.value(name, day),
          () => counters.value(name, day) + spare.counters.add(name, day, amount),
        ),
      value: (name, day) => counters.value(name, day) + spare.counters.value(name, day),
    },
    activity: {
      note: (question) =>
        attempt(
          () => file.activity.note(question),
          () => spare.activity.note(question),
        ),
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

type Attempt = <T>(write: () => T, otherwise: () => T) => T;

function answersOf(file: AnswerLog, spare: AnswerLog, attempt: Attempt): AnswerLog {
  const find: AnswerLog['find'] = (id) => file.find(id) ?? spare.find(id);
  return {
    save: (answer) =>
      attempt(
        () => file.save(answer),
        () => spare.save(answer),
      ),
    // One that cannot be replaced is gone, as far as the caller goes: the new answer gets an id of its own.
    replace: (id, answer) =>
      attempt(
        () => file.replace(id, answer),
        () => false,
      ) || spare.replace(id, answer),
    amend: (id, answer) =>
      attempt(
        () => file.amend(id, answer),
        () => false,
      ) || spare.amend(id, answer),
    find,
    shownAs(id, place) {
      attempt(
        () => file.shownAs(id, place),
        () => undefined,
      );
      spare.shownAs(id, place);
    },
    ofMessage: (messageId) => newest(file.ofMessage(messageId), spare.ofMessage(messageId)),
    latestIn: (channelId) => newest(file.latestIn(channelId), spare.latestIn(channelId)),
    turns: (id, limit) => turnsTo(id, limit, find),
    refused: (guildId, limit) =>
      [...file.refused(guildId, limit), ...spare.refused(guildId, limit)]
        .toSorted((one, other) => other.createdAtMs - one.createdAtMs)
        .slice(0, Math.max(0, limit)),
  };
}

function newest(written: StoredAnswer | null, kept: StoredAnswer | null): StoredAnswer | null {
  return kept !== null && kept.createdAtMs >= (written?.createdAtMs ?? 0) ? kept : written;
}

/** A vote goes where its answer is; the other database has no such answer and takes nothing. */
function votesOf(file: VoteLog, spare: VoteLog): VoteLog {
  return {
    put(vote) {
      writing(() => file.put(vote));
      spare.put(vote);
    },
    explain(vote) {
      writing(() => file.explain(vote));
      spare.explain(vote);
    },
    count(answerId) {
      const [written, kept] = [file.count(answerId), spare.count(answerId)];
      return { up: written.up + kept.up, down: written.down + kept.down };
    },
    negative: (guildId, limit) =>
      [...file.negative(guildId, limit), ...spare.negative(guildId, limit)]
        .toSorted((one, other) => other.votedAtMs - one.votedAtMs)
        .slice(0, Math.max(0, limit)),
    days: () => [...file.days(), ...spare.days()],
  };
}
