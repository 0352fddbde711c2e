import type { ChatModel, ChatRequest } from '../../models/chat-model.ts';

/** A short answer of a model, whole. @throws what the model's stream throws */
export async function readWhole(model: ChatModel, request: ChatRequest): Promise<string> {
  let text = '';
  for await (const event of model.stream(request)) if (event.type === 'text') text += event.text;
  return text;
}
