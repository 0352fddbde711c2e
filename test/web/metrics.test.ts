import { describe, expect, it } from 'vitest';
import { openRoom, STRIKE_QUESTION } from './open-room.ts';

describe('the numbers of the room', () => {
  it('count questions by outcome, time their stages, and name routes by their pattern', async () => {
    const room = await openRoom();
    const { path } = await room.ask(STRIKE_QUESTION);
    await room.ask('Quelle est la capitale du Pérou ?');
    await room.ask('merci');
    await room.page('/nowhere/else');
    const { status, headers, text } = await room.page('/metrics');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/plain');
    expect(text).toContain('kiosque_questions_total{outcome="answered"} 1');
    expect(text).toContain('kiosque_questions_total{outcome="refused"} 1');
    for (const stage of ['queue', 'retrieve', 'answer', 'total'])
      expect(text).toMatch(new RegExp(`kiosque_question_seconds_count\\{stage="${stage}"\\} [23]`, 'u'));
    expect(text).toContain('kiosque_http_request_seconds_count{route="/answers/:id",status="200"} 2');
    expect(text).toMatch(/kiosque_http_request_seconds_count\{route="\/ask",status="303"\} 2/u);
    expect(text).toMatch(/\nkiosque_generation_age_seconds -?\d/u);
    expect(text).toContain('\nkiosque_articles 5');
    expect(text).not.toContain(path);
    expect(text).not.toContain('nowhere');
    expect(room.state.activity.lastDay()).toMatchObject({ answered: 1, refused: 1 });
  });

  it('count who was turned away, what failed and what was stopped', async () => {
    const never = { ok: false, sentence: { fr: 'Non.', en: 'No.' }, retryAfterMs: 1 } as const;
    const hasty = await openRoom(undefined, { parts: { admit: () => never } });
    await hasty.ask(STRIKE_QUESTION);
    expect((await hasty.page('/metrics')).text).toContain('questions_total{outcome="turned-away"} 1');
    const broken = await openRoom(undefined, { parts: { answer: () => Promise.reject(new Error('cassé')) } });
    await broken.ask(STRIKE_QUESTION);
    expect((await broken.page('/metrics')).text).toContain('questions_total{outcome="failed"} 1');
  });

  it('are for this machine alone, not through a proxy', async () => {
    const room = await openRoom();
    expect((await room.page('/metrics', { headers: { 'x-forwarded-for': '127.0.0.1' } })).status).toBe(404);
    const known = await openRoom(undefined, { parts: { publicUrl: 'https://kiosque.example' } });
    expect((await known.page('/metrics')).status).toBe(404);
  });

  it('are for whoever has the token', async () => {
    const parts = { publicUrl: 'https://kiosque.example', metricsToken: 'un jeton de seize lettres' };
    const room = await openRoom(undefined, { parts });
    const read = async (authorization: string) =>
      (await room.page('/metrics', { headers: { authorization } })).status;
    expect(await read('Bearer un jeton de seize lettres')).toBe(200);
    expect(await read('Bearer un jeton de seize lettre')).toBe(404);
    expect(await read('')).toBe(404);
  });
});
