import { writtenDate } from '../messages/answers.ts';
import type { Language } from '../messages/bilingual.ts';
import type { Citation } from './answer.ts';
import type { Statement } from './choose-sentences.ts';
import { citationOf } from './citation.ts';
import type { SentenceScore } from './score-sentence.ts';

/** From this share of the question's terms in the quote itself its support is called strong. */
const STRONG_SUPPORT_SHARE = 0.5;

/** The text of an extractive answer and the citations that its numbers stand for. */
export interface ComposedAnswer {
  readonly text: string;
  readonly citations: readonly Citation[];
}

/**
 * Quotes the statements exactly, one a line, each with its numbers: « … » [1]. Where the cited articles were
 * published on different days, each line begins with the date of its source.
 */
export function composeAnswer(statements: readonly Statement[], language: Language): ComposedAnswer {
  const dates = new Set(statements.map(({ quoted }) => quoted.sentence.article.publishedAt));
  const citations: Citation[] = [];
  const lines = statements.map((statement) => {
    const numbers = [statement.quoted, ...statement.alsoIn].map((scored) => {
      const citation = cite(scored, citations.length + 1);
      citations.push(citation);
      return `[${citation.n}]`;
    });
    const { article, text } = statement.quoted.sentence;
    const dated =
      dates.size > 1 && article.publishedAt !== null
        ? `${writtenDate(article.publishedAt, language)} : `
        : '';
    return `${dated}« ${text} » ${numbers.join(' ')}`;
  });
  return { text: lines.join('\n'), citations };
}

function cite({ sentence, own }: SentenceScore, n: number): Citation {
  const support = own >= STRONG_SUPPORT_SHARE ? 'strong' : 'partial';
  return citationOf(sentence.article, sentence, support, n);
}
