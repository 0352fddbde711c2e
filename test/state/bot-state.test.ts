import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utcDay } from '../../src/calendar/utc-day.ts';
import type { BotState, Vote } from '../../src/state/bot-state.ts';
import { keptAudit } from './kept-audit.ts';
import { anyNewAnswer, asked, DAY_MS, dataFolder, ferryAnswer, NOON, openState } from './sample-answers.ts';

// A restart between writing and reading must change nothing.
describe.each([
  ['in memory', async () => (state: BotState) => state],
  [
    'on disk, with a restart after each writing',
    async (folder: string) => (state: BotState) => {
      state.close();
      return openState(folder);
    },
  ],
] as const)('what the bot remembers, %s', (name, restarting) => {
  async function fresh() {
    const folder = await dataFolder();
    return { state: openState(name === 'in memory' ? null : folder), restart: await restarting(folder) };
  }

  it('gives an answer back as it was saved', async () => {
    const { state, restart } = await fresh();
    const saved = state.answers.save(asked());
    expect(saved).toEqual({ ...asked(), id: saved.id, messageId: null, createdAtMs: NOON });
    expect(saved.id).toMatch(/^[\w-]{12}$/);
    const again = restart(state);
    expect(again.answers.find(saved.id)).toEqual(saved);
    expect(again.answers.find('gone-already')).toBeNull();
  });

  it('knows which message shows it', async () => {
    const { state, restart } = await fresh();
    const { id } = state.answers.save(asked());
    state.answers.shownAs(id, { channelId: 'fil', messageId: 'm-1' });
    const again = restart(state).answers;
    expect(again.ofMessage('m-1')).toMatchObject({ id, channelId: 'fil', messageId: 'm-1' });
    expect(again.ofMessage('m-2')).toBeNull();
    expect(again.latestIn('fil')?.id).toBe(id);
    expect(again.latestIn(asked().channelId)).toBeNull();
  });

  it('puts another answer under the same id, where it was shown', async () => {
    const { state, restart } = await fresh();
    const first = state.answers.save(asked());
    state.answers.shownAs(first.id, { channelId: first.channelId, messageId: 'm-1' });
    const wider = asked({ isWide: true, answer: { ...ferryAnswer, text: 'Plus large. [1]' } });
    expect(state.answers.replace(first.id, wider)).toBe(true);
    expect(state.answers.replace('gone-already', wider)).toBe(false);
    expect(restart(state).answers.find(first.id)).toEqual({ ...first, ...wider, messageId: 'm-1' });
  });

  it('takes the newest answer of a channel, and never a private one', async () => {
    const { state } = await fresh();
    state.answers.save(asked({ question: 'première' }));
    const second = state.answers.save(asked({ question: 'seconde' }));
    state.answers.save(asked({ question: 'secrète', isPrivate: true }));
    state.answers.save(asked({ question: 'ailleurs', channelId: 'autre' }));
    expect(state.answers.latestIn(asked().channelId)).toEqual(second);
  });

  it('follows the turns of a conversation back, oldest first', async () => {
    const { state } = await fresh();
    const ids: string[] = [];
    for (const question of ['un', 'deux', 'trois']) {
      ids.push(state.answers.save(asked({ question, parentId: ids.at(-1) ?? null })).id);
    }
    const turns = (id: string, limit: number) => state.answers.turns(id, limit).map((turn) => turn.question);
    expect(turns(ids[2]!, 10)).toEqual(['un', 'deux', 'trois']);
    expect(turns(ids[2]!, 2)).toEqual(['deux', 'trois']);
    expect(turns(ids[0]!, 10)).toEqual(['un']);
    expect(turns('gone-already', 10)).toEqual([]);
    expect(turns(state.answers.save(asked({ question: 'orpheline', parentId: 'gone' })).id, 5)).toEqual([
      'orpheline',
    ]);
  });

  it('counts one vote a person, the last', async () => {
    const { state, restart } = await fresh();
    const { id } = state.answers.save(asked());
    state.votes.put(vote(id, 'odile', 'up'));
    state.votes.put(vote(id, 'paul', 'up'));
    state.votes.put({ ...vote(id, 'odile', 'down'), reason: 'outdated', comment: 'c’était mardi' });
    state.votes.put(vote('gone-already', 'odile', 'down'));
    const { votes } = restart(state);
    expect(votes.count(id)).toEqual({ up: 1, down: 1 });
    expect(votes.count('gone-already')).toEqual({ up: 0, down: 0 });
    expect(votes.negative(null, 10)).toMatchObject([
      { answerId: id, voterHash: 'odile', reason: 'outdated', comment: 'c’était mardi', votedAtMs: NOON },
    ]);
  });

  it('keeps a criticism beside the answer that it was about', async () => {
    const { state, restart } = await fresh();
    const { id } = state.answers.save(asked());
    state.votes.put(vote(id, 'odile', 'down'));
    state.votes.put(vote(id, 'paul', 'up'));
    state.answers.replace(id, asked({ answer: { ...ferryAnswer, text: 'Plus large. [1]' } }));
    state.answers.replace(id, asked({ answer: { ...ferryAnswer, text: 'Sans période. [1]' } }));
    const { votes } = restart(state);
    expect(votes.count(id)).toEqual({ up: 0, down: 0 });
    expect(votes.negative(null, 10).map(({ answer }) => answer.answer.text)).toEqual([ferryAnswer.text]);
    votes.put(vote(id, 'odile', 'down'));
    expect(votes.negative(null, 10).map(({ answer }) => answer.answer.text)).toEqual(['Sans période. [1]']);
  });

  it('keeps the votes of an answer of which something else is known', async () => {
    const { state, restart } = await fresh();
    const first = state.answers.save(asked());
    state.votes.put(vote(first.id, 'odile', 'down'));
    state.votes.put(vote(first.id, 'paul', 'up'));
    expect(state.answers.amend(first.id, asked({ isShared: true, isWide: true }))).toBe(true);
    expect(state.answers.amend('gone-already', asked())).toBe(false);
    const again = restart(state);
    expect(again.votes.count(first.id)).toEqual({ up: 1, down: 1 });
    expect(again.answers.find(first.id)).toEqual({ ...first, isShared: true, isWide: true });
  });

  it('keeps a reason that comes late beside the words that were voted on', async () => {
    const { state, restart } = await fresh();
    const { id } = state.answers.save(asked());
    for (const voter of ['odile', 'paul']) state.votes.put(vote(id, voter, 'down'));
    state.answers.replace(id, asked({ answer: { ...ferryAnswer, text: 'Plus large. [1]' } }));
    state.votes.put(vote(id, 'paul', 'up'));
    for (const voterHash of ['odile', 'paul', 'zoe'])
      state.votes.explain({ answerId: id, voterHash, reason: 'wrong', comment: null });
    const { votes } = restart(state);
    const about = votes
      .negative(null, 9)
      .map(({ voterHash, answer, reason }) => [voterHash, answer.answer.text, reason]);
    expect(about.toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
      ['odile', ferryAnswer.text, 'wrong'],
      ['paul', 'Plus large. [1]', 'wrong'],
      ['zoe', 'Plus large. [1]', 'wrong'],
    ]);
  });

  it('lists criticisms of one server or of all, newest first', async () => {
    const { state } = await fresh();
    for (const guildId of ['nord', 'sud', null]) {
      const { id } = state.answers.save(asked({ guildId, question: `de ${guildId}` }));
      state.votes.put(vote(id, 'odile', 'down'));
    }
    const questions = (guildId: string | null, limit: number) =>
      state.votes.negative(guildId, limit).map(({ answer }) => answer.question);
    expect(questions(null, 10)).toEqual(['de null', 'de sud', 'de nord']);
    expect(questions(null, 2)).toEqual(['de null', 'de sud']);
    expect(questions('sud', 10)).toEqual(['de sud']);
  });

  it('keeps threads and counters', async () => {
    const { state, restart } = await fresh();
    state.threads.opened({ threadId: 'fil', parentChannelId: 'salon' });
    expect(state.counters.add('questions/nord', '2024-03-02', 2)).toBe(2);
    const again = restart(state);
    expect(again.threads.isOurs('fil')).toBe(true);
    expect(again.threads.isOurs('salon')).toBe(false);
    expect(again.counters.add('questions/nord', '2024-03-02', 3)).toBe(5);
    expect(again.counters.value('questions/nord', '2024-03-02')).toBe(5);
    expect(again.counters.value('questions/nord', '2024-03-01')).toBe(0);
  });
});

describe('what editors did', () => {
  it('is kept in its order, for whoever runs the bot', async () => {
    const folder = await dataFolder();
    const state = openState(folder);
    const entry = { guildId: 'nord', actorHash: 'odile', action: 'ingest', detail: '3 articles' };
    state.audit.record({ ...entry, action: 'rollback' });
    state.audit.record(entry);
    expect(keptAudit(folder)).toEqual(['ingest: 3 articles', 'rollback: 3 articles']);
  });
});

describe('a user id', () => {
  it('is hashed to 22 characters that depend on the secret', () => {
    const state = openState();
    expect(state.hashUser('190000000000000001')).toMatch(/^[\w-]{22}$/);
    expect(state.hashUser('190000000000000001')).toBe(openState().hashUser('190000000000000001'));
    expect(state.hashUser('190000000000000001')).not.toBe(state.hashUser('190000000000000002'));
  });
});

describe('any answer', () => {
  it('is found as it was saved', () => {
    const { answers } = openState();
    fc.assert(
      fc.property(anyNewAnswer, (answer) => {
        const saved = answers.save(answer);
        const found = answers.find(saved.id);
        expect(found).toEqual(saved);
        expect(JSON.stringify(found?.answer)).toBe(JSON.stringify(answer.answer));
      }),
    );
  });
});

describe('the day of a counter', () => {
  it('is that of Greenwich', () => {
    expect(utcDay(Date.UTC(2024, 1, 29, 23, 59))).toBe('2024-02-29');
    expect(utcDay(NOON + DAY_MS / 2)).toBe('2024-03-03');
  });
});

function vote(answerId: string, voterHash: string, value: Vote['value']): Vote {
  return { answerId, voterHash, value, reason: null, comment: null };
}
