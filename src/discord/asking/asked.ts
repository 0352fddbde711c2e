import type { ArticleFilter } from '../../index/passage-store.ts';
import type { Language } from '../../messages/bilingual.ts';

/** A question as it reached the bot, whatever the way: a command, a mention, a button. */
export interface Asked {
  readonly userId: string;
  /** Null in a direct message. */
  readonly guildId: string | null;
  readonly channelId: string;
  readonly question: string;
  readonly filter: ArticleFilter;
  /** The article's id, or words of its title, as an option of the command has them; the filter has none then. */
  readonly typedArticle: string | null;
  readonly ignorePeriod: boolean;
  readonly isWide: boolean;
  readonly isPrivate: boolean;
  /** Of buttons and captions. */
  readonly language: Language;
  readonly hasEmbeds: boolean;
  /** The answer that the question follows, or null. */
  readonly parentId: string | null;
  /** The answer that it is asked again for: its id, buttons and votes stay. */
  readonly replaces: string | null;
  /** The name of whoever showed the answer to everybody, where it was private before; null: nobody did. */
  readonly sharedBy: string | null;
}

/** What a question is that nobody has said more of. */
export const newQuestion = {
  filter: {},
  typedArticle: null,
  ignorePeriod: false,
  isWide: false,
  isPrivate: false,
  parentId: null,
  replaces: null,
  sharedBy: null,
} as const satisfies Partial<Asked>;

/** Longest question, in characters: beyond that it is not a question any more. */
export const MAX_QUESTION_CHARS = 500;
