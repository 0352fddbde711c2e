import type { Citation } from '../../answering/answer.ts';
import { answerWords, paintAnswer } from '../../answering/quoting/answer-words.ts';
import { countCopies } from '../../answering/quoting/citation.ts';
import { copiesMessages } from '../../messages/copies.ts';
import { answerMessages } from '../../messages/discord-answers.ts';
import { answerComponents } from './answer-components.ts';
import { answerSmallPrint, searchedWords, undatedLines } from './answer-small-print.ts';
import { articleLine } from './article-line.ts';
import { escapeText } from './escape.ts';
import { messagesOf } from './message.ts';
import { noticeView } from './plain-views.ts';
import type { ShownAnswer } from './shown-answer.ts';
import { quoteLink } from './text-fragment.ts';
import type { MessageViews, ViewContext } from './view.ts';

/**
 * An answer as messages: question, cited text, numbered sources, small print. A long one takes several; buttons and the
 * source menu stand on the last. The frame speaks the answer's language, the buttons that of the context.
 */
export function answerViews(shown: ShownAnswer, context: ViewContext): MessageViews {
  const { status, text: said } = shown.answer;
  // Nothing to open, to vote on or to widen.
  if (status === 'talk') return [noticeView({ fr: said, en: said }, context)];
  return messagesOf(
    {
      title: shown.answer.question,
      text: answerText(shown, context),
      smallPrint: answerSmallPrint(shown),
    },
    context,
    { components: answerComponents(shown, context.language) },
  );
}

/** The cited articles with the numbers of their quotes, one a line; each opens at its first quote. */
function sourceLines(citations: readonly Citation[], context: ViewContext): readonly string[] {
  const byArticle = new Map<string, readonly [Citation, ...Citation[]]>();
  for (const citation of citations) {
    const others = byArticle.get(citation.articleId);
    byArticle.set(citation.articleId, others === undefined ? [citation] : [...others, citation]);
  }
  return [...byArticle.values()].map((quotes) => {
    const numbers = quotes.map(({ n }) => `**[${n}]**`).join(' ');
    const line = articleLine(quotes[0], quoteLink(quotes[0].url, quotes[0].quote), context);
    const copies = countCopies(quotes);
    const more = copies === 0 ? '' : ` · ${copiesMessages.more(copies)[context.language]}`;
    return `${numbers} ${line}${more}`;
  });
}

function answerText(shown: ShownAnswer, context: ViewContext): string {
  const { answer } = shown;
  const language = answer.language;
  const frame: ViewContext = { ...context, language };
  return [
    paintAnswer(answer.text, answerWords(answer), {
      words: (part) => `**${escapeText(part)}**`,
      other: escapeText,
    }).trim(),
    ...(answer.notice === null ? [] : [`⚠️ ${escapeText(answer.notice[language])}`]),
    ...(answer.citations.length === 0
      ? []
      : [[`**${answerMessages.sources[language]}**`, ...sourceLines(answer.citations, frame)].join('\n')]),
    ...(answer.status === 'refused' ? refusalParts(shown, frame) : []),
  ].join('\n\n');
}

/** What helps where there is no answer: what was searched, and what comes nearest, unless the text names it already. */
function refusalParts(shown: ShownAnswer, frame: ViewContext): readonly string[] {
  const { answer } = shown;
  const words = searchedWords(shown);
  const unnamed = answer.nearest.filter(({ title }) => !answer.text.includes(title));
  const nearest = unnamed.map((article) => `• ${articleLine(article, quoteLink(article.url), frame)}`);
  return [
    ...(nearest.length === 0 ? [] : [[answerMessages.nearest[frame.language], ...nearest].join('\n')]),
    ...(words.length === 0 ? [] : [escapeText(answerMessages.searchedIn(words.join(', '))[frame.language])]),
    ...undatedLines(shown),
  ];
}
