import { randomBytes } from 'node:crypto';
import { writtenDate, writtenPeriod } from '../../messages/answers.ts';
import type { Language } from '../../messages/bilingual.ts';
import { readerQuestion, writerRules } from '../../messages/writing.ts';
import type { ChatMessage } from '../../models/chat-model.ts';
import type { AnswerPeriod } from '../answer.ts';
import { type Extract, promptOrder } from './extract.ts';

export interface PromptParts {
  /** As the reader means it: completed from the conversation. */
  readonly question: string;
  /** The days that its words stand for, where they stand for some: a model does not know today. */
  readonly period: Pick<AnswerPeriod, 'since' | 'until'> | null;
  readonly extracts: readonly Extract[];
  readonly language: Language;
}

/**
 * The question with its extracts. They are fenced by a delimiter that no article can know, so that none can pretend
 * to end the fence.
 */
export function writerPrompt({ question, period, extracts, language }: PromptParts): readonly ChatMessage[] {
  const delimiter = `articles-${randomBytes(12).toString('hex')}`;
  const read = promptOrder(extracts).map((extract) => extractText(extract, language));
  const days = period === null ? null : writtenPeriod(period, language);
  return [
    { role: 'system', text: writerRules(delimiter, language) },
    {
      role: 'user',
      text: `<${delimiter}>\n${read.join('\n\n')}\n</${delimiter}>\n\n${readerQuestion(oneLine(question), days, language)}`,
    },
  ];
}

/** A passage is longer only where it is one endless sentence. */
const MAX_EXTRACT_CHARS = 9_000;

function extractText({ n, article, passages }: Extract, language: Language): string {
  const { title, publisher, publishedAt } = article;
  const date = publishedAt === null ? null : writtenDate(publishedAt, language);
  const header = [title, publisher, date].filter((part) => part !== null).map(oneLine);
  const text = article.text.slice(passages[0]?.start ?? 0, passages.at(-1)?.end ?? 0);
  return `[${n}] ${withoutNumbers(header.join(' — '))}\n${withoutNumbers(text.slice(0, MAX_EXTRACT_CHARS))}`;
}

/** A number in brackets in an article would look like one of ours. */
function withoutNumbers(text: string): string {
  return text.replaceAll(/\[(\s*\d+\s*)\]/gu, '($1)');
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
