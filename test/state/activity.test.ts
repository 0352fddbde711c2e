import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStateDatabase } from '../../src/index/local/database.ts';
import { READING_ROOM } from '../../src/state/answer-page.ts';
import type { NewAnswer } from '../../src/state/bot-state.ts';
import { openBotState, STATE_FILE } from '../../src/state/open-bot-state.ts';
import { asked, dataFolder, ferryAnswer } from './sample-answers.ts';

const NOON = Date.parse('2024-03-02T12:00:00Z');
const HOUR_MS = 60 * 60 * 1_000;
const NOTHING = {
  answered: 0,
  refused: 0,
  failed: 0,
  stopped: 0,
  turnedAway: 0,
  longestQueue: 0,
  longestWaitMs: 0,
};

async function counting() {
  const folder = await dataFolder();
  const clock = { atMs: NOON };
  const open = () =>
    openBotState({ folder, secret: 'un secret pour les essais', retentionDays: 90, now: () => clock.atMs });
  return { folder, clock, open };
}

function rowsOf(folder: string): number {
  const database = openStateDatabase(join(folder, STATE_FILE));
  const rows = Number(database.prepare('SELECT count(*) FROM activity').pluck().get());
  database.close();
  return rows;
}

describe('the questions of the last day', () => {
  it('are counted by what came of them, with the longest queue and wait, and outlive a restart', async () => {
    const { open } = await counting();
    const before = open();
    expect(before.activity.lastDay()).toEqual(NOTHING);
    before.activity.note({ outcome: 'answered', ahead: 0, waitedMs: 3.4 });
    before.activity.note({ outcome: 'turned-away', ahead: 0, waitedMs: 0 });
    before.activity.note({ outcome: 'answered', ahead: 7, waitedMs: 4_100 });
    before.activity.note({ outcome: 'refused', ahead: 2, waitedMs: 900 });
    before.close();
    const after = open();
    after.activity.note({ outcome: 'failed', ahead: 0, waitedMs: 0 });
    after.activity.note({ outcome: 'stopped', ahead: 0, waitedMs: 0 });
    after.activity.note({ outcome: 'turned-away', ahead: 0, waitedMs: 0 });
    expect(after.activity.lastDay()).toEqual({
      answered: 2,
      refused: 1,
      failed: 1,
      stopped: 1,
      turnedAway: 2,
      longestQueue: 7,
      longestWaitMs: 4_100,
    });
    after.close();
  });

  it('are those of 24 hours, and take a few rows an hour, which go with the age of answers', async () => {
    const { folder, clock, open } = await counting();
    const state = open();
    for (let hour = 0; hour < 72; hour += 1) {
      for (let n = 0; n < 50; n += 1) state.activity.note({ outcome: 'answered', ahead: n, waitedMs: n });
      clock.atMs += HOUR_MS;
    }
    clock.atMs -= HOUR_MS;
    expect(state.activity.lastDay()).toMatchObject({ answered: 24 * 50, longestQueue: 49 });
    state.expire();
    expect(rowsOf(folder)).toBe(72 * 3);
    expect(state.activity.lastDay().answered).toBe(24 * 50);
    clock.atMs += 24 * HOUR_MS;
    expect(state.activity.lastDay()).toEqual(NOTHING);
    clock.atMs += (90 - 4) * 24 * HOUR_MS;
    state.expire();
    expect(rowsOf(folder)).toBe(72 * 3);
    clock.atMs += 24 * HOUR_MS;
    state.expire();
    expect(rowsOf(folder)).toBe((72 - 23) * 3);
    state.close();
  });
});

describe('the usage of each day', () => {
  it('counts questions by what came of them, and votes', async () => {
    const { clock, open } = await counting();
    const state = open();
    state.activity.note({ outcome: 'answered', ahead: 5, waitedMs: 100 });
    const { id } = state.answers.save(asked());
    state.votes.put({ answerId: id, voterHash: 'hash-of-odile', value: 'up', reason: null, comment: null });
    state.votes.put({ answerId: id, voterHash: 'hash-of-jean', value: 'down', reason: null, comment: null });
    clock.atMs += 24 * HOUR_MS;
    state.activity.note({ outcome: 'refused', ahead: 0, waitedMs: 0 });
    state.activity.note({ outcome: 'refused', ahead: 0, waitedMs: 0 });
    const none = { answered: 0, refused: 0, failed: 0, stopped: 0, turnedAway: 0 };
    expect(state.activity.days()).toEqual([
      { ...none, day: '2024-03-02', answered: 1 },
      { ...none, day: '2024-03-03', refused: 2 },
    ]);
    expect(state.votes.days()).toEqual([{ day: '2024-03-02', up: 1, down: 1 }]);
    state.close();
  });
});

describe('refused questions', () => {
  it('are told newest first, and none that was for one person’s eyes', async () => {
    const { clock, open } = await counting();
    const state = open();
    const refuse = (question: string, changes: Partial<NewAnswer> = {}) => {
      clock.atMs += HOUR_MS;
      return state.answers.save(
        asked({ question, answer: { ...ferryAnswer, status: 'refused' }, ...changes }),
      );
    };
    refuse('Où est le bac ?');
    refuse('En secret ?', { isPrivate: true });
    refuse('En secret, puis montré ?', { isPrivate: true, isShared: true });
    refuse('En message privé ?', { guildId: null });
    refuse('Dans la salle ?', { guildId: null, channelId: READING_ROOM });
    state.answers.save(asked({ question: 'Répondu ?' }));
    expect(state.answers.refused(null, 10).map(({ question }) => question)).toEqual([
      'Dans la salle ?',
      'Où est le bac ?',
    ]);
    expect(state.answers.refused(null, 1)).toHaveLength(1);
    state.close();
  });

  it('are told to one server without those of others, however many these are', async () => {
    const { clock, open } = await counting();
    const state = open();
    const refuse = (question: string, changes: Partial<NewAnswer>) => {
      clock.atMs += HOUR_MS;
      state.answers.save(asked({ question, answer: { ...ferryAnswer, status: 'refused' }, ...changes }));
    };
    refuse('Au nord ?', { guildId: 'nord' });
    refuse('Dans la salle ?', { guildId: null, channelId: READING_ROOM });
    for (let more = 0; more < 3; more += 1) refuse('Au sud ?', { guildId: 'sud' });
    const told = state.answers.refused('nord', 2).map(({ question }) => question);
    expect(told).toEqual(['Dans la salle ?', 'Au nord ?']);
    expect(state.answers.refused(null, 2).map(({ question }) => question)).toEqual(['Au sud ?', 'Au sud ?']);
    state.close();
  });
});
