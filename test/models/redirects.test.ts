import { describe, expect, it, onTestFinished } from 'vitest';
import { chatModel } from '../../src/models/chat-model-source.ts';
import { embedderSource } from '../../src/models/embedder-source.ts';
import { type Listener, startListener } from '../fakes/listener.ts';
import { type DialectName, dialects } from '../fakes/models/chat-dialects.ts';
import { all } from './chat-model.conformance.ts';
import { settingsFor } from './chat-settings.ts';

/** A server that sends everybody on to another one, and that other one. */
async function redirecting(status: number): Promise<{ readonly from: Listener; readonly to: Listener }> {
  const to = await startListener();
  const from = await startListener({ status, location: `${to.url}/v1/embeddings` });
  onTestFinished(() => Promise.all([from.close(), to.close()]).then(() => undefined));
  return { from, to };
}

const refusal = {
  kind: 'redirected',
  isRetryable: false,
  exitCode: 2,
  sentence: {
    fr: expect.stringContaining('renvoie vers une autre'),
    en: expect.stringContaining('leads to another'),
  },
};

describe('a provider’s address that leads to another one', () => {
  it.each(
    (Object.keys(dialects) as DialectName[]).flatMap((name) =>
      [301, 302, 303, 307, 308].map((status) => [name, status] as const),
    ),
  )('is not followed with a question and extracts: %s, %i', async (name, status) => {
    const { from, to } = await redirecting(status);
    const model = await chatModel(`${name}:phare`, settingsFor(from));
    const asked = all(
      model.stream({ messages: [{ role: 'user', text: 'Qui garde le phare ?' }], maxOutputTokens: 20 }),
    );
    await expect(asked).rejects.toMatchObject(refusal);
    expect(to.connections()).toBe(0);
  });

  it.each(['openai', 'mistralai', 'google-genai', 'ollama'])(
    'is not followed with passages or a question to embed: %s',
    async (name) => {
      const { from, to } = await redirecting(307);
      const source = await embedderSource(`${name}:petit`, settingsFor(from));
      await expect(source.learn([])).rejects.toMatchObject(refusal);
      const format = 'kiosque-provider-embedder-1';
      const state = { format, provider: name, model: 'petit', dimensions: 8 };
      const { embedder } = await source.restore(new TextEncoder().encode(JSON.stringify(state)));
      const passage = { title: 'Le phare', publisher: null, publishedAt: null, text: 'Il est vert.' };
      await expect(embedder.embedPassages([passage])).rejects.toMatchObject(refusal);
      await expect(embedder.embedQuestion('Qui garde le phare ?')).rejects.toMatchObject(refusal);
      expect(to.connections()).toBe(0);
    },
  );

  it('is not followed within the same server either', async () => {
    const to = await startListener({ status: 307, location: '/ailleurs' });
    onTestFinished(() => to.close());
    const source = await embedderSource('openai:petit', settingsFor(to));
    await expect(source.learn([])).rejects.toMatchObject(refusal);
    expect(to.connections()).toBe(1);
  });
});
