import { onTestFinished } from 'vitest';
import { questionQueue } from '../../src/admission/question-queue.ts';
import { tokenBuckets } from '../../src/admission/token-buckets.ts';
import type { AnswerFunction } from '../../src/answering/answer-options.ts';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import type { Writer } from '../../src/answering/writing/writer.ts';
import { createLog } from '../../src/log.ts';
import type { Reader } from '../../src/models/reader/reader.ts';
import { openLiveSource } from '../../src/serving/live-source.ts';
import type { AuditLog, BotState } from '../../src/state/bot-state.ts';
import { openBotState } from '../../src/state/open-bot-state.ts';
import { openMetrics } from '../../src/web/metrics.ts';
import { openReadingRoom, type ReadingRoom, type RoomPlace } from '../../src/web/reading-room.ts';
import type { RoomParts } from '../../src/web/room-parts.ts';
import { collection, newsroom, type Story } from '../answering/collection.ts';
import { wordReader } from '../fakes/word-reader.ts';
import { handTimer } from '../serving/hand-timer.ts';

export const STRIKE_QUESTION = 'Combien de conteneurs attendent sur les quais de Port-Brillant ?';

export interface OpenedRoom extends ReadingRoom {
  readonly state: BotState;
  /** Lines of the log, as they were written. */
  readonly logged: readonly string[];
  /** What editors did, oldest first. */
  readonly audited: readonly string[];
  /** Puts these articles in the place of those before. */
  publish(stories: readonly Story[]): Promise<void>;
  /** Asks as a form without a script does, and gives the page that the browser is sent to. */
  ask(question: string, more?: Readonly<Record<string, string>>): Promise<Page>;
  page(path: string, init?: RequestInit): Promise<Page>;
  stop(): void;
}

export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Path and query of the address that it came from in the end. */
  readonly path: string;
}

export interface RoomOptions {
  readonly writer?: Writer;
  readonly parts?: Partial<RoomParts>;
  /** Any free port of loopback when not given. */
  readonly place?: RoomPlace;
}

/** The reader of words, sure of the words that answer: they are set in bold. */
function sureReader(): Reader {
  const reader = wordReader();
  return {
    ...reader,
    async read(question, passages, signal) {
      const read = await reader.read(question, passages, signal);
      return read.map((sentences) =>
        sentences.map((reading) =>
          reading?.words == null ? reading : { ...reading, words: { ...reading.words, sureness: 1 } },
        ),
      );
    },
  };
}

/** A reading room on loopback over articles in memory, with the reader of words. */
export async function openRoom(
  stories: readonly Story[] = newsroom,
  { writer, parts = {}, place = { host: '127.0.0.1', port: 0 } }: RoomOptions = {},
): Promise<OpenedRoom> {
  let source = { ...(await collection(stories)), notices: [] };
  let edition = 0;
  const live = await openLiveSource({
    open: async () => source,
    look: async () => ({
      generation: source.store.manifest.generation,
      problem: null,
      signature: String(edition),
    }),
    timer: handTimer(),
  });
  onTestFinished(() => live.close());
  const state = openBotState({ folder: null, secret: 'un secret de seize', retentionDays: 7 });
  onTestFinished(() => state.close());
  const logged: string[] = [];
  const audited: string[] = [];
  const ending = new AbortController();
  const reader = sureReader();
  const gate = (perMinute: number) => tokenBuckets({ perMinute, burst: perMinute, now: Date.now }).take;
  const nowMs = () => Date.UTC(2024, 4, 3, 12);
  const metrics = openMetrics(live, nowMs);
  const answer: AnswerFunction = (from, question, options) =>
    answerQuestion(from, question, { ...options, reader, ...(writer === undefined ? {} : { writer }) });
  const audit: AuditLog = { record: ({ action, detail }) => void audited.push(`${action}: ${detail}`) };
  const room = await openReadingRoom(
    {
      ...metrics.measure({ answer, state: { ...state, audit } }),
      live,
      metrics,
      metricsToken: null,
      editors: null,
      queue: questionQueue(),
      admit: gate(600),
      admitPage: gate(600),
      maxQuestionChars: 2_000,
      publicUrl: null,
      log: createLog({ level: 'info', destination: { write: (line) => void logged.push(line) } }),
      nowMs,
      signal: ending.signal,
      ...parts,
    },
    place,
  );
  onTestFinished(() => room.close(0));
  const page = async (path: string, init: RequestInit = {}): Promise<Page> => {
    const response = await fetch(`${room.address}${path}`, init);
    const { pathname, search } = new URL(response.url);
    return {
      status: response.status,
      headers: response.headers,
      text: await response.text(),
      path: `${pathname}${search}`,
    };
  };
  return {
    ...room,
    state,
    logged,
    audited,
    page,
    async publish(next) {
      source = { ...(await collection(next)), notices: [] };
      edition += 1;
      await live.refresh();
    },
    ask: (q, more = {}) => page('/ask', { method: 'POST', body: new URLSearchParams({ q, ...more }) }),
    stop: () => ending.abort(),
  };
}
