import { periodLine, writtenPeriod } from '../../messages/answers.ts';
import type { Language } from '../../messages/bilingual.ts';
import { answerMessages, chosenArticles } from '../../messages/discord-answers.ts';
import { inQuotes } from '../../messages/punctuation.ts';
import type { ShownAnswer } from './shown-answer.ts';

/**
 * How the question was understood, where it was searched, and who wrote the answer; raw lines, the weightiest first.
 */
export function answerSmallPrint(shown: ShownAnswer): readonly string[] {
  const { answer } = shown;
  const { language, searchedAs } = answer;
  const understood =
    searchedAs === null || searchedAs === answer.question
      ? null
      : answerMessages.understoodAs(searchedAs)[language];
  const sharedBy = shown.sharedBy === null ? null : answerMessages.sharedBy(shown.sharedBy)[language];
  // The text of a refusal says the rest in sentences.
  if (answer.status === 'refused') return present([sharedBy, understood]);
  const filter = filterWords(shown);
  const period = answer.period === null ? null : periodLine(answer.period, language);
  const conditions = [
    filter.length === 0 ? null : answerMessages.filter(filter.join(', '))[language],
    period === null ? null : `${period.charAt(0).toUpperCase()}${period.slice(1)}`,
    ...undatedLines(shown),
  ];
  return present([sharedBy, understood, ...conditions, answererLine(answer.answerer, language)]);
}

/** What limited the search of a refused question, raw. */
export function searchedWords(shown: ShownAnswer): readonly string[] {
  const { answer, isWide } = shown;
  const { language, period } = answer;
  const { wideSearch } = answerMessages;
  return [
    ...filterWords(shown),
    ...(period === null || period.isDropped
      ? []
      : [`${inQuotes(period.words, language)} (${writtenPeriod(period, language)})`]),
    ...(isWide ? [wideSearch[language]] : []),
  ];
}

/** What the options of the command asked for; nothing for a wide search, which has no filter. */
function filterWords({ answer, filter, isWide }: ShownAnswer): readonly string[] {
  if (isWide) return [];
  const { language } = answer;
  const { since = null, until = null, publisher, articleIds, withUndated } = filter;
  return [
    ...(publisher === undefined ? [] : [publisher]),
    ...(since === null && until === null ? [] : [writtenPeriod({ since, until }, language)]),
    ...(withUndated === true ? [answerMessages.undatedIncluded[language]] : []),
    ...(articleIds === undefined ? [] : [chosenArticles(articleIds.length, language)]),
  ];
}

/** What a condition on dates left out, if anything; raw. */
export function undatedLines({ undatedLeftOut, answer }: ShownAnswer): readonly string[] {
  return undatedLeftOut === 0 ? [] : [answerMessages.undatedLeftOut(undatedLeftOut)[answer.language]];
}

function answererLine(answerer: string, language: Language): string {
  return answerer === 'extractive'
    ? answerMessages.extractive[language]
    : answerMessages.writtenBy(answerer)[language];
}

function present(lines: readonly (string | null)[]): readonly string[] {
  return lines.filter((line) => line !== null);
}
