import type { Citation, CitedCopy } from '../../answering/answer.ts';
import type { CitedPlace } from '../../answering/quoting/cited-place.ts';
import type { Passage } from '../../articles/passage.ts';
import { contextNames } from '../../messages/answers.ts';
import { copiesMessages } from '../../messages/copies.ts';
import { sourceMessages } from '../../messages/discord-sources.ts';
import { customId, placeArgument } from '../custom-id.ts';
import { articleFields, articleOption, titleOf } from './article-line.ts';
import { type ActionRow, selectRow, turnsOf } from './components.ts';
import { fitEscaped } from './fit-text.ts';
import { blockQuote, type Mark, markedPassage } from './marked-passage.ts';
import { type Field, type MessageBody, messageOf } from './message.ts';
import { quoteLink } from './text-fragment.ts';
import type { MessageView, ViewContext } from './view.ts';

/** A cited source as the articles stand now, opened at its passage or at another one. */
export interface SourceCard extends CitedPlace {
  readonly answerId: string;
  /** Copies of the cited article that are there, each with the passage that has the words (position from 0). */
  readonly copies: readonly { readonly article: CitedCopy; readonly ordinal: number }[];
}

/** A source, opened: the exact quote in bold inside its passage, what is known of the article, the way to it. */
export function sourceCardView(card: SourceCard, context: ViewContext): MessageView {
  const { language } = context;
  const { answerId, citation, article, passage, passages } = card;
  const at = passage?.ordinal ?? 0;
  const { smallPrint, rows } = turnsOf(sourceMessages.passages, at, passages.length, language, (to) =>
    customId('card', answerId, placeArgument(citation.n, to)),
  );
  const body: MessageBody = {
    title: `[${citation.n}] ${titleOf(article ?? citation)}`,
    link: quoteLink((article ?? citation).url, citation.quote),
    text: (room) => cardText(card, room, context),
    fields: [
      ...contextFields(citation, language),
      ...articleFields(article ?? { ...citation, author: null }, language),
    ],
    smallPrint,
  };
  return messageOf(body, context, { components: [...copyMenu(card, language), ...rows] });
}

/** Opens the other articles with these words at the passage that has them. */
function copyMenu({ copies }: SourceCard, language: ViewContext['language']): readonly ActionRow[] {
  const options = copies.map(({ article, ordinal }) =>
    articleOption(article, placeArgument(article.articleId, ordinal), language),
  );
  return selectRow(customId('open', ''), copiesMessages.open(copies.length)[language], options);
}

/** Who says the quote, or the heads of its columns. */
function contextFields({ context }: Citation, language: ViewContext['language']): readonly Field[] {
  return context === null ? [] : [{ name: contextNames[context.kind][language], value: context.text }];
}

function cardText(card: SourceCard, room: number, { language }: ViewContext): string {
  const { citation, passage, state } = card;
  if (passage !== null && state === 'same') {
    return markedPassage(passage.text, quoteIn(passage, citation), room);
  }
  const opening = `⚠️ ${state === 'gone' ? sourceMessages.gone[language] : sourceMessages.changed[language]}`;
  const today = passage === null ? '' : `${sourceMessages.today[language]}\n`;
  const left = room - [opening, '', today].join('\n\n').length;
  const quote = blockQuote(citation.quote, passage === null ? left : Math.floor(left / 2));
  if (passage === null) return `${opening}\n${quote}`;
  return `${opening}\n${quote}\n\n${today}${fitEscaped(passage.text, left - quote.length)}`;
}

/** The part of the quote that stands in this passage, or null. */
function quoteIn(passage: Passage, { start, end, quote }: Citation): Mark | null {
  const from = Math.max(start, passage.start);
  const to = Math.min(end, passage.end);
  if (from >= to) return null;
  const mark = { from: from - passage.start, to: to - passage.start };
  return passage.text.slice(mark.from, mark.to) === quote.slice(from - start, to - start) ? mark : null;
}
