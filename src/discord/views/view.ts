import type { APIActionRowComponent, APIComponentInMessageActionRow, APIEmbed } from 'discord-api-types/v10';
import type { Language } from '../../messages/bilingual.ts';

/** A message as it is sent: plain data, within Discord's limits, and unable to ping anybody. */
export interface MessageView {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
  readonly allowedMentions: { readonly parse: readonly []; readonly repliedUser: false };
  /** Small text files, such as an export. */
  readonly files?: readonly { readonly name: string; readonly text: string }[];
}

/** Messages behind one another. */
export type MessageViews = readonly [MessageView, ...MessageView[]];

/** What a view must know of whoever looks at it. */
export interface ViewContext {
  /** Of buttons and captions. */
  readonly language: Language;
  /** False where the bot may not embed links: the text must stand alone. */
  readonly hasEmbeds: boolean;
}
