import type { ChatGenerationChunk } from '@langchain/core/outputs';
import type { ChatFailureKind } from '../../messages/provider-failures.ts';
import type { ChatEvent } from '../chat-model.ts';
import { estimateTokens } from '../estimate-tokens.ts';

/** No answer over press articles is as long; what comes after is not read. */
const MAX_ANSWER_CHARS = 32_000;

/** How a stream that was no answer ended. */
export class NoAnswerError extends Error {
  readonly kind: ChatFailureKind;
  constructor(kind: ChatFailureKind) {
    super(kind);
    this.kind = kind;
  }
}

/**
 * The events of one answer, from LangChain's chunks.
 * @param inputChars length of what was sent, for providers that do not count
 * @throws NoAnswerError when the stream stops without saying why (`cut`), has no word in it, or was withheld
 */
export async function* readAnswer(
  chunks: AsyncIterable<ChatGenerationChunk>,
  inputChars: number,
): AsyncGenerator<ChatEvent, void, undefined> {
  const visible = withoutThinking();
  const usage = { input: 0, output: 0 };
  let chars = 0;
  let finish: string | null = null;
  for await (const chunk of chunks) {
    usage.input += countOf(chunk, 'input_tokens');
    usage.output += countOf(chunk, 'output_tokens');
    finish = finishOf(chunk) ?? finish;
    // Some classes pass on what a server sends there, whatever it is.
    const piece: unknown = chunk.text;
    const shown = visible(typeof piece === 'string' ? piece : '');
    const text = upTo(MAX_ANSWER_CHARS - chars, chars === 0 ? shown.trimStart() : shown);
    chars += text.length;
    if (text !== '') yield { type: 'text', text };
    if (chars >= MAX_ANSWER_CHARS - 1) {
      finish = 'length';
      break;
    }
  }
  if (finish === null) throw new NoAnswerError('cut');
  if (WITHHELD.has(finish)) throw new NoAnswerError('filtered');
  if (chars === 0) throw new NoAnswerError('empty');
  yield {
    type: 'end',
    reason: TOO_LONG.has(finish) ? 'length' : 'complete',
    usage: {
      inputTokens: usage.input === 0 ? estimateTokens(inputChars) : usage.input,
      outputTokens: usage.output === 0 ? estimateTokens(chars) : usage.output,
    },
  };
}

/**
 * Names of the same ends at OpenAI and those who speak its protocol, Ollama, Mistral, Anthropic and Google, in lower
 * case.
 */
const TOO_LONG: ReadonlySet<string> = new Set(['length', 'max_tokens', 'model_length']);
const WITHHELD: ReadonlySet<string> = new Set([
  'content_filter',
  'refusal',
  'safety',
  'recitation',
  'blocklist',
  'prohibited_content',
  'spii',
]);

/** Where each of LangChain's classes puts the reason for which a model has stopped. */
function finishOf({ generationInfo, message }: ChatGenerationChunk): string | null {
  const reasons: { readonly [key: string]: unknown } = {
    ...generationInfo,
    ...message.additional_kwargs,
    ...message.response_metadata,
  };
  const { finish_reason, finishReason, stop_reason, done_reason } = reasons;
  const found = [finish_reason, finishReason, stop_reason, done_reason].find(
    (reason) => typeof reason === 'string',
  );
  return typeof found === 'string' ? found.toLowerCase() : null;
}

function countOf({ message }: ChatGenerationChunk, key: 'input_tokens' | 'output_tokens'): number {
  const usage: unknown = 'usage_metadata' in message ? message.usage_metadata : null;
  const count: unknown = typeof usage === 'object' && usage !== null ? Reflect.get(usage, key) : 0;
  return typeof count === 'number' && Number.isFinite(count) ? count : 0;
}

/** Never half a character. */
function upTo(chars: number, text: string): string {
  const cut = text.slice(0, chars);
  return /[\ud800-\udbff]$/.test(cut) && cut.length < text.length ? cut.slice(0, -1) : cut;
}

const OPENING = '<think>';
const CLOSING = '</think>';

/**
 * Leaves out the thoughts that some models, served without a parser for them, write in front of their answer:
 * `<think>…</think>`. Anywhere else the words are part of the answer.
 * The returned function is given the pieces of one answer in turn, and gives back what may be shown of them.
 */
export function withoutThinking(): (piece: string) => string {
  let state: 'start' | 'thinking' | 'answer' = 'start';
  let held = '';
  return (piece) => {
    if (state === 'answer') return piece;
    held += piece;
    if (state === 'start') {
      const begun = held.trimStart();
      if (begun.length < OPENING.length && OPENING.startsWith(begun)) return '';
      if (!begun.startsWith(OPENING)) {
        state = 'answer';
        return held;
      }
      state = 'thinking';
    }
    const end = held.indexOf(CLOSING);
    if (end === -1) {
      // Thoughts may be long; only their end may hold the beginning of the closing tag.
      held = held.slice(-CLOSING.length);
      return '';
    }
    state = 'answer';
    return held.slice(end + CLOSING.length);
  };
}
