/** One message of a conversation, oldest first. */
export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly text: string;
}

export interface ChatRequest {
  readonly messages: readonly ChatMessage[];
  /** The model is asked to stop here; `end` then says `length`. */
  readonly maxOutputTokens: number;
  /** Aborting it closes the connection to the provider; `stream` then throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** Milliseconds for the whole call, retries included; the model's own limit when absent. */
  readonly deadlineMs?: number;
}

/** What one call has cost; what the provider did not say is counted from the characters. */
export interface ChatUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export type ChatEvent =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'end';
      readonly usage: ChatUsage;
      /** `length`: cut at `maxOutputTokens`, or at the most characters that are read. */
      readonly reason: 'complete' | 'length';
    };

/** A model that answers in words. Every stream ends with one `end`, or throws. */
export interface ChatModel {
  /** `provider:model`, as configured. */
  readonly name: string;
  /**
   * Streams the answer: never an empty `text`, at least one of them, then `end`. Nothing is sent before the first
   * event is asked for, and whoever stops reading closes the connection.
   * @throws ChatModelError, or the signal's reason when it was aborted
   */
  stream(request: ChatRequest): AsyncIterable<ChatEvent>;
}
