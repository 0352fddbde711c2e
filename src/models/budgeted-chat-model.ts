import type { ChatModel, ChatRequest } from './chat-model.ts';
import { estimateTokens } from './estimate-tokens.ts';
import type { TokenBudget } from './token-budget.ts';

/**
 * The same model, within a budget: the most that a call can cost is set aside before it and settled after it, also
 * when it fails or is given up half-way.
 * @param server a Discord server's id, or `terminal`
 */
export function budgetChatModel(model: ChatModel, budget: TokenBudget, server: string): ChatModel {
  return {
    name: model.name,
    async *stream(request) {
      const inputTokens = tokensOf(request);
      const reservation = budget.reserve(model.name, server, inputTokens + request.maxOutputTokens);
      let outputChars = 0;
      let tokens: number | null = null;
      try {
        for await (const event of model.stream(request)) {
          if (event.type === 'text') outputChars += event.text.length;
          else tokens = event.usage.inputTokens + event.usage.outputTokens;
          yield event;
        }
      } finally {
        // A call that gave nothing costs nothing; one that broke off has cost its question and what came of it.
        const unfinished = outputChars === 0 ? 0 : inputTokens + estimateTokens(outputChars);
        reservation.settle(tokens ?? unfinished);
      }
    },
  };
}

function tokensOf({ messages }: ChatRequest): number {
  return messages.reduce((sum, { text }) => sum + estimateTokens(text.length), 0);
}
