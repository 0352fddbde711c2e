import { packageMissing } from '../../messages/models.ts';
import { EmbedderConfigurationError } from '../embedder-errors.ts';
import { withGlobalFetch } from '../resilience/global-fetch.ts';

/** The part of LangChain's `Embeddings` classes that we call. */
export interface TextEmbeddings {
  embedDocuments(texts: string[]): Promise<unknown>;
  embedQuery(text: string): Promise<unknown>;
}

/** One call's circumstances: its own `fetch`, and what is embedded. */
export interface ConnectionOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly role: 'passage' | 'question';
}

/** A fresh object of LangChain's class for one call: cheap, and the call's `fetch` and deadline are its own. */
export type Connect = (options: ConnectionOptions) => TextEmbeddings;

/** Keys and addresses, as configured; an absent address means the provider's usual one. */
export interface ProviderSettings {
  readonly openaiApiKey?: string | undefined;
  readonly openaiBaseUrl?: string | undefined;
  readonly mistralApiKey?: string | undefined;
  readonly googleApiKey?: string | undefined;
  readonly ollamaBaseUrl?: string | undefined;
  readonly mistralBaseUrl?: string | undefined;
  readonly googleBaseUrl?: string | undefined;
}

/** Imports a package by name; a parameter so that tests can play a package that is (not) there. */
export type ImportPackage = (name: string) => Promise<unknown>;

export interface Provider {
  readonly example: string;
  /** The setting that must be there and the variable that gives it; null when no key is needed. */
  readonly key: {
    readonly setting: 'openaiApiKey' | 'mistralApiKey' | 'googleApiKey';
    readonly variable: string;
  } | null;
  connect(model: string, settings: ProviderSettings, importPackage: ImportPackage): Promise<Connect>;
}

/** The two parts of `provider:model`; no model where the name has no colon. */
export function splitName(name: string): readonly [provider: string, model: string] {
  const [provider = '', ...model] = name.split(':');
  return [provider, model.join(':').trim()];
}

/** Always given where no other is: without an address the clients look for one in the environment. */
export const USUAL_ADDRESSES = {
  openai: 'https://api.openai.com/v1',
  mistralai: 'https://api.mistral.ai',
  'google-genai': 'https://generativelanguage.googleapis.com',
  ollama: 'http://127.0.0.1:11434',
} as const;
/** The clients would print requests and keys when their debugging variables are set. */
export const SILENT = { logLevel: 'off' } as const;
/** LangChain's own retries are off: `call-provider.ts` has the only policy. */
const NO_RETRIES = { maxRetries: 0 } as const;

export const providers: Readonly<Record<string, Provider>> = {
  openai: {
    example: 'openai:text-embedding-3-small',
    key: { setting: 'openaiApiKey', variable: 'OPENAI_API_KEY' },
    async connect(model, { openaiApiKey = '', openaiBaseUrl }) {
      const { OpenAIEmbeddings } = await import('@langchain/openai');
      return ({ fetch }) =>
        new OpenAIEmbeddings({
          ...NO_RETRIES,
          model,
          apiKey: openaiApiKey,
          stripNewLines: false,
          // Without it the client asks for base64 and takes any answer for it: compatible servers send plain numbers.
          encodingFormat: 'float',
          configuration: { ...SILENT, fetch, baseURL: openaiBaseUrl ?? USUAL_ADDRESSES.openai },
        });
    },
  },
  mistralai: {
    example: 'mistralai:mistral-embed',
    key: { setting: 'mistralApiKey', variable: 'MISTRAL_API_KEY' },
    async connect(model, { mistralApiKey, mistralBaseUrl }, importPackage) {
      const Embeddings = await optionalClass('mistralai', 'MistralAIEmbeddings', importPackage);
      return ({ fetch }) => {
        const httpClient = { request: (request: Request) => fetch(request) };
        return new Embeddings({
          ...NO_RETRIES,
          model,
          apiKey: mistralApiKey,
          serverURL: mistralBaseUrl ?? USUAL_ADDRESSES.mistralai,
          stripNewLines: false,
          httpClient,
        });
      };
    },
  },
  'google-genai': {
    example: 'google-genai:gemini-embedding-001',
    key: { setting: 'googleApiKey', variable: 'GOOGLE_API_KEY' },
    async connect(model, { googleApiKey, googleBaseUrl }, importPackage) {
      const Embeddings = await optionalClass('google-genai', 'GoogleGenerativeAIEmbeddings', importPackage);
      return ({ fetch, role }) => {
        const embeddings = new Embeddings({
          ...NO_RETRIES,
          model,
          apiKey: googleApiKey,
          baseUrl: googleBaseUrl ?? USUAL_ADDRESSES['google-genai'],
          stripNewLines: false,
          taskType: role === 'question' ? 'RETRIEVAL_QUERY' : 'RETRIEVAL_DOCUMENT',
        });
        // Its client takes no `fetch`.
        return {
          embedDocuments: (texts) => withGlobalFetch(fetch, () => embeddings.embedDocuments(texts)),
          embedQuery: (text) => withGlobalFetch(fetch, () => embeddings.embedQuery(text)),
        };
      };
    },
  },
  ollama: {
    example: 'ollama:bge-m3',
    key: null,
    async connect(model, { ollamaBaseUrl }) {
      const { OllamaEmbeddings } = await import('@langchain/ollama');
      return ({ fetch }) =>
        new OllamaEmbeddings({
          ...NO_RETRIES,
          model,
          baseUrl: ollamaBaseUrl ?? USUAL_ADDRESSES.ollama,
          truncate: true,
          fetch,
        });
    },
  },
};

type EmbeddingsClass = new (fields: Readonly<Record<string, unknown>>) => TextEmbeddings;

/** A class of an optional package, or the sentence that says how to install it. */
async function optionalClass(
  provider: string,
  className: string,
  importPackage: ImportPackage,
): Promise<EmbeddingsClass> {
  const packageName = `@langchain/${provider}`;
  const found = await importPackage(packageName).catch(() => null);
  const exported: unknown =
    typeof found === 'object' && found !== null && className in found ? Reflect.get(found, className) : null;
  if (!isEmbeddingsClass(exported)) {
    throw new EmbedderConfigurationError(packageMissing('EMBEDDINGS', provider, packageName));
  }
  return exported;
}

function isEmbeddingsClass(value: unknown): value is EmbeddingsClass {
  return typeof value === 'function';
}
