import { readText, type TextReading } from '../../text/reading.ts';
import type { DatedOptions } from '../answer-options.ts';
import { type Attempts, attemptsFor, type SearchAttempt } from './attempts.ts';
import { standaloneQuestion } from './follow-up.ts';
import { type QuestionRequest, readQuestion } from './request.ts';

/** What a question means beyond its words. */
export interface Understanding {
  /** The question completed from the conversation, when it leaned on it. */
  readonly searchedAs: string | null;
  /** In the order in which they are tried; at least one. */
  readonly attempts: Attempts;
}

/**
 * What a question means: completed from the conversation, and with the period that it names. A period of publication is
 * a filter, set aside when nothing in it answers, since undated articles never match it; the date of an event is a mere
 * preference, since an article of any later day may tell of it. A filter's own dates win over the question's.
 *
 * @param rewritten the question as a model has completed it from the conversation; null where no model has
 */
export function understand(
  alone: QuestionRequest,
  rewritten: string | null,
  options: DatedOptions,
): Understanding {
  const { language } = alone.reading;
  const { earlier = [], isWide = false, today } = options;
  const searchedAs =
    rewritten ?? completeQuestion(alone, (reading) => standaloneQuestion(reading, earlier, today));
  const asked = searchedAs === null ? alone : readQuestion(readText(searchedAs, language), today);
  const cited = searchedAs === null ? [] : (earlier.at(-1)?.citedArticleIds ?? []);
  const filter = isWide ? {} : (options.filter ?? {});
  const isSettled = filter.since !== undefined || filter.until !== undefined;
  const isIgnored = isSettled || isWide || options.ignorePeriod === true;
  const open: SearchAttempt = {
    reading: asked.reading,
    filter,
    preferences: cited.length === 0 ? [] : [{ articleIds: cited }],
    order: 'best',
    period: null,
    notice: null,
    reads: 'passages',
    event: null,
  };
  const attempts = attemptsFor(asked, isIgnored ? null : asked.period, open);
  return { searchedAs, attempts };
}

/** « quoi de neuf ? » leans on nothing, « combien d’articles parlent de lui ? » with its subject alone. */
function completeQuestion(
  asked: QuestionRequest,
  complete: (question: TextReading) => string | null,
): string | null {
  if (asked.kind === 'digest') return null;
  if (asked.kind === 'question' || asked.kind === 'timeline') return complete(asked.reading);
  const { text, reading, subject, subjectReading } = asked;
  if (subject === '') return null;
  const known = complete(subject === 'en' ? readText('lui', reading.language) : subjectReading)?.replace(
    /\s*\?$/u,
    '',
  );
  if (known === undefined) return null;
  return subject === 'en'
    ? `${text.replace(/[\s?!.]+$/u, '')} ${known.replace(/^lui /u, '')}`
    : text.replace(subject, () => known);
}
