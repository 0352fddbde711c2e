import { openBotState } from '../../src/state/open-bot-state.ts';
import { asked, NOON } from './sample-answers.ts';

/** Fills a state file until it cannot be written any more, and tells what still works then. */
const [folder = ''] = process.argv.slice(2);
const unwritten: string[] = [];
let nowMs = NOON;
const state = openBotState({
  folder,
  secret: null,
  retentionDays: 30,
  onUnwritten: (error) => unwritten.push(error.sentence.en),
  now: () => nowMs++,
});
const channelId = '1140000000000000002';
const first = state.answers.save(asked({ channelId }));
state.answers.shownAs(first.id, { channelId, messageId: 'm1' });
for (let n = 0; unwritten.length === 0 && n < 2_000; n += 1) state.answers.save(asked());

const isFull = unwritten.length > 0;
const kept = state.answers.save(asked({ channelId, parentId: first.id, askerHash: state.hashUser('odile') }));
state.answers.shownAs(kept.id, { channelId, messageId: 'm2' });
const isReplaced = state.answers.replace(first.id, asked({ channelId, question: 'Et ensuite ?' }));
state.threads.opened({ threadId: 'fil', parentChannelId: channelId });
const failing = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
};
const vote = { voterHash: 'v', value: 'up', reason: null, comment: 'x'.repeat(4_000) } as const;
console.log(
  JSON.stringify({
    isFull,
    isReplaced,
    found: state.answers.find(kept.id)?.id === kept.id,
    ofMessage: state.answers.ofMessage('m2')?.id === kept.id,
    latest: state.answers.latestIn(channelId)?.id === kept.id,
    turns: state.answers.turns(kept.id, 5).map(({ id }) => id === first.id || id === kept.id),
    thread: state.threads.isOurs('fil'),
    counted: [1, 2, 3].map(() => state.counters.add('questions', '2024-03-02', 1)),
    counter: state.counters.value('questions', '2024-03-02'),
    votedOnKept: failing(() => state.votes.put({ ...vote, answerId: kept.id })),
    votes: state.votes.count(kept.id),
    votedOnWritten: failing(() => state.votes.put({ ...vote, answerId: first.id })),
    noted: failing(() =>
      state.audit.record({ guildId: null, actorHash: 'a', action: 'ingest', detail: 'x'.repeat(4_000) }),
    ),
    why: unwritten[0],
  }),
);
state.close();
