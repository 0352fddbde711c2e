import { ChatModelError } from './chat-errors.ts';
import type { ChatModel } from './chat-model.ts';

/** The same model; each of its failures is told, also one that somebody makes do without. */
export function watchChatModel(model: ChatModel, onFailure: (error: ChatModelError) => void): ChatModel {
  return {
    name: model.name,
    async *stream(request) {
      try {
        yield* model.stream(request);
      } catch (error) {
        if (error instanceof ChatModelError) onFailure(error);
        throw error;
      }
    },
  };
}
