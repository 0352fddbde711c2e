import { join } from 'node:path';
import fc from 'fast-check';
import { onTestFinished } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import type { BotState, NewAnswer } from '../../src/state/bot-state.ts';
import { openBotState } from '../../src/state/open-bot-state.ts';
import { temporaryFolder } from '../temporary-folder.ts';

export const DAY_MS = 24 * 60 * 60 * 1_000;
/** Noon, 2 March 2024, UTC. */
export const NOON = Date.UTC(2024, 2, 2, 12);

const QUOTE = 'Le bac de Sablenoire a repris ses rotations lundi à l’aube, après neuf jours d’arrêt.';

export const ferryAnswer: Answer = {
  question: 'Quand le bac de Sablenoire a-t-il repris ?',
  status: 'answered',
  language: 'fr',
  text: `« ${QUOTE} » [1]`,
  citations: [
    {
      n: 1,
      articleId: 'a-bac',
      path: 'bac.md',
      title: 'Le bac repart',
      publisher: 'La Gazette du Fleuve',
      publishedAt: '2024-02-27',
      url: null,
      quote: QUOTE,
      start: 0,
      end: QUOTE.length,
      support: 'strong',
      context: null,
      answer: null,
      copies: [],
    },
  ],
  passages: [
    { rank: 1, articleId: 'a-bac', path: 'bac.md', start: 0, end: QUOTE.length, text: QUOTE, score: 1.5 },
  ],
  confidence: 0.87,
  answerer: 'extractive',
  embedder: 'builtin:hashed-words-1',
  generation: '20240302-1',
  timingsMs: { retrieve: 2.5, answer: 0.75, total: 3.5 },
  searchedAs: null,
  period: null,
  nearest: [],
  notice: null,
};

export function asked(changes: Partial<NewAnswer> = {}): NewAnswer {
  return {
    askerHash: 'hash-of-odile',
    guildId: '81384788765712384',
    channelId: '1140000000000000001',
    question: ferryAnswer.question,
    filter: {},
    ignorePeriod: false,
    isWide: false,
    isPrivate: false,
    isShared: false,
    undatedLeftOut: 0,
    interfaceLanguage: 'fr',
    answer: ferryAnswer,
    parentId: null,
    ...changes,
  };
}

/** A folder that is removed when the test ends; the state in it does not exist yet. */
export async function dataFolder(): Promise<string> {
  const folder = await temporaryFolder();
  return join(folder, 'data');
}

export interface Clock {
  atMs: number;
}

/** A state that is closed when the test ends; in memory without a folder. */
export function openState(folder: string | null = null, clock: Clock = { atMs: NOON }): BotState {
  const state = openBotState({
    folder,
    secret: 'un secret pour les essais',
    retentionDays: 30,
    now: () => clock.atMs,
  });
  onTestFinished(() => state.close());
  return state;
}

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const text = fc.string({ unit: 'binary' });
const nullable = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary);

const namedArticle = {
  articleId: text,
  path: text,
  title: text,
  publisher: nullable(text),
  publishedAt: nullable(text),
  url: nullable(text),
};
const quotation = { ...namedArticle, quote: text, start: fc.nat(), end: fc.nat() };

const anyAnswer: fc.Arbitrary<Answer> = fc.record({
  question: text,
  status: fc.constantFrom('answered', 'refused'),
  language: fc.constantFrom('fr', 'en'),
  text,
  citations: fc.array(
    fc.record({
      n: fc.nat(),
      ...quotation,
      support: fc.constantFrom('strong', 'partial'),
      context: nullable(
        fc.record({
          kind: fc.constantFrom('speaker', 'columns'),
          text,
          start: fc.nat(),
          end: fc.nat(),
        }),
      ),
      answer: nullable(fc.record({ start: fc.nat(), end: fc.nat() })),
      copies: fc.array(fc.record(quotation), { maxLength: 3 }),
    }),
    { maxLength: 4 },
  ),
  passages: fc.array(
    fc.record({
      rank: fc.nat(),
      articleId: text,
      path: text,
      start: fc.nat(),
      end: fc.nat(),
      text,
      score: number,
    }),
    { maxLength: 4 },
  ),
  confidence: number,
  answerer: text,
  embedder: text,
  generation: text,
  timingsMs: fc.record({ retrieve: number, answer: number, total: number }),
  searchedAs: nullable(text),
  period: nullable(
    fc.record({
      since: nullable(text),
      until: nullable(text),
      words: text,
      isFilter: fc.boolean(),
      isDropped: fc.boolean(),
    }),
  ),
  nearest: fc.array(fc.record(namedArticle), { maxLength: 3 }),
  notice: nullable(fc.record({ fr: text, en: text })),
});

const id = fc.string({ minLength: 1 });

export const anyNewAnswer: fc.Arbitrary<NewAnswer> = fc.record({
  askerHash: id,
  guildId: nullable(id),
  channelId: id,
  question: text,
  filter: fc.record(
    {
      since: text,
      until: text,
      publisher: text,
      articleIds: fc.array(text),
      withUndated: fc.constant(true as const),
    },
    { requiredKeys: [] },
  ),
  ignorePeriod: fc.boolean(),
  isWide: fc.boolean(),
  isPrivate: fc.boolean(),
  isShared: fc.boolean(),
  undatedLeftOut: fc.nat(),
  interfaceLanguage: fc.constantFrom('fr', 'en'),
  answer: anyAnswer,
  parentId: nullable(id),
});
