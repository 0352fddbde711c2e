import type { BaseMessage } from '@langchain/core/messages';
import type { ChatGenerationChunk } from '@langchain/core/outputs';
import { estimateTokens } from '../estimate-tokens.ts';
import { withGlobalFetch } from '../resilience/global-fetch.ts';
import { type ImportPackage, type ProviderSettings, SILENT, USUAL_ADDRESSES } from './providers.ts';

/** Keys and addresses, as configured; an absent address means the provider's usual one. */
export interface ChatSettings extends ProviderSettings {
  readonly anthropicApiKey?: string | undefined;
  readonly anthropicBaseUrl?: string | undefined;
}

/** One call's circumstances. */
export interface ChatConnection {
  readonly fetch: typeof globalThis.fetch;
  readonly maxOutputTokens: number;
  readonly inputChars: number;
  /** Undefined: the model's own, for models that refuse to be given one. */
  readonly temperature: number | undefined;
}

/** The part of LangChain's chat models that we call. */
export interface StreamingModel {
  _streamResponseChunks(
    messages: BaseMessage[],
    options: { signal: AbortSignal },
  ): AsyncGenerator<ChatGenerationChunk>;
}

export interface ChatProvider {
  readonly example: string;
  /** Where LangChain's class is; some are optional. */
  readonly packageName: string;
  /** The variable of the key that is missing, or null. */
  missingKey(settings: ChatSettings): string | null;
  /** What LangChain's class is made with. The address is always given: see `USUAL_ADDRESSES`. */
  fields(connection: ChatConnection, settings: ChatSettings): Readonly<Record<string, unknown>>;
  /** Mends what the class leaves to chance. */
  prepare?(model: StreamingModel, connection: ChatConnection): void;
}

/** Servers that speak OpenAI's protocol want no key, but the client wants one. */
const NO_KEY = 'none';
/**
 * Steps of Ollama's context, in tokens: another size makes it load the model anew, too small a one cuts the prompt
 * without a word.
 */
const CONTEXT_STEPS = [8_192, 16_384, 32_768, 65_536, 131_072] as const;

export const chatProviders: Readonly<Record<string, ChatProvider>> = {
  openai: {
    example: 'openai:gpt-4.1-mini',
    packageName: '@langchain/openai',
    missingKey: ({ openaiApiKey = '', openaiBaseUrl }) =>
      openaiApiKey === '' && openaiBaseUrl === undefined ? 'OPENAI_API_KEY' : null,
    fields({ fetch, maxOutputTokens, temperature }, { openaiApiKey = '', openaiBaseUrl }) {
      const baseURL = openaiBaseUrl ?? USUAL_ADDRESSES.openai;
      return {
        apiKey: openaiApiKey === '' ? NO_KEY : openaiApiKey,
        maxTokens: maxOutputTokens,
        temperature,
        configuration: { ...SILENT, fetch, baseURL },
      };
    },
  },
  anthropic: {
    example: 'anthropic:claude-haiku-4-5',
    packageName: '@langchain/anthropic',
    missingKey: ({ anthropicApiKey = '' }) => (anthropicApiKey === '' ? 'ANTHROPIC_API_KEY' : null),
    fields({ fetch, maxOutputTokens, temperature }, { anthropicApiKey, anthropicBaseUrl }) {
      return {
        apiKey: anthropicApiKey,
        anthropicApiUrl: anthropicBaseUrl ?? 'https://api.anthropic.com',
        maxTokens: maxOutputTokens,
        temperature,
        clientOptions: { ...SILENT, fetch },
      };
    },
  },
  mistralai: {
    example: 'mistralai:mistral-small-latest',
    packageName: '@langchain/mistralai',
    missingKey: ({ mistralApiKey = '' }) => (mistralApiKey === '' ? 'MISTRAL_API_KEY' : null),
    fields({ fetch, maxOutputTokens, temperature }, { mistralApiKey, mistralBaseUrl }) {
      return {
        apiKey: mistralApiKey,
        serverURL: mistralBaseUrl ?? USUAL_ADDRESSES.mistralai,
        maxTokens: maxOutputTokens,
        temperature,
        httpClient: { request: (request: Request) => fetch(request) },
      };
    },
  },
  'google-genai': {
    example: 'google-genai:gemini-2.5-flash',
    packageName: '@langchain/google-genai',
    missingKey: ({ googleApiKey = '' }) => (googleApiKey === '' ? 'GOOGLE_API_KEY' : null),
    fields: ({ maxOutputTokens, temperature }, { googleApiKey, googleBaseUrl }) => ({
      apiKey: googleApiKey,
      baseUrl: googleBaseUrl ?? USUAL_ADDRESSES['google-genai'],
      maxOutputTokens,
      temperature,
    }),
    prepare: mendGoogle,
  },
  ollama: {
    example: 'ollama:mistral-nemo',
    packageName: '@langchain/ollama',
    missingKey: () => null,
    fields: ({ fetch, maxOutputTokens, inputChars, temperature }, { ollamaBaseUrl }) => ({
      fetch: fetchJsonLines(fetch),
      baseUrl: ollamaBaseUrl ?? USUAL_ADDRESSES.ollama,
      numPredict: maxOutputTokens,
      numCtx: contextFor(estimateTokens(inputChars) + maxOutputTokens),
      temperature,
    }),
  },
};

/** A fresh model for one call: cheap, and the call's `fetch` and deadline are its own. */
export type ConnectChat = (connection: ChatConnection) => Promise<StreamingModel>;

/**
 * Makes models through LangChain's `initChatModel`, with their own retries off: `call-policy.ts` has the only policy.
 * Null when the provider's package is not installed. Everything is loaded here, not in the time of the first question.
 */
export async function chatConnector(
  providerName: string,
  model: string,
  settings: ChatSettings,
  importPackage: ImportPackage,
): Promise<ConnectChat | null> {
  const provider = chatProviders[providerName];
  if (provider === undefined) return null;
  const found = await importPackage(provider.packageName).catch(() => null);
  if (found === null) return null;
  const { initChatModel } = await import('langchain/chat_models/universal');
  return async (connection) => {
    const configurable = await initChatModel(model, {
      ...provider.fields(connection, settings),
      modelProvider: providerName,
      maxRetries: 0,
    });
    const made = await configurable._getModelInstance();
    provider.prepare?.(made, connection);
    return made;
  };
}

function contextFor(tokens: number): number {
  return CONTEXT_STEPS.find((step) => step >= tokens) ?? CONTEXT_STEPS[CONTEXT_STEPS.length - 1] ?? tokens;
}

/**
 * Google's client takes no `fetch`, so it is given ours another way. It also reads every stream twice, and LangChain's
 * class forgets the second promise: when the stream breaks, its rejection would end the process.
 */
function mendGoogle(model: StreamingModel, { fetch }: ChatConnection): void {
  const client: unknown = Reflect.get(model, 'client');
  if (typeof client !== 'object' || client === null) return;
  const original: unknown = Reflect.get(client, 'generateContentStream');
  if (typeof original !== 'function') return;
  Reflect.set(client, 'generateContentStream', async (...args: readonly unknown[]) => {
    const result: unknown = await withGlobalFetch(fetch, () => Reflect.apply(original, client, args));
    const forgotten: unknown =
      typeof result === 'object' && result !== null ? Reflect.get(result, 'response') : null;
    if (forgotten instanceof Promise) forgotten.catch(() => undefined);
    return result;
  });
}

const NEW_LINE = /(?<=\n)/u;

/**
 * A `fetch` whose successful answers must be lines of JSON. Ollama's client prints a line that is none on the console,
 * where it would stand in logs, with whatever it holds: here it ends the answer before the client sees it.
 */
function fetchJsonLines(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (!response.ok || response.body === null) return response;
    const { status, statusText, headers } = response;
    const body = ReadableStream.from(checkedLines(response.body)).pipeThrough(new TextEncoderStream());
    return new Response(body, { status, statusText, headers });
  };
}

/** @throws SyntaxError without the text that is no JSON */
async function* checkedLines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  for await (const bytes of body) {
    for (const piece of decoder.decode(bytes, { stream: true }).split(NEW_LINE)) {
      parts.push(piece);
      if (!piece.endsWith('\n')) continue;
      yield checkLine(parts.join(''));
      parts = [];
    }
  }
  yield checkLine(parts.join('') + decoder.decode());
}

function checkLine(line: string): string {
  try {
    if (line.trim() !== '') JSON.parse(line);
    return line;
  } catch {
    throw new SyntaxError('a line of the answer is not JSON');
  }
}
