import { answerQuestion } from '../../../src/answering/answer-question.ts';
import { answerCache } from '../../../src/answering/writing/answer-cache.ts';
import type { Writer, WritingRules } from '../../../src/answering/writing/writer.ts';
import { ANSWER_EDIT_INTERVAL_MS } from '../../../src/discord/asking/paced-place.ts';
import type { BotParts, EditPace } from '../../../src/discord/bot-parts.ts';
import type { PassageStore } from '../../../src/index/passage-store.ts';
import type { ChatModel, ChatRequest } from '../../../src/models/chat-model.ts';
import { type Message, visibleText } from '../../fakes/discord/message.ts';
import { untilPasses, untilTrue } from '../../until.ts';

/** The numbers under which the prompt of a request gives an article, by a part of its title. */
export function numberIn({ messages }: Pick<ChatRequest, 'messages'>, title: string): number {
  const lines = messages.at(-1)?.text.split('\n') ?? [];
  const header = lines.find((line) => /^\[\d+\] /u.test(line) && line.includes(title));
  return Number(/^\[(\d+)\]/u.exec(header ?? '')?.[1] ?? Number.NaN);
}

export function writerWith(model: ChatModel, rules: Partial<WritingRules> = {}): Writer {
  return {
    model,
    rules: { strictness: 'strict', isVerified: false, ...rules },
    cache: answerCache(0),
    deadlineMs: 30_000,
    isForReaders: true,
  };
}

/** The parts of a bot whose answers this writer words, as `npm start` puts them together. */
export function wordedBy(writer: Writer): Pick<BotParts, 'answer' | 'answerer'> {
  return {
    answer: (source, question, options) => answerQuestion(source, question, { ...options, writer }),
    answerer: writer.model.name,
  };
}

/** Time between edits that passes when the test says so. */
export interface HandPace {
  readonly pace: EditPace;
  /** Lets an interval pass; everything that waits for its turn is shown. */
  pass(): void;
  /** Lets intervals pass until the message says this. */
  shows(message: Message, text: string): Promise<void>;
}

export function handPace(): HandPace {
  const waiting = new Set<() => void>();
  const pass = (): void => {
    const due = [...waiting];
    waiting.clear();
    for (const work of due) work();
  };
  return {
    pace: {
      intervalMs: ANSWER_EDIT_INTERVAL_MS,
      after(delayMs, work) {
        if (delayMs < ANSWER_EDIT_INTERVAL_MS) throw new RangeError(`an edit after ${delayMs} ms`);
        waiting.add(work);
        return { cancel: () => void waiting.delete(work) };
      },
    },
    pass,
    async shows(message, text) {
      await untilPasses(() => {
        pass();
        if (!visibleText(message).includes(text))
          throw new Error(`« ${text} » is not in: ${visibleText(message)}`);
      });
    },
  };
}

/** What a message could be read as, at every moment. */
export function everyText(message: Message): readonly string[] {
  return message.revisions.map((revision) => visibleText({ ...message, ...revision }));
}

/** Answers that stop searching and reading at each of these stages until they are let go. */
export function stageByStage(writer: Writer) {
  const stages: string[] = [];
  let gate: Promise<void> = Promise.resolve();
  let open: () => void = () => undefined;
  const close = (): void => {
    gate = new Promise((resolve) => {
      open = resolve;
    });
  };
  const held = (store: PassageStore): PassageStore =>
    new Proxy(store, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== 'function') return value;
        return async (...args: unknown[]) => {
          await gate;
          return Reflect.apply(value, target, args) as unknown;
        };
      },
    });
  const answer: BotParts['answer'] = (source, question, options) =>
    answerQuestion({ ...source, store: held(source.store) }, question, {
      ...options,
      writer,
      onProgress(progress) {
        stages.push(progress.stage);
        if (progress.stage === 'searching' || progress.stage === 'reading') close();
        options.onProgress?.(progress);
      },
    });
  return {
    answer,
    stages,
    goOn: () => open(),
    reached: (stage: string) => untilTrue(() => stages.at(-1) === stage),
  };
}
