import { setTimeout } from 'node:timers/promises';
import type { ChatFailureKind } from '../../../src/messages/provider-failures.ts';
import { ChatModelError } from '../../../src/models/chat-errors.ts';
import type { ChatEvent, ChatModel, ChatRequest } from '../../../src/models/chat-model.ts';
import { estimateTokens } from '../../../src/models/estimate-tokens.ts';

/**
 * What a scripted model does with one request: a text, streamed word by word; a function that makes the text of the
 * request's messages (a model that obeys its prompt); or a failure, after the words of `text` where there are any.
 */
export type ScriptedReply =
  | string
  | ((request: ChatRequest) => string)
  | { readonly text: string; readonly reason?: 'complete' | 'length'; readonly everyMs?: number }
  | { readonly fail: ChatFailureKind; readonly text?: string };

export interface ScriptedChatModel extends ChatModel {
  /** In the order in which they were read. */
  readonly requests: readonly ChatRequest[];
}

/** A true chat model without a provider. The replies are given in turn; the last is kept for all further requests. */
export function scriptedChatModel(
  ...script: readonly [ScriptedReply, ...ScriptedReply[]]
): ScriptedChatModel {
  const replies = [...script];
  const requests: ChatRequest[] = [];
  const name = 'scripted:model';

  async function* stream(request: ChatRequest): AsyncGenerator<ChatEvent, void, undefined> {
    const { signal } = request;
    signal?.throwIfAborted();
    requests.push(request);
    const reply = (replies.length > 1 ? replies.shift() : replies[0]) ?? '';
    const { text, fail, reason, everyMs } = partsOf(reply, request);
    for (const word of text.split(/(?<=\s)/u).filter((piece) => piece !== '')) {
      // Lets others run between two words, as a network does.
      await setTimeout(everyMs);
      signal?.throwIfAborted();
      yield { type: 'text', text: word };
    }
    if (fail !== null) throw failure(fail);
    if (text.trim() === '') throw failure('empty');
    const inputChars = request.messages.reduce((sum, message) => sum + message.text.length, 0);
    const usage = {
      inputTokens: estimateTokens(inputChars),
      outputTokens: estimateTokens(text.length),
    };
    yield { type: 'end', reason, usage };
  }

  function failure(kind: ChatFailureKind): ChatModelError {
    return new ChatModelError(name, { kind, status: null, retryAfterMs: null });
  }

  return { name, requests, stream };
}

function partsOf(reply: ScriptedReply, request: ChatRequest) {
  const parts = { text: '', fail: null, reason: 'complete', everyMs: 0 } as const;
  if (typeof reply === 'string') return { ...parts, text: reply };
  if (typeof reply === 'function') return { ...parts, text: reply(request) };
  return { ...parts, ...reply };
}
