import type { SeenRequest } from './chat-script.ts';

export type DialectName = 'openai' | 'ollama' | 'mistralai' | 'anthropic' | 'google-genai';
export type FinishReason = 'stop' | 'length' | 'filter';

export interface Usage {
  readonly input: number;
  readonly output: number;
}

/** How a provider's streams look on the wire; each piece is written by itself. */
export interface Dialect {
  readonly path: RegExp;
  readonly contentType: string;
  read(body: Record<string, unknown>, url: string): Omit<SeenRequest, 'headers'>;
  start(model: string, usage: Usage | undefined): readonly string[];
  /** `text` is a text, except where a server sends what no client expects. */
  word(model: string, text: unknown): string;
  end(model: string, reason: FinishReason, usage: Usage | undefined): readonly string[];
  /** A line of the stream whose JSON does not parse. */
  readonly brokenLine: string;
  error(status: number, message: string): unknown;
}

const EVENT_STREAM = 'text/event-stream';

const openai: Dialect = {
  path: /^\/v1\/chat\/completions$/,
  contentType: EVENT_STREAM,
  read: (body) => ({
    model: String(body.model),
    messages: rolesAndTexts(body.messages),
    maxTokens: numberOrNull(body.max_tokens ?? body.max_completion_tokens),
    temperature: numberOrNull(body.temperature),
    contextTokens: null,
  }),
  start: (model) => [completionChunk(model, { role: 'assistant', content: '' }, null)],
  word: (model, content) => completionChunk(model, { content }, null),
  end: (model, reason, usage) => [
    completionChunk(model, {}, reason === 'filter' ? 'content_filter' : reason),
    ...(usage === undefined
      ? []
      : [data({ ...chunkOf(model), choices: [], usage: { ...openaiUsage(usage) } })]),
    'data: [DONE]\n\n',
  ],
  brokenLine: 'data: {"id":"x","choices":[{"del\n\n',
  error: (status, message) => ({ error: { message, type: 'error', code: String(status), param: null } }),
};

const mistralai: Dialect = {
  ...openai,
  end: (model, reason, usage) => [
    data({
      ...chunkOf(model),
      choices: [{ index: 0, delta: { content: '' }, finish_reason: reason === 'filter' ? 'error' : reason }],
      usage: openaiUsage(usage ?? { input: 0, output: 0 }),
    }),
    'data: [DONE]\n\n',
  ],
  error: (status, message) => ({ object: 'error', message, type: 'error', code: String(status) }),
};

const ollama: Dialect = {
  path: /^\/api\/chat$/,
  contentType: 'application/x-ndjson',
  read(body) {
    const options = (body.options ?? {}) as Record<string, unknown>;
    return {
      model: String(body.model),
      messages: rolesAndTexts(body.messages),
      maxTokens: numberOrNull(options.num_predict),
      temperature: numberOrNull(options.temperature),
      contextTokens: numberOrNull(options.num_ctx),
    };
  },
  start: () => [],
  word: (model, content) => ollamaLine(model, content, { done: false }),
  end: (model, reason, usage) => [
    ollamaLine(model, '', {
      done: true,
      done_reason: reason,
      total_duration: 5_043_500_667,
      ...(usage === undefined ? {} : { prompt_eval_count: usage.input, eval_count: usage.output }),
    }),
  ],
  brokenLine: '{"model":"x","message":{"role":"assis\n',
  error: (_, message) => ({ error: message }),
};

const anthropic: Dialect = {
  path: /^\/v1\/messages$/,
  contentType: EVENT_STREAM,
  read: (body) => ({
    model: String(body.model),
    messages: [
      ...(body.system === undefined ? [] : [{ role: 'system', text: textOf(body.system) }]),
      ...rolesAndTexts(body.messages),
    ],
    maxTokens: numberOrNull(body.max_tokens),
    temperature: numberOrNull(body.temperature),
    contextTokens: null,
  }),
  start: (model, usage) => [
    event('message_start', {
      message: {
        id: 'msg_01',
        type: 'message',
        role: 'assistant',
        model,
        content: [],
        stop_reason: null,
        stop_sequence: null,
        usage: { input_tokens: usage?.input ?? 0, output_tokens: 0 },
      },
    }),
    event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }),
    event('ping', {}),
  ],
  word: (_, text) => event('content_block_delta', { index: 0, delta: { type: 'text_delta', text } }),
  end: (_, reason, usage) => [
    event('content_block_stop', { index: 0 }),
    event('message_delta', {
      delta: {
        stop_reason: { stop: 'end_turn', length: 'max_tokens', filter: 'refusal' }[reason],
        stop_sequence: null,
      },
      usage: { output_tokens: usage?.output ?? 0 },
    }),
    event('message_stop', {}),
  ],
  brokenLine: 'event: content_block_delta\ndata: {"type":"content_block_delta","ind\n\n',
  error: (_, message) => ({ type: 'error', error: { type: 'api_error', message } }),
};

const google: Dialect = {
  path: /^\/v1beta\/models\/[^/:]+:streamGenerateContent$/,
  contentType: EVENT_STREAM,
  read(body, url) {
    const config = (body.generationConfig ?? {}) as Record<string, unknown>;
    const contents = body.contents as { role: string; parts: unknown }[];
    const system = body.systemInstruction as { parts: unknown } | undefined;
    return {
      model: /models\/([^/:]+)/u.exec(url)?.[1] ?? '',
      messages: [
        ...(system === undefined ? [] : [{ role: 'system', text: textOf(system.parts) }]),
        ...contents.map(({ role, parts }) => ({
          role: role === 'model' ? 'assistant' : role,
          text: textOf(parts),
        })),
      ],
      maxTokens: numberOrNull(config.maxOutputTokens),
      temperature: numberOrNull(config.temperature),
      contextTokens: null,
    };
  },
  start: () => [],
  word: (_, text) => data({ candidates: [{ index: 0, content: { role: 'model', parts: [{ text }] } }] }),
  end: (_, reason, usage) => [
    data({
      candidates: [
        {
          index: 0,
          content: { role: 'model', parts: [{ text: '' }] },
          finishReason: { stop: 'STOP', length: 'MAX_TOKENS', filter: 'SAFETY' }[reason],
        },
      ],
      ...(usage === undefined
        ? {}
        : {
            usageMetadata: {
              promptTokenCount: usage.input,
              candidatesTokenCount: usage.output,
              totalTokenCount: usage.input + usage.output,
            },
          }),
    }),
  ],
  brokenLine: 'data: {"candidates":[{"con\n\n',
  error: (status, message) => ({ error: { code: status, message, status: 'ERROR' } }),
};

export const dialects: Readonly<Record<DialectName, Dialect>> = {
  openai,
  ollama,
  mistralai,
  anthropic,
  'google-genai': google,
};

function data(value: unknown): string {
  return `data: ${JSON.stringify(value)}\n\n`;
}

function event(type: string, rest: Readonly<Record<string, unknown>>): string {
  return `event: ${type}\n${data({ type, ...rest })}`;
}

function chunkOf(model: string) {
  return { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1_714_557_600, model };
}

function completionChunk(model: string, delta: object, finishReason: string | null): string {
  return data({ ...chunkOf(model), choices: [{ index: 0, delta, finish_reason: finishReason }] });
}

function openaiUsage({ input, output }: Usage) {
  return { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
}

function ollamaLine(model: string, content: unknown, rest: object): string {
  const line = {
    model,
    created_at: '2024-05-01T10:00:00Z',
    message: { role: 'assistant', content },
    ...rest,
  };
  return `${JSON.stringify(line)}\n`;
}

function rolesAndTexts(messages: unknown): { role: string; text: string }[] {
  return (messages as { role: string; content: unknown }[]).map(({ role, content }) => ({
    role,
    text: textOf(content),
  }));
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  return (content as { text: string }[]).map(({ text }) => text).join('');
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
