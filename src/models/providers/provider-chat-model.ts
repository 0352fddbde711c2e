import { AIMessage, type BaseMessage, HumanMessage, SystemMessage } from '@langchain/core/messages';
import { ChatModelError } from '../chat-errors.ts';
import type { ChatEvent, ChatMessage, ChatModel, ChatRequest } from '../chat-model.ts';
import type { CallClock } from '../resilience/call-clock.ts';
import { type Attempt, callPolicy } from '../resilience/call-policy.ts';
import type { ConnectChat } from './chat-providers.ts';
import { NoAnswerError, readAnswer } from './read-answer.ts';

/** The same question over the same passages should have the same answer. */
const TEMPERATURE = 0;
/**
 * A thousand words, each in an event of its own, are half a megabyte; thoughts before them can be ten times as long.
 */
const MAX_ANSWER_BYTES = 8 * 1024 * 1024;
/** A whole answer in one event, were every character escaped. */
const MAX_EVENT_BYTES = 256 * 1024;

export interface ProviderChatOptions {
  /** `provider:model`. */
  readonly name: string;
  readonly connect: ConnectChat;
  readonly clock: CallClock;
  /** Of a call, when the request does not say. */
  readonly deadlineMs: number;
  /** Of an attempt, for its first words. */
  readonly firstTextMs: number;
  readonly atOnce: number;
  readonly waiting: number;
}

/**
 * A chat model behind a LangChain class. The class's own `_streamResponseChunks` is called rather than `stream`, which
 * would send every prompt to LangSmith as soon as a tracing variable stands in the environment.
 */
export function providerChatModel(options: ProviderChatOptions): ChatModel {
  const { name, connect, clock, deadlineMs, firstTextMs, atOnce, waiting } = options;
  const policy = callPolicy({
    atOnce,
    waiting,
    limits: { maxBytes: MAX_ANSWER_BYTES, maxLineBytes: MAX_EVENT_BYTES },
    clock,
    fail: (failure) => new ChatModelError(name, failure),
  });
  let takesTemperature = true;

  async function* answer(
    { messages, maxOutputTokens }: ChatRequest,
    { fetch, signal }: Attempt,
  ): AsyncGenerator<ChatEvent, void, undefined> {
    const inputChars = messages.reduce((sum, { text }) => sum + text.length, 0);
    const temperature = takesTemperature ? TEMPERATURE : undefined;
    const model = await connect({ fetch, maxOutputTokens, inputChars, temperature });
    yield* readAnswer(model._streamResponseChunks(messages.map(toLangChain), { signal }), inputChars);
  }

  async function* attempt(request: ChatRequest, given: Attempt): AsyncGenerator<ChatEvent, void, undefined> {
    let hasStarted = false;
    try {
      for await (const event of answer(request, given)) {
        hasStarted = true;
        yield event;
      }
    } catch (error) {
      if (error instanceof NoAnswerError) {
        throw new ChatModelError(name, { kind: error.kind, status: null, retryAfterMs: null });
      }
      if (hasStarted || !takesTemperature || !isAboutTemperature(error)) throw error;
      takesTemperature = false;
      yield* attempt(request, given);
    }
  }

  return {
    name,
    stream: (request) =>
      policy(
        (given) => attempt(request, given),
        { firstMs: firstTextMs, totalMs: request.deadlineMs ?? deadlineMs },
        request.signal,
      ),
  };
}

/** Models that choose their temperature themselves refuse another; their refusal names it, and is not kept. */
function isAboutTemperature(error: unknown): boolean {
  return error instanceof Error && /temperature/iu.test(error.message);
}

function toLangChain({ role, text }: ChatMessage): BaseMessage {
  if (role === 'system') return new SystemMessage(text);
  return role === 'user' ? new HumanMessage(text) : new AIMessage(text);
}
