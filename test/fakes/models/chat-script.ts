/** What the server is asked, whatever the protocol. */
export interface SeenRequest {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly text: string }[];
  readonly maxTokens: number | null;
  readonly temperature: number | null;
  /** Of Ollama. */
  readonly contextTokens: number | null;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** One answer of a chat server. Words are sent one by one. */
export type ChatReply =
  | {
      readonly kind: 'words';
      readonly words: readonly string[];
      readonly reason?: 'stop' | 'length' | 'filter';
      /** Without it the server does not count tokens. */
      readonly usage?: { readonly input: number; readonly output: number };
      /** Milliseconds before each word. */
      readonly everyMs?: number;
    }
  /** The text that a function makes of the request: a model that obeys its prompt. */
  | { readonly kind: 'obedient'; readonly answer: (request: SeenRequest) => string }
  /** In good order, but with these values where words should be. */
  | { readonly kind: 'odd'; readonly contents: readonly unknown[] }
  /** Ends in good order after these words, without saying that it is finished. */
  | { readonly kind: 'cut'; readonly words: readonly string[] }
  /** The connection breaks after these words. */
  | { readonly kind: 'reset'; readonly words: readonly string[] }
  /** Nothing more comes after these words. */
  | { readonly kind: 'hang'; readonly words: readonly string[] }
  /** After these words, something that is no JSON. */
  | { readonly kind: 'bad-json'; readonly words: readonly string[] }
  /** Accepts the connection and never answers. */
  | { readonly kind: 'silence' }
  /** Closes the connection before any answer. */
  | { readonly kind: 'refuse' }
  /** A page that is no stream at all. */
  | { readonly kind: 'page' }
  /** So many characters of words without end. */
  | { readonly kind: 'huge'; readonly chars: number }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly message?: string;
    };

export function words(text: string, extra: Partial<Extract<ChatReply, { kind: 'words' }>> = {}): ChatReply {
  return { kind: 'words', words: text.split(/(?<=\s)/u), usage: { input: 12, output: 7 }, ...extra };
}
