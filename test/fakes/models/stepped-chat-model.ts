import type { ChatEvent, ChatModel, ChatRequest } from '../../../src/models/chat-model.ts';
import { estimateTokens } from '../../../src/models/estimate-tokens.ts';

/** A chat model that writes when a test says so, into whichever of its streams is read. */
export interface SteppedChatModel extends ChatModel {
  /** In the order in which they were read. */
  readonly requests: readonly ChatRequest[];
  /** Streams that were closed before their end. */
  readonly givenUp: number;
  /** Settles when all the words were read and what they made was dealt with: the reader has asked for more. */
  writes(text: string): Promise<void>;
  ends(): void;
}

export function steppedChatModel(): SteppedChatModel {
  const name = 'scripted:model';
  const requests: ChatRequest[] = [];
  const steps: { readonly text: string | null; readonly read: () => void }[] = [];
  let givenUp = 0;
  let wake: () => void = () => undefined;

  const give = (text: string | null): Promise<void> =>
    new Promise((read) => {
      steps.push({ text, read });
      wake();
    });
  const nextStep = async (signal: AbortSignal | undefined): Promise<(typeof steps)[number]> => {
    for (;;) {
      signal?.throwIfAborted();
      const step = steps.shift();
      if (step !== undefined) return step;
      await new Promise<void>((resolve) => {
        wake = resolve;
        signal?.addEventListener('abort', () => resolve(), { once: true });
      });
    }
  };

  async function* stream(request: ChatRequest): AsyncGenerator<ChatEvent, void, undefined> {
    requests.push(request);
    let outputChars = 0;
    let isOver = false;
    try {
      while (!isOver) {
        const { text, read } = await nextStep(request.signal);
        try {
          for (const word of text?.split(/(?<=\s)/u) ?? []) yield { type: 'text', text: word };
        } finally {
          read();
        }
        outputChars += text?.length ?? 0;
        isOver = text === null;
      }
    } finally {
      if (!isOver) givenUp += 1;
    }
    const inputChars = request.messages.reduce((sum, { text }) => sum + text.length, 0);
    const usage = {
      inputTokens: estimateTokens(inputChars),
      outputTokens: estimateTokens(outputChars),
    };
    yield { type: 'end', reason: 'complete', usage };
  }

  return {
    name,
    requests,
    stream,
    get givenUp() {
      return givenUp;
    },
    writes: give,
    ends: () => void give(null),
  };
}
