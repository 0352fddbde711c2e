import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectionOfCorpus, collectionOfPassages } from '../../evaluation/measuring/collections.ts';
import { evaluate } from '../../evaluation/measuring/evaluate.ts';
import { parseQuestions } from '../../evaluation/measuring/questions.ts';
import { evaluationReport } from '../../evaluation/measuring/report.ts';
import { builtinEmbedderSource } from '../../src/models/builtin/builtin-embedder.ts';
import { collection, newsroom } from '../answering/collection.ts';
import { writerOf } from '../answering/writing/press.ts';
import { scriptedChatModel } from '../fakes/models/scripted-chat-model.ts';

const source = builtinEmbedderSource();

describe('evaluate', () => {
  it('asks every question in order and says what came of it', async () => {
    const news = await collection(newsroom);
    const bridge = news.articles[2]!;
    const rows = [
      {
        id: 'right',
        question: 'Qui a coupé le ruban de la passerelle des Tanneurs ?',
        answers: ['etienne falgoux'],
        evidence: [[bridge.path, 'a coupé le ruban']],
      },
      {
        id: 'wrong',
        question: 'Combien a coûté le chantier de la passerelle ?',
        answers: ['3 millions'],
        evidence: [[bridge.path, 'des mots qui n’y sont pas']],
      },
      { id: 'unanswerable', question: 'Comment bouturer un rosier grimpant ?', unanswerable: true },
    ];
    const questions = parseQuestions(rows.map((row) => JSON.stringify(row)).join('\n'), 'q.jsonl');
    const progress: number[] = [];
    const outcomes = await evaluate(news, questions, (done) => progress.push(done));
    expect(progress).toEqual([1, 2, 3]);
    expect(outcomes.map(({ id, isAnswered, isRight }) => [id, isAnswered, isRight])).toEqual([
      ['right', true, true],
      ['wrong', true, false],
      ['unanswerable', false, false],
    ]);
    const [right, wrong, unanswerable] = outcomes;
    expect(right).toMatchObject({ cluster: bridge.title, ranks: { lexical: 1, vector: 1, hybrid: 1 } });
    expect(right!.supportingCitations).toBeGreaterThan(0);
    expect(right!.exactCitations).toBe(right!.citations);
    expect(right!.found[0]).toContain(`${bridge.path}: `);
    expect(wrong).toMatchObject({
      supportingCitations: 0,
      ranks: { lexical: null, vector: null, hybrid: null },
    });
    expect(unanswerable).toMatchObject({ cluster: 'unanswerable', isAnswerable: false, citations: 0 });
  });
});

describe('a model that is evaluated', () => {
  it('has every sentence told with its fate, and whether it holds the answer', async () => {
    const model = scriptedChatModel(
      'Étienne Falgoux a coupé le ruban de la passerelle des Tanneurs [1]. Étienne Falgoux a 41 enfants [1].',
    );
    const questions = parseQuestions(
      JSON.stringify({
        id: 'ribbon',
        question: 'Qui a coupé le ruban de la passerelle des Tanneurs ?',
        answers: ['étienne falgoux'],
      }),
      'q.jsonl',
    );
    const outcomes = await evaluate(await collection(newsroom), questions, undefined, {
      writer: writerOf(model),
    });
    expect(outcomes[0]?.written.map(({ fate, holdsAnswer }) => [fate, holdsAnswer])).toEqual([
      ['shown', true],
      ['unsupported', true],
    ]);
    const { written } = evaluationReport(outcomes, { passages: 1, embedder: 'none' });
    expect(written).toContainEqual({ fate: 'shown', sentences: 1, holdingAnswer: 1 });
  });
});

describe('a collection', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kiosque-evaluation-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('of a passages file has one whole passage a row, however long, under its id', async () => {
    const long = 'Une phrase de plus pour ce long texte. '.repeat(100).trim();
    const rows = [
      { id: 'p1', title: 'Le port', text: long },
      { id: 'p2', title: '', text: 'Une loutre nage.' },
    ];
    const { store, embedder } = await collectionOfPassages(rows, source);
    expect(store.manifest.counts).toMatchObject({ articles: 2, passages: 2 });
    expect((await store.passagesOf('p1')).map(({ text }) => text)).toEqual([long]);
    expect(embedder?.identity).toEqual(store.manifest.embedder);
  });

  it('of a folder has its articles, read as an ingestion reads them', async () => {
    await writeFile(
      path.join(folder, 'port.md'),
      '---\ntitle: Le port rouvre\ndate: 2024-02-19\n---\n\nLe port de Brest a rouvert lundi. La grève est finie.\n',
    );
    const { store } = await collectionOfCorpus(folder, source, new Date('2024-03-01T12:00:00Z'));
    const [article] = await store.articles();
    expect(article).toMatchObject({ path: 'port.md', title: 'Le port rouvre', publishedAt: '2024-02-19' });
    expect(article?.text).toContain('Le port de Brest a rouvert lundi.');
  });
});
