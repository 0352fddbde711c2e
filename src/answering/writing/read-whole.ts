import type { ChatModel, ChatRequest } from '../../models/chat-model.ts';

/** Far above what tokens hold in French or English (three to five): who writes more does not count as we do. */
const MOST_CHARS_PER_TOKEN = 8;

/** Characters (UTF-16 code units) beyond which an answer of so many tokens is not read. */
export function mostChars(maxOutputTokens: number): number {
  return maxOutputTokens * MOST_CHARS_PER_TOKEN;
}

/**
 * A short answer of a model, whole; null when it is longer than the model was allowed, and the connection is closed
 * then.
 * @throws what the model's stream throws
 */
export async function readWhole(model: ChatModel, request: ChatRequest): Promise<string | null> {
  let text = '';
  for await (const event of model.stream(request)) {
    if (event.type === 'text') text += event.text;
    if (text.length > mostChars(request.maxOutputTokens)) return null;
  }
  return text;
}
