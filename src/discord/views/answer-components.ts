import type { Answer } from '../../answering/answer.ts';
import type { Language } from '../../messages/bilingual.ts';
import { answerMessages } from '../../messages/discord-answers.ts';
import { inQuotes } from '../../messages/punctuation.ts';
import { customId } from '../custom-id.ts';
import { articleDetails, titleOf } from './article-line.ts';
import { type ActionRow, button, buttonRows, LIMITS, linkButton, selectRow } from './components.ts';
import { oneLine } from './escape.ts';
import type { ShownAnswer } from './shown-answer.ts';

/** The menu of the sources, the nearest articles of a refusal, and the buttons, as far as they have a purpose. */
export function answerComponents(shown: ShownAnswer, language: Language): readonly ActionRow[] {
  const nearest = shown.answer.nearest.map((article, index) =>
    button(customId('near', shown.id, String(index)), titleOf(article), { emoji: '📰' }),
  );
  return [
    ...sourceMenu(shown.id, shown.answer, language),
    ...(shown.answer.status === 'refused' ? buttonRows(nearest, NEAREST_ROWS) : []),
    ...buttonRows(actionButtons(shown, language), ACTION_ROWS),
  ];
}

/** Nearest articles are few; one row of them is enough of an offer. */
const NEAREST_ROWS = 1;
/** Votes, what can be done with the answer and the link to its page are seven at most. */
const ACTION_ROWS = 2;

function actionButtons(shown: ShownAnswer, language: Language) {
  const { id, answer, isPrivate, isWide, isShared, undatedLeftOut, votes, page } = shown;
  const { wide, share, period, withUndated } = answerMessages;
  const count = (votesOfOneKind: number): string => (votesOfOneKind === 0 ? '' : String(votesOfOneKind));
  return [
    button(customId('up', id), count(votes.up), { emoji: '👍' }),
    button(customId('down', id), count(votes.down), { emoji: '👎' }),
    ...(isWide ? [] : [button(customId('wide', id), wide[language], { emoji: '🔎' })]),
    ...(isPrivate && !isShared ? [button(customId('share', id), share[language], { emoji: '📣' })] : []),
    ...(answer.period !== null && !answer.period.isDropped
      ? [button(customId('period', id), period(`${shorten(answer.period.words)} ✕`)[language])]
      : []),
    ...(undatedLeftOut > 0 ? [button(customId('undated', id), withUndated[language], { emoji: '🗓️' })] : []),
    ...(page !== null && answer.citations.length > 0
      ? [linkButton(page, answerMessages.page[language])]
      : []),
  ];
}

/** Leaves the cross of a long period in sight. */
function shorten(words: string): string {
  return words.length <= PERIOD_CHARS ? words : `${words.slice(0, PERIOD_CHARS).trimEnd()}…`;
}

const PERIOD_CHARS = 50;

function sourceMenu(id: string, { citations }: Answer, language: Language): readonly ActionRow[] {
  const { openSource, openSourceOf } = answerMessages;
  const placeholder =
    citations.length <= LIMITS.selectOptions
      ? openSource
      : openSourceOf(LIMITS.selectOptions, citations.length);
  const quotesOf = (articleId: string): number =>
    citations.filter((citation) => citation.articleId === articleId).length;
  const options = citations.map((citation) => ({
    label: `[${citation.n}] ${titleOf(citation)}`,
    value: String(citation.n),
    // Quotes of one article are told apart by their words alone.
    description:
      quotesOf(citation.articleId) > 1
        ? oneLine(inQuotes(citation.quote, language))
        : articleDetails(citation, language),
  }));
  return selectRow(customId('sources', id), placeholder[language], options);
}
