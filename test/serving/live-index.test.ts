import { existsSync } from 'node:fs';
import { cp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { REFUSAL_RULE, REFUSAL_THRESHOLD } from '../../src/answering/quoting/refusal.ts';
import { IndexMissingError } from '../../src/index/errors.ts';
import { rollback } from '../../src/index/local/history.ts';
import type { PassageStore } from '../../src/index/passage-store.ts';
import { builtinEmbedderSource } from '../../src/models/builtin/builtin-embedder.ts';
import { lookAtIndex } from '../../src/serving/index-sight.ts';
import {
  type LiveIndexOptions,
  type LiveSource,
  type LiveSourceOptions,
  openLiveIndex,
  openLiveSource,
  SourceClosedError,
} from '../../src/serving/live-source.ts';
import { type OpenAnswerSource, openAnswerSource } from '../../src/serving/open-answer-source.ts';
import { letterEmbedderSource } from '../fakes/letter-embedder.ts';
import { birds, bridge, dairy } from '../ingesting/articles.ts';
import { type Workshop, workshop } from '../ingesting/workshop.ts';
import { handTimer } from './hand-timer.ts';

const QUESTION = 'Combien a coûté le chantier de la passerelle des Tanneurs ?';
const COSTS = ['2,4', '3,1', '4,7', '5,2'];
const QUESTIONS = 200;

/** The bridge article as of its nth edition: only the cost differs. */
function edition(n: number): string {
  return bridge.replace('2,4 millions', `${COSTS[n]} millions`);
}

async function publishEdition(at: Workshop, n: number): Promise<string> {
  await at.write('passerelle.md', edition(n));
  return (await at.ingest()).generation!;
}

async function shop(): Promise<Workshop> {
  const at = await workshop();
  await at.write('grues.md', birds);
  await at.write('bleu.md', dairy);
  await publishEdition(at, 0);
  return at;
}

async function liveOver(at: Workshop, options: LiveIndexOptions = {}): Promise<LiveSource> {
  const live = await openLiveIndex(at.indexFolder, builtinEmbedderSource(), () => undefined, {
    timer: handTimer(),
    ...options,
  });
  onTestFinished(() => live.close());
  return live;
}

function problemsOf(live: LiveSource): readonly string[] {
  const problems: string[] = [];
  live.onProblem((problem) => problems.push(problem.fr));
  return problems;
}

function databaseOf(at: Workshop, generation: string): string {
  return join(at.indexFolder, 'generations', generation, 'articles.sqlite');
}

describe('a reload while questions run, then a bad generation', () => {
  it('shows no question two generations, and fails none', async () => {
    const at = await shop();
    const live = await liveOver(at);
    const problems = problemsOf(live);
    const costs = new Map([[live.current.generation, COSTS[0]]]);
    /** What an editor does meanwhile, at the nth question. */
    const eventAt: Readonly<Record<number, () => Promise<void>>> = {
      40: async () => {
        costs.set(await publishEdition(at, 1), COSTS[1]);
        expect(await live.refresh()).toBe('switched');
      },
      90: async () => {
        costs.set(await publishEdition(at, 2), COSTS[2]);
        expect(await live.refresh()).toBe('switched');
      },
      130: async () => {
        await truncate(databaseOf(at, await publishEdition(at, 3)), 5_000);
        expect(await live.refresh()).toBe('refused');
      },
    };
    let events: Promise<void> = Promise.resolve();
    const seen: string[] = [];
    let asked = 0;
    const askOn = async (): Promise<void> => {
      while (asked < QUESTIONS) {
        asked += 1;
        const event = eventAt[asked];
        if (event !== undefined) {
          events = events.then(event);
          await events;
        }
        const answer = await live.use(askAndCheck);
        expect(answer.citations[0]?.quote).toContain(`${costs.get(answer.generation)} millions`);
        seen.push(answer.generation);
      }
    };
    await Promise.all(Array.from({ length: 8 }, askOn));
    expect(seen.length).toBe(QUESTIONS);
    expect(new Set(seen)).toEqual(new Set(costs.keys()));
    expect(seen.at(-1)).toBe([...costs.keys()].at(-1));
    expect(problems.length).toBe(1);
  });

  it('keeps a generation open for its last question, whose folder is long gone', async () => {
    const at = await shop();
    const live = await liveOver(at);
    const first = live.current.generation;
    let goOn: () => void = () => undefined;
    const published = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const slow = live.use(async (source) => {
      await published;
      return askAndCheck(source);
    });
    await publishEdition(at, 1);
    expect(await live.refresh()).toBe('switched');
    await publishEdition(at, 2);
    expect(existsSync(databaseOf(at, first))).toBe(false);
    const quick = await live.use((source) => answerQuestion(source, QUESTION));
    expect(quick.text).toContain(COSTS[1]);
    goOn();
    const answer = await slow;
    expect(answer.generation).toBe(first);
    expect(answer.text).toContain(COSTS[0]);
  });
});

/**
 * Answers, and reads every citation again from the source that is held, as a view does. Every look into the index is
 * a turn of the event loop, so that a switch can come between any two.
 */
async function askAndCheck(source: OpenAnswerSource): Promise<Answer> {
  const store: PassageStore = {
    ...source.store,
    search: async (query) => setImmediate().then(() => source.store.search(query)),
    articles: async (filter) => setImmediate().then(() => source.store.articles(filter)),
    frequencies: async (terms) => setImmediate().then(() => source.store.frequencies(terms)),
    vocabulary: async (prefix) => setImmediate().then(() => source.store.vocabulary(prefix)),
    close: async () => expect.unreachable('the live source closes it'),
  };
  const answer = await answerQuestion({ ...source, store }, QUESTION);
  expect(answer.status).toBe('answered');
  for (const { articleId, quote, start, end } of answer.citations) {
    const [article] = await store.articles({ articleIds: [articleId] });
    expect(article?.text.slice(start, end)).toBe(quote);
  }
  expect(source.store.manifest.generation).toBe(answer.generation);
  return answer;
}

describe('the live index', () => {
  it('notices a publication and a rollback by itself, and tells of them', async () => {
    const at = await shop();
    const timer = handTimer();
    const live = await liveOver(at, { timer });
    const told: string[][] = [];
    live.onSwitch((to, from) => told.push([from.generation, to.generation]));
    const first = live.current.generation;
    await timer.tick();
    expect(told).toEqual([]);
    const second = await publishEdition(at, 1);
    await timer.tick();
    expect(live.current).toEqual({ generation: second, notices: [] });
    await rollback(at.indexFolder);
    await timer.tick();
    expect(told).toEqual([
      [first, second],
      [second, first],
    ]);
    expect((await live.use((source) => answerQuestion(source, QUESTION))).text).toContain(COSTS[0]);
  });

  it('picks up another calibration', async () => {
    const at = await shop();
    const live = await liveOver(at);
    const threshold = () => live.use(async (source) => source.calibration?.threshold ?? REFUSAL_THRESHOLD);
    expect(await threshold()).toBe(REFUSAL_THRESHOLD);
    const calibration = {
      formatVersion: 1,
      rule: REFUSAL_RULE,
      threshold: 0.75,
      falseRefusals: 0,
      falseAnswers: 0,
      questions: 12,
      createdAt: '2024-09-01T08:00:00.000Z',
    };
    await writeFile(join(at.indexFolder, 'calibration.json'), JSON.stringify(calibration));
    expect(await live.refresh()).toBe('switched');
    expect(await threshold()).toBe(0.75);
    await writeFile(join(at.indexFolder, 'calibration.json'), '{');
    expect(await live.refresh()).toBe('switched');
    expect(live.current.notices.length).toBe(1);
  });

  it('refuses a damaged generation by name, once, and takes it when it is mended', async () => {
    const at = await shop();
    const { timer, opened, live } = await countedOver(at);
    const problems = problemsOf(live);
    const first = live.current.generation;
    const bad = await publishEdition(at, 1);
    const good = await readFile(databaseOf(at, bad));
    await truncate(databaseOf(at, bad), 5_000);
    await timer.tick();
    expect(problems).toEqual([
      `La génération ${bad} de l’index n’est pas mise en service ; ${first} répond toujours. ` +
        `Le fichier « generations/${bad}/articles.sqlite » est endommagé : 5000 octets au lieu de ${good.length}. ` +
        `La génération ${first}, intacte, répond à sa place ; refaites l'index avec : npm run ingest`,
    ]);
    const attempts = opened();
    for (let n = 0; n < 5; n += 1) await timer.tick();
    expect(opened()).toBe(attempts);
    expect(await live.refresh()).toBe('refused');
    expect(opened()).toBe(attempts + 1);
    expect(problems.length).toBe(1);

    await writeFile(databaseOf(at, bad), good);
    await timer.tick();
    expect(live.current.generation).toBe(bad);
  });

  it('tries a refused generation again after a while: the reason may have passed', async () => {
    const at = await shop();
    let isOpenable = true;
    const { timer, live } = await countedOver(at, () => {
      if (!isOpenable) throw Object.assign(new Error('too many open files'), { code: 'EMFILE' });
    });
    const problems = problemsOf(live);
    const second = await publishEdition(at, 1);
    isOpenable = false;
    await timer.tick();
    expect(problems.join()).toContain('(EMFILE)');
    isOpenable = true;
    for (let n = 0; n < 40; n += 1) await timer.tick();
    expect(live.current.generation).toBe(second);
    expect(problems.length).toBe(1);
  });

  it('refuses vectors that its embedder cannot search, as long as it has some that it can', async () => {
    const at = await shop();
    const live = await liveOver(at);
    const problems = problemsOf(live);
    const first = live.current.generation;
    await at.ingest({ source: letterEmbedderSource({ model: 'lettres' }) });
    expect(await live.refresh()).toBe('refused');
    expect(problems.join()).toContain('« fake:lettres »');
    expect(live.current.generation).toBe(first);
    expect((await live.use(askAndCheck)).embedder).toContain('builtin');
    const back = (await at.ingest()).generation;
    expect(await live.refresh()).toBe('switched');
    expect(live.current.generation).toBe(back);
  });

  it('answers on when the index is taken away, and from the one that is put back', async () => {
    const at = await shop();
    const live = await liveOver(at);
    const problems = problemsOf(live);
    const aside = `${at.indexFolder}-aside`;
    await cp(at.indexFolder, aside, { recursive: true, preserveTimestamps: true });
    await rm(at.indexFolder, { recursive: true });
    expect([await live.refresh(), await live.refresh()]).toEqual(['refused', 'refused']);
    expect(problems.length).toBe(1);
    expect(problems[0]).toContain(`la génération ${live.current.generation}, déjà ouverte`);
    expect((await live.use(askAndCheck)).status).toBe('answered');
    await cp(aside, at.indexFolder, { recursive: true, preserveTimestamps: true });
    expect(await live.refresh()).not.toBe('refused');
  });

  it('says plainly when there is nothing to open at first', async () => {
    const at = await workshop();
    await expect(liveOver(at)).rejects.toBeInstanceOf(IndexMissingError);
  });
});

describe('closing the live index', () => {
  it('waits for running questions, takes no new ones, and polls no more', async () => {
    const at = await shop();
    const { timer, live } = await countedOver(at);
    let goOn: () => void = () => undefined;
    const running = live.use(async (source) => {
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      return askAndCheck(source);
    });
    const closing = live.close();
    await expect(live.use(askAndCheck)).rejects.toBeInstanceOf(SourceClosedError);
    expect(await live.refresh()).toBe('unchanged');
    goOn();
    expect((await running).status).toBe('answered');
    await closing;
    await live.close();
    expect(() => timer.tick()).toThrow('nothing waits');
  });

  it('waits no longer than its limit', async () => {
    const at = await shop();
    const { timer, live } = await countedOver(at);
    let goOn: () => void = () => undefined;
    const running = live.use(async (source) => {
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      return askAndCheck(source);
    });
    const closing = live.close();
    // Lets the closing come to its limit, whose end is the next thing that waits.
    await live.refresh();
    void timer.tick();
    await closing;
    goOn();
    await expect(running).rejects.toThrow('not open');
  });
});

/** A live source whose openings are counted, and may be made to fail. */
async function countedOver(at: Workshop, beforeOpening: () => void = () => undefined) {
  const timer = handTimer();
  let openings = 0;
  const options: LiveSourceOptions = {
    timer,
    look: () => lookAtIndex(at.indexFolder),
    async open() {
      openings += 1;
      beforeOpening();
      return openAnswerSource(at.indexFolder, builtinEmbedderSource(), () => undefined);
    },
  };
  const live = await openLiveSource(options);
  onTestFinished(() => live.close());
  return { timer, live, opened: () => openings };
}
