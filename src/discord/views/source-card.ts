import type { Citation, CitedCopy } from '../../answering/answer.ts';
import type { Article } from '../../articles/article.ts';
import type { Passage } from '../../articles/passage.ts';
import { contextNames } from '../../messages/answers.ts';
import { copiesMessages } from '../../messages/copies.ts';
import { sourceMessages } from '../../messages/discord-sources.ts';
import { customId, placeArgument } from '../custom-id.ts';
import { articleFields, passageButtons } from './article-card.ts';
import { articleDetails, titleOf } from './article-line.ts';
import { type ActionRow, selectRow } from './components.ts';
import { oneLine } from './escape.ts';
import { fitEscaped } from './fit-text.ts';
import { type Mark, markedPassage } from './marked-passage.ts';
import { type Field, type MessageBody, messageOf, textRoom } from './message.ts';
import { quoteLink } from './text-fragment.ts';
import type { MessageView, ViewContext } from './view.ts';

/** A cited source as the articles stand now. */
export interface SourceCard {
  readonly answerId: string;
  readonly citation: Citation;
  /** Null once the article was removed. */
  readonly article: Article | null;
  /** A passage of the article, the cited one or another. */
  readonly passage: Passage | null;
  /** Position of that passage, from 0. */
  readonly ordinal: number;
  /** Number of passages of the article. */
  readonly passages: number;
  /** Whether the quoted words still stand in the article. */
  readonly state: 'same' | 'changed' | 'gone';
  /** Copies of the cited article that are there, each with the passage that has the words (position from 0). */
  readonly copies: readonly { readonly article: CitedCopy; readonly ordinal: number }[];
}

/** A source, opened: the exact quote in bold inside its passage, what is known of the article, the way to it. */
export function sourceCardView(card: SourceCard, context: ViewContext): MessageView {
  const { language } = context;
  const { answerId, citation, article, passage, ordinal, passages } = card;
  const frame: Omit<MessageBody, 'text'> = {
    title: `[${citation.n}] ${titleOf(article ?? citation)}`,
    link: quoteLink((article ?? citation).url, citation.quote),
    fields: [
      ...contextFields(citation, language),
      ...articleFields(article ?? { ...citation, author: null }, language),
    ],
    smallPrint:
      passage === null || passages < 2 ? [] : [sourceMessages.passage(ordinal + 1, passages)[language]],
  };
  const text = cardText(card, textRoom(frame, context), context);
  const turns = passageButtons(
    { ordinal, passages: passage === null ? 0 : passages },
    (other) => customId('card', answerId, placeArgument(citation.n, other)),
    language,
  );
  const components = [...copyMenu(card, language), ...turns];
  return messageOf({ ...frame, text }, context, { components });
}

/** Opens the other articles with these words at the passage that has them. */
function copyMenu({ copies }: SourceCard, language: ViewContext['language']): readonly ActionRow[] {
  const options = copies.map(({ article, ordinal }) => ({
    label: titleOf(article),
    value: placeArgument(article.articleId, ordinal),
    description: articleDetails(article, language),
  }));
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
  const quote = oldQuote(citation.quote, passage === null ? left : Math.floor(left / 2));
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

/** The words as they were, as a block quote. */
function oldQuote(quote: string, limit: number): string {
  const mark = '> ';
  const marks = quote.split('\n').length * mark.length;
  const isTight = marks > limit / 2;
  return fitEscaped(isTight ? oneLine(quote) : quote, limit - (isTight ? mark.length : marks))
    .split('\n')
    .map((line) => `${mark}${line}`)
    .join('\n');
}
