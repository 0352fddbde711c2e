import type { ChatModel } from '../../models/chat-model.ts';
import type { AnswerCache } from './answer-cache.ts';
import type { Strictness } from './written-text.ts';

export interface WritingRules {
  readonly strictness: Strictness;
  /** Whether the model is asked a second time, about its own sentences. */
  readonly isVerified: boolean;
}

/**
 * What can become of a sentence that a model wrote. `aside`: the articles say it, and it answers another question;
 * `partly`, `unsupported`, `open` and `no-claim` as in `CheckedSentence`.
 */
export const sentenceFates = ['shown', 'aside', 'partly', 'unsupported', 'open', 'no-claim'] as const;

export interface SentenceFate {
  readonly text: string;
  readonly fate: (typeof sentenceFates)[number];
}

/** Who words the answers, and how strictly that is checked. */
export interface Writer {
  /** Already within its budget. */
  readonly model: ChatModel;
  readonly rules: WritingRules;
  readonly cache: AnswerCache;
  /**
   * Milliseconds in which an answer must be written and checked: a follow-up's completion and the second opinion
   * included.
   */
  readonly deadlineMs: number;
  /** Whether answers are read by people who cannot mend a failure: what they are told of one leaves settings out. */
  readonly isForReaders?: boolean;
  /** Is told of the sentences of each answer that was written to its end, shown or not. */
  readonly onJudged?: (sentences: readonly SentenceFate[]) => void;
}
