import { createServer } from 'node:http';
import { RunnableLambda } from '@langchain/core/runnables';
import { describe, expect, it, onTestFinished } from 'vitest';
import { KiosqueAnswerer } from '../../src/langchain/kiosque-answerer.ts';
import { KiosqueRetriever } from '../../src/langchain/kiosque-retriever.ts';
import type { Embedder } from '../../src/models/embedder.ts';
import { FERRY_QUESTION } from '../cli/gazette.ts';
import { tracingVariables } from '../cli/tracing.ts';
import { onLoopback } from '../fakes/loopback.ts';
import { openGazette } from './gazette-index.ts';

describe('the retriever', () => {
  it('gives passages as documents that say where they stand', async () => {
    const kiosque = await openGazette();
    const [first, ...others] = await new KiosqueRetriever({ kiosque }).invoke(FERRY_QUESTION);
    const [article] = await kiosque.source.store.articles({ publisher: 'Gazette du Golfe' });
    expect(first?.metadata).toMatchObject({
      articleId: article?.id,
      path: 'bac.md',
      title: 'Le bac de Port-Navalon reprend du service',
      publisher: 'La Gazette du Golfe',
      publishedAt: '2024-05-03',
      url: 'https://gazette-du-golfe.example/bac',
    });
    const { start, end, score } = first!.metadata;
    expect(article?.text.slice(start, end)).toBe(first?.pageContent);
    expect(first?.id).toBe(`${article?.id}:${start}`);
    for (const { metadata } of others) expect(metadata.score).toBeLessThanOrEqual(score);
  });

  it('keeps to its limit and its filter', async () => {
    const kiosque = await openGazette();
    expect(await new KiosqueRetriever({ kiosque, limit: 1 }).invoke('le rideau du bac')).toHaveLength(1);
    const winter = new KiosqueRetriever({ kiosque, filter: { until: '2024-03-01' } });
    const paths = (await winter.invoke('le rideau du bac')).map(({ metadata }) => metadata.path);
    expect(new Set(paths)).toEqual(new Set(['theatre.md']));
  });

  it('is a step of chains: batch, pipe and stream', async () => {
    const retriever = new KiosqueRetriever({ kiosque: await openGazette(), limit: 1 });
    const titles = retriever.pipe((documents) => documents.map(({ metadata }) => metadata.title));
    const [ferry, curtain] = await titles.batch([FERRY_QUESTION, 'Qui a restauré le rideau du théâtre ?']);
    expect(ferry).toEqual(['Le bac de Port-Navalon reprend du service']);
    expect(curtain).toEqual(['Le théâtre de Mazerolles retrouve son rideau peint']);
    const pieces: number[] = [];
    for await (const documents of await retriever.stream(FERRY_QUESTION)) pieces.push(documents.length);
    expect(pieces).toEqual([1]);
  });

  it('stops when it is told to, and passes that on to the embedder', async () => {
    const { source } = await openGazette();
    const stop = new AbortController();
    const endless = endlessEmbedder(source.embedder!, () => stop.abort(new Error('assez')));
    const kiosque = { source: { ...source, embedder: endless } };
    const retriever = new KiosqueRetriever({ kiosque });
    await expect(retriever.invoke(FERRY_QUESTION, { signal: stop.signal })).rejects.toThrow('assez');
    await expect(retriever.invoke(FERRY_QUESTION, { timeout: 20 })).rejects.toMatchObject({
      name: 'TimeoutError',
    });
  });
});

describe('the answerer', () => {
  it('answers with citations, as a step of a chain', async () => {
    const kiosque = await openGazette();
    const chain = new KiosqueAnswerer({ kiosque }).pipe(({ status, citations }) => ({
      status,
      quote: citations[0]?.quote,
    }));
    expect(await chain.invoke(FERRY_QUESTION)).toEqual({
      status: 'answered',
      quote: 'La réparation a coûté 640 000 euros, payés par le département.',
    });
  });

  it('refuses what the articles do not say, and reads only those of its filter', async () => {
    const kiosque = await openGazette();
    const answerer = new KiosqueAnswerer({ kiosque, filter: { until: '2024-03-01' } });
    expect(await answerer.invoke(FERRY_QUESTION)).toMatchObject({ status: 'refused', citations: [] });
  });

  it('stops when it is told to', async () => {
    const answerer = new KiosqueAnswerer({ kiosque: await openGazette() });
    const signal = AbortSignal.abort(new Error('assez'));
    await expect(answerer.invoke(FERRY_QUESTION, { signal })).rejects.toThrow('assez');
  });
});

it('tells a tracing service nothing, whatever stands in the environment', async () => {
  const posted: string[] = [];
  let hear: () => void = () => undefined;
  const heard = new Promise<void>((resolve) => {
    hear = resolve;
  });
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      posted.push(body);
      response.end('{}');
      if (body.includes('témoin')) hear();
    });
  });
  const service = await onLoopback(server);
  onTestFinished(service.close);
  const kiosque = await openGazette();
  const before = { ...process.env };
  onTestFinished(() => {
    process.env = before;
  });
  Object.assign(process.env, tracingVariables(service.url));

  await new KiosqueRetriever({ kiosque }).invoke(FERRY_QUESTION);
  await new KiosqueAnswerer({ kiosque }).invoke(FERRY_QUESTION);
  // LangChain's own step shows that the service would have been told, and that what came before it has been sent.
  await RunnableLambda.from((said: string) => said).invoke('témoin');
  await heard;
  expect(posted.join('\n')).not.toContain('réparation');
});

/** Waits until it is told to stop. */
function endlessEmbedder(like: Embedder, onAsked: () => void): Embedder {
  return {
    ...like,
    embedQuestion: (_question, signal) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
        onAsked();
      }),
  };
}
