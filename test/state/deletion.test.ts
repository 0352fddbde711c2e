import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptAudit } from './kept-audit.ts';
import { asked, type Clock, DAY_MS, dataFolder, ferryAnswer, NOON, openState } from './sample-answers.ts';

const QUESTION = 'Où en est le pont suspendu de Vallombre ?';

describe('forgetting a person', () => {
  it('deletes their questions and votes, and nobody else’s', async () => {
    const folder = await dataFolder();
    const state = openState(folder);
    const odile = state.hashUser('odile');
    const hers = state.answers.save(asked({ askerHash: odile }));
    const his = state.answers.save(asked({ askerHash: state.hashUser('paul'), parentId: hers.id }));
    for (const answerId of [hers.id, his.id]) {
      for (const voterHash of [odile, state.hashUser('paul')])
        state.votes.put({ answerId, voterHash, value: 'down', reason: 'wrong', comment: 'non' });
    }
    state.audit.record({ guildId: null, actorHash: odile, action: 'ingest', detail: '' });

    const hint = `hint/place/${state.hashUser('odile')}`;
    for (const name of [hint, 'questions/nord']) state.counters.add(name, '2024-03-02', 1);
    expect(state.forget('odile')).toEqual({ answers: 1, votes: 2 });
    expect(state.counters.value(hint, '2024-03-02')).toBe(0);
    expect(state.counters.value('questions/nord', '2024-03-02')).toBe(1);
    expect(state.answers.find(hers.id)).toBeNull();
    expect(state.answers.turns(his.id, 5).map(({ id }) => id)).toEqual([his.id]);
    expect(state.votes.negative(null, 10).map(({ voterHash }) => voterHash)).toEqual([
      state.hashUser('paul'),
    ]);
    expect(keptAudit(folder)).toHaveLength(1);
    expect(state.forget('odile')).toEqual({ answers: 0, votes: 0 });
  });

  it('leaves no trace of the words in the files, while they are still open', async () => {
    const folder = await dataFolder();
    const state = openState(folder);
    // Long enough for pages of its own.
    const answer = { ...ferryAnswer, question: QUESTION, text: `${QUESTION} `.repeat(300) };
    state.answers.save(asked());
    const { id } = state.answers.save(
      asked({ askerHash: state.hashUser('odile'), question: QUESTION, answer }),
    );
    state.votes.put({ answerId: id, voterHash: 'paul', value: 'down', reason: 'other', comment: QUESTION });
    expect(await bytesOf(folder)).toContain('Vallombre');
    state.forget('odile');
    expect(await bytesOf(folder)).not.toContain('Vallombre');
    expect(await bytesOf(folder)).toContain('Sablenoire');
  });
});

describe('what is old', () => {
  it('is deleted with the retention, and what is young stays', async () => {
    const clock: Clock = { atMs: NOON };
    const folder = await dataFolder();
    const state = openState(folder, clock);
    const old = state.answers.save(asked());
    state.threads.opened({ threadId: 'silent', parentChannelId: 'salon' });
    state.threads.opened({ threadId: 'busy', parentChannelId: 'salon' });
    state.audit.record({ guildId: null, actorHash: 'odile', action: 'ingest', detail: '' });
    state.counters.add('questions/nord', '2024-03-02', 1);

    clock.atMs += 30 * DAY_MS;
    const young = state.answers.save(asked({ channelId: 'busy' }));
    state.votes.put({ answerId: old.id, voterHash: 'odile', value: 'down', reason: null, comment: null });
    state.counters.add('questions/nord', '2024-04-01', 1);
    // Exactly 30 days is not past them: only the counter goes.
    expect(state.expire()).toBe(1);
    expect(state.counters.value('questions/nord', '2024-03-02')).toBe(0);
    expect(state.answers.find(old.id)).not.toBeNull();

    clock.atMs += 1;
    // The answer, the vote on it and the thread without an answer.
    expect(state.expire()).toBe(3);
    expect(state.answers.find(old.id)).toBeNull();
    expect(state.votes.negative(null, 5)).toEqual([]);
    expect(state.threads.isOurs('silent')).toBe(false);
    expect(state.threads.isOurs('busy')).toBe(true);
    expect(state.answers.find(young.id)).toEqual(young);
    expect(state.counters.value('questions/nord', '2024-04-01')).toBe(1);
    expect(keptAudit(folder)).toHaveLength(1);
    expect(state.expire()).toBe(0);
  });

  it('is kept longer for editors’ actions', async () => {
    const clock: Clock = { atMs: NOON };
    const folder = await dataFolder();
    const state = openState(folder, clock);
    state.audit.record({ guildId: null, actorHash: 'odile', action: 'ingest', detail: '' });
    clock.atMs += 365 * DAY_MS;
    expect(state.expire()).toBe(0);
    clock.atMs += 1;
    expect(state.expire()).toBe(1);
    expect(keptAudit(folder)).toEqual([]);
  });

  it('is never today, in no time zone', () => {
    const state = openState();
    for (const day of ['2024-02-29', '2024-03-01', '2024-03-02', '2024-03-03'])
      state.counters.add('n', day, 1);
    expect(state.expire()).toBe(1);
    expect(state.counters.value('n', '2024-03-01')).toBe(1);
  });
});

async function bytesOf(folder: string): Promise<string> {
  const files = await readdir(folder);
  const contents = await Promise.all(files.map((file) => readFile(join(folder, file), 'latin1')));
  return contents.join('');
}
