import { expect, it } from 'vitest';
import { startEmbeddingServer } from '../fakes/embedding-server.ts';
import { desk } from './command.ts';
import { FERRY_QUESTION, writeGazette } from './gazette.ts';

it('a provider that is gone costs its vectors and a sentence, not the answer', async () => {
  const at = await desk();
  await writeGazette(at);
  const server = await startEmbeddingServer();
  const env = {
    EMBEDDINGS: 'openai:petit',
    OPENAI_API_KEY: 'clef',
    OPENAI_BASE_URL: `${server.url}/v1`,
    INTERFACE_LANGUAGE: 'en',
  };
  try {
    expect(await at.run('ingest', [], { env })).toMatchObject({ code: 0 });
    const withVectors = await at.run('ask', [FERRY_QUESTION, '--json'], { env });
    expect(JSON.parse(withVectors.stdout)).toMatchObject({ status: 'answered', embedder: 'openai:petit' });
    expect(withVectors.stderr).toBe('');
    // A refusal by the provider is not tried again: the question does not wait for it.
    server.fail({ kind: 'status', status: 401 });
    const without = await at.run('ask', [FERRY_QUESTION, '--json'], { env });
    expect(without.code).toBe(0);
    const answer = JSON.parse(without.stdout);
    expect(answer).toMatchObject({ status: 'answered', embedder: 'none' });
    expect(answer.citations[0].quote).toContain('640 000 euros');
    expect(without.stderr).toMatch(/^Only words are searched\. .+\n$/u);
  } finally {
    await server.close();
  }
});
