import { describe, expect, it } from 'vitest';
import { EmbedderConfigurationError } from '../../src/models/embedder-errors.ts';
import { embedderSource } from '../../src/models/embedder-source.ts';

async function refusal(name: string, settings = {}, packages: Readonly<Record<string, unknown>> = {}) {
  const importPackage = async (packageName: string): Promise<unknown> => {
    if (packageName in packages) return packages[packageName];
    throw new Error(`Cannot find package '${packageName}'`);
  };
  const error = await embedderSource(name, settings, { importPackage }).then(
    () => null,
    (failure: unknown) => failure,
  );
  expect(error).toBeInstanceOf(EmbedderConfigurationError);
  expect((error as EmbedderConfigurationError).exitCode).toBe(2);
  return (error as EmbedderConfigurationError).sentence;
}

describe('EMBEDDINGS', () => {
  it('is built in by default', async () => {
    expect((await embedderSource('builtin', {})).name).toBe('builtin');
  });

  it.each(['bultin', 'cohere:embed-v4', 'constructor:x', '', ':x'])(
    'lists what is known for %j',
    async (name) => {
      const sentence = await refusal(name);
      for (const known of ['builtin', 'openai:', 'mistralai:', 'google-genai:', 'ollama:']) {
        expect(sentence.fr).toContain(known);
        expect(sentence.en).toContain(known);
      }
    },
  );

  it('asks for the model', async () => {
    expect((await refusal('ollama')).en).toContain('EMBEDDINGS=ollama:bge-m3');
    expect((await refusal('openai: ', { openaiApiKey: 'k' })).fr).toContain('EMBEDDINGS=openai:');
  });

  it.each([
    ['openai:text-embedding-3-small', 'OPENAI_API_KEY'],
    ['mistralai:mistral-embed', 'MISTRAL_API_KEY'],
    ['google-genai:gemini-embedding-001', 'GOOGLE_API_KEY'],
  ])('asks for the key of %s', async (name, variable) => {
    expect((await refusal(name)).fr).toContain(variable);
    expect((await refusal(name, { openaiApiKey: '', mistralApiKey: '', googleApiKey: '' })).en).toContain(
      variable,
    );
  });

  it.each(['cle-collee-par-erreur:x', 'sk-cle-collee-par-erreur', 'openai:cle-collee-par-erreur'])(
    'repeats at most the beginning of what may be a key: %s',
    async (name) => {
      const sentences = Object.values(await refusal(name));
      for (const sentence of sentences) expect(sentence).not.toMatch(/cle-c|sk-cl/u);
    },
  );

  it.each([
    ['mistralai:mistral-embed', { mistralApiKey: 'k' }, 'npm install @langchain/mistralai'],
    ['google-genai:gemini-embedding-001', { googleApiKey: 'k' }, 'npm install @langchain/google-genai'],
  ])('says how to install the package of %s', async (name, settings, remedy) => {
    expect((await refusal(name, settings)).fr).toContain(remedy);
    expect((await refusal(name, settings)).en).toContain(remedy);
  });

  it('uses an optional package once it is there', async () => {
    class MistralAIEmbeddings {
      embedDocuments = async (texts: string[]) => texts.map(() => [3, 4]);
      embedQuery = async () => [3, 4];
    }
    const packages = { '@langchain/mistralai': { MistralAIEmbeddings } };
    const importPackage = async (name: string) => packages[name as keyof typeof packages];
    const source = await embedderSource('mistralai:mistral-embed', { mistralApiKey: 'k' }, { importPackage });
    const { embedder } = await source.learn([]);
    expect(embedder.identity).toMatchObject({ provider: 'mistralai', model: 'mistral-embed', dimensions: 2 });
    const vector = await embedder.embedQuestion('Qui ?');
    expect(vector![0]).toBeCloseTo(0.6);
    expect(vector![1]).toBeCloseTo(0.8);
  });
});
