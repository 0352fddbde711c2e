import { describe, expect, it } from 'vitest';
import { questionQueue } from '../../../src/admission/question-queue.ts';
import type { BotParts } from '../../../src/discord/bot-parts.ts';
import { KiosqueError } from '../../../src/errors.ts';
import { PublishFailedError } from '../../../src/index/errors.ts';
import { CorpusEmptiedError } from '../../../src/ingesting/errors.ts';
import { StateNotWrittenError } from '../../../src/state/errors.ts';
import { buttonsOf, type Message, visibleText } from '../../fakes/discord/message.ts';
import { untilTrue } from '../../until.ts';
import { FERRY_COST, UNANSWERABLE } from './articles.ts';
import { auditOf, heldAnswer, type Newsroom, newsroom } from './harness.ts';
import { handPace } from './writing.ts';

interface QuestionLine {
  readonly outcome: string;
  readonly reason?: string;
  readonly answerer?: string;
  readonly ms?: Readonly<Record<string, number>>;
}

/** The lines that tell of questions, in order. */
function questionLines({ log }: Newsroom): readonly QuestionLine[] {
  return log
    .map((line) => JSON.parse(line) as QuestionLine & { readonly msg: string })
    .filter(({ msg }) => msg === 'question');
}

async function outcomes(room: Newsroom, count: number): Promise<readonly string[]> {
  await untilTrue(() => questionLines(room).length >= count);
  return questionLines(room).map(({ outcome }) => outcome);
}

async function ask({ anna, channel }: Newsroom, question: string): Promise<Message> {
  return (await anna.command(channel, 'demander', { question })).message();
}

describe('the log', () => {
  it('tells of each question what came of it and how long each stage took, and nothing that was said', async () => {
    const room = await newsroom();
    await ask(room, FERRY_COST);
    await ask(room, UNANSWERABLE);
    await room.anna.says(room.channel, `${room.discord.bot.mention} ${FERRY_COST}`);
    expect(await outcomes(room, 3)).toEqual(['answered', 'refused', 'answered']);
    for (const { answerer, ms = {} } of questionLines(room)) {
      expect(answerer).toBe('extractive');
      expect(Object.keys(ms)).toEqual(['queue', 'retrieve', 'read', 'send', 'total']);
    }
    expect(room.log.join('\n')).not.toMatch(/Port-Navalon|curling|640 000|Anna/u);
  });

  it('tells of those that failed, were stopped, or were not taken', async () => {
    const held = heldAnswer();
    const time = handPace();
    let answer: BotParts['answer'] = held.answer;
    const room = await newsroom({
      parts: {
        queue: questionQueue({ maxRunning: 1, maxWaiting: 0 }),
        answer: (...args) => answer(...args),
        pace: time.pace,
      },
    });
    const { anna, ben, channel } = room;
    const running = await anna.command(channel, 'demander', { question: FERRY_COST });
    await untilTrue(() => held.held === 1);
    await (await ben.command(channel, 'ask', { question: FERRY_COST })).message();
    time.pass();
    const message = await running.message();
    await untilTrue(() => buttonsOf(message).length > 0);
    await anna.clicks(message, 'Arrêter');
    expect(await outcomes(room, 2)).toEqual(['turned-away', 'stopped']);
    answer = async () => {
      throw new TypeError('canari');
    };
    await ask(room, FERRY_COST);
    expect(await outcomes(room, 3)).toEqual(['turned-away', 'stopped', 'failed']);
    expect(questionLines(room).map(({ reason }) => reason)).toEqual([
      'QueueFullError',
      'StoppedByAsker',
      'TypeError',
    ]);
    expect(room.state.activity.lastDay()).toMatchObject({ failed: 1, stopped: 1, turnedAway: 1 });
  });
});

describe('/status', () => {
  it('tells how the last day went', async () => {
    const room = await newsroom();
    await ask(room, FERRY_COST);
    await ask(room, UNANSWERABLE);
    await outcomes(room, 2);
    const status = visibleText(await (await room.edda.command(room.channel, 'etat')).message());
    expect(status).toContain('2 questions : réponses 1, rien dans les articles 1, échecs 0');
  });

  it('leaves it to the log to say what is wrong with the index', async () => {
    const notice = {
      fr: 'Relancez npm run ingest dans /srv/canari.',
      en: 'Run npm run ingest in /srv/canari.',
    };
    const room = await newsroom({
      parts: ({ live }) => ({
        live: { ...live, current: { ...live.current, notices: [notice] } },
      }),
    });
    const status = visibleText(await (await room.edda.command(room.channel, 'etat')).message());
    expect(status).toContain('L’index a un défaut');
    expect(status).not.toContain('canari');
  });
});

describe('people in Discord', () => {
  it('are told that their vote could not be kept, and why', async () => {
    const room = await newsroom({
      parts: ({ state }) => ({
        state: {
          ...state,
          votes: {
            ...state.votes,
            put() {
              throw new StateNotWrittenError('SQLITE_FULL', null);
            },
          },
        },
      }),
    });
    const pressed = await room.anna.clicks(await ask(room, FERRY_COST), '👍');
    const told = await pressed.message();
    expect(told.content).toContain("Je n'ai pas pu le noter : le disque est plein");
    expect(room.log.join('\n')).toContain('SQLITE_FULL');
  });

  it('are told neither of settings nor of the server’s folders', async () => {
    const secretive = [
      new PublishFailedError('/srv/canari/index', Object.assign(new Error('full'), { code: 'ENOSPC' })),
      new CorpusEmptiedError('/srv/canari/corpus', '/srv/canari/index', 5, []),
      new KiosqueError({ fr: 'Vérifiez .env (canari).', en: 'Check .env (canari).' }),
    ];
    let failure: Error = new Error('none');
    const fail = async (): Promise<never> => {
      throw failure;
    };
    const room = await newsroom({
      parts: ({ editing }) => ({ answer: fail, editing: { ...editing, ingest: fail, rollback: fail } }),
    });
    const shown: string[] = [];
    for (failure of secretive) {
      shown.push(visibleText(await ask(room, FERRY_COST)));
      for (const name of ['indexer', 'revenir'])
        shown.push(visibleText(await (await room.edda.command(room.channel, name)).message()));
    }
    expect(shown).toHaveLength(9);
    for (const text of shown) expect(text).not.toMatch(/canari|\.env|npm run/u);
    expect(shown[3]).toContain('aucun article lisible');
    // Whoever runs the bot finds all of it.
    expect(room.log.join('\n')).toContain('ENOSPC');
    expect(auditOf(room).join('\n')).toContain('Check .env');
  });
});
