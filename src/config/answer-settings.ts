import type { Setting } from './setting.ts';

/** Who writes answers, how strictly they are checked, and what they may cost. */
export const answerSettings = [
  {
    name: 'READER',
    defaultValue: 'builtin',
    meaning:
      '`builtin` or `off`: whether the reader that comes with Kiosque judges by meaning which sentences answer. Off, or on a machine that cannot run it, rules over words do: quicker, and less often right.',
  },
  {
    name: 'CHAT_MODEL',
    defaultValue: null,
    meaning:
      '`provider:model` of the language model that words the answers, such as `openai:gpt-4.1-mini`, `mistralai:mistral-small-latest`, `anthropic:claude-haiku-4-5`, `google-genai:gemini-2.5-flash`, `ollama:qwen3:8b`. Without it, answers are quotations.',
  },
  {
    name: 'ANTHROPIC_API_KEY',
    defaultValue: null,
    meaning: 'Key for an `anthropic:` language model.',
    isSecret: true,
  },
  {
    name: 'CHAT_TIMEOUT_SECONDS',
    defaultValue: '30',
    meaning:
      'Longest time for an answer of the language model to be written and checked; then answers are quotations. Raise it for a slow local model.',
  },
  {
    name: 'CHAT_TOKENS_PER_DAY',
    defaultValue: null,
    meaning:
      'Tokens that the language model may use in a day (UTC), in and out; then answers are quotations until the next day. Without it, no limit.',
  },
  {
    name: 'CHAT_TOKENS_PER_SERVER_PER_DAY',
    defaultValue: null,
    meaning: 'The same for each Discord server by itself. Without it, no limit.',
  },
  {
    name: 'STRICTNESS',
    defaultValue: 'strict',
    meaning:
      '`strict` or `marked`: whether a sentence of the language model that its passage does not support is left out of the answer, or stays with a mark.',
  },
  {
    name: 'VERIFY',
    defaultValue: null,
    meaning:
      '`model`: the language model also reads each sentence against its passage once more, for about twice the tokens. Without it, words, names, numbers and dates are compared by the program.',
  },
  {
    name: 'ANSWER_CACHE',
    defaultValue: '200',
    meaning: 'Answers that are kept in memory for the same question asked again; 0 keeps none.',
  },
] as const satisfies readonly Setting[];
