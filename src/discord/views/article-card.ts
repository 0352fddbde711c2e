import { writtenDate } from '../../messages/answers.ts';
import type { Language } from '../../messages/bilingual.ts';
import { answerMessages } from '../../messages/discord-answers.ts';
import { sourceMessages } from '../../messages/discord-sources.ts';
import { type ActionRow, button, buttonRows } from './components.ts';
import type { Field } from './message.ts';

export interface DescribedArticle {
  readonly path: string;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly publishedAt: string | null;
  readonly url: string | null;
}

/** Publisher, author, date, and the file where there is no link; as far as they are known. */
export function articleFields(article: DescribedArticle, language: Language): readonly Field[] {
  const { publisher, author, date, file } = sourceMessages.fields;
  const { publishedAt } = article;
  const day = publishedAt === null ? answerMessages.undated[language] : writtenDate(publishedAt, language);
  return [
    ...fieldOf(publisher[language], article.publisher),
    ...fieldOf(author[language], article.author),
    ...fieldOf(date[language], day),
    ...(article.url === null ? fieldOf(file[language], article.path) : []),
  ];
}

/**
 * Buttons to the passages before and after; off at the ends, absent where there is only one passage.
 *
 * @param idOf the custom id for an ordinal; asked for −1 and for the number of passages too
 */
export function passageButtons(
  { ordinal, passages }: { readonly ordinal: number; readonly passages: number },
  idOf: (ordinal: number) => string,
  language: Language,
): readonly ActionRow[] {
  if (passages < 2) return [];
  const { previousPassage, nextPassage } = sourceMessages;
  return buttonRows(
    [
      button(idOf(ordinal - 1), previousPassage[language], { emoji: '◀️', isDisabled: ordinal <= 0 }),
      button(idOf(ordinal + 1), nextPassage[language], { emoji: '▶️', isDisabled: ordinal >= passages - 1 }),
    ],
    1,
  );
}

function fieldOf(name: string, value: string | null): readonly Field[] {
  return value === null ? [] : [{ name, value }];
}
