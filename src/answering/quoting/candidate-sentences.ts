import { type Article, articleLanguage } from '../../articles/article.ts';
import { sentencesInArticle } from '../../searching/read-passage.ts';
import { type RankedPassage, withCopies } from '../../searching/retrieve.ts';
import { readText, type TextReading } from '../../text/reading.ts';
import { isQuestion, type Span } from '../../text/sentences.ts';
import { rowWithHeads, tableRows } from './context/table-rows.ts';

/** A sentence of a retrieved passage, with what surrounds it. */
export interface CandidateSentence {
  readonly article: Article;
  /** Fused score of its passage. */
  readonly passageScore: number;
  /** Offsets in the article's text: what is quoted. */
  readonly start: number;
  readonly end: number;
  /** What it says: the quoted words, and for a table row each cell with the head of its column. */
  readonly text: string;
  /** Of `text`. */
  readonly reading: TextReading;
  readonly terms: ReadonlySet<string>;
  /** Terms of the sentence before it in the article; pronouns point there. */
  readonly termsBefore: ReadonlySet<string>;
  /** The sentence before is a question (interview, FAQ), which this one answers. */
  readonly followsQuestion: boolean;
  readonly titleTerms: ReadonlySet<string>;
  readonly passageTerms: ReadonlySet<string>;
  /** The first sentence of the article's body. */
  readonly isLead: boolean;
  /** The sentence is the article's headline. */
  readonly isHeadline: boolean;
}

/**
 * The sentences of the passages that can be quoted as an answer: no questions, no bare intertitles. Copies of a passage
 * in other articles count as much as the passage: a statement then names every paper that prints it.
 */
export function candidateSentences(passages: readonly RankedPassage[]): readonly CandidateSentence[] {
  return withCopies(passages).flatMap(sentencesOfPassage);
}

function sentencesOfPassage(ranked: RankedPassage): readonly CandidateSentence[] {
  const { passage, article, reading, score } = ranked;
  const rows = tableRows(article, passage.start, passage.end);
  const outside = sentencesInArticle({ passage, reading })
    .filter(({ start }) => rows.every((row) => start < row.start || start >= row.end))
    .map((sentence) => ({ ...sentence, isRow: false }));
  const told = rows.map((row) => ({
    ...row,
    reading: readText(rowWithHeads(article.text, row), articleLanguage(article)),
    isRow: true,
  }));
  const sentences = [...outside, ...told].sort((a, b) => a.start - b.start);
  const titleTerms = termsOf(reading.title);
  const passageTerms = termsOf(reading.text);
  return sentences.flatMap((sentence, index) => {
    const { start, end, isRow } = sentence;
    const { text } = sentence.reading;
    const isHeadline = start < article.bodyStart;
    if (isQuestion(text) || (!isHeadline && !isRow && isIntertitle(article, sentence))) return [];
    const before = index === 0 ? reading.before : (sentences[index - 1]?.reading ?? null);
    return {
      article,
      passageScore: score,
      start,
      end,
      text,
      reading: sentence.reading,
      terms: termsOf(sentence.reading),
      termsBefore: before === null ? NO_TERMS : termsOf(before),
      followsQuestion: before !== null && isQuestion(before.text),
      titleTerms,
      passageTerms,
      isLead: start === article.bodyStart,
      isHeadline,
    };
  });
}

const NO_TERMS: ReadonlySet<string> = new Set();

function termsOf({ terms }: TextReading): ReadonlySet<string> {
  return new Set(terms.map(({ term }) => term));
}

/** A paragraph of its own without final punctuation, and short. */
function isIntertitle(article: Article, span: Span): boolean {
  const before = article.text.slice(Math.max(0, span.start - 1), span.start);
  const after = article.text.slice(span.end, span.end + 1);
  const standsAlone = (before === '' || before === '\n') && (after === '' || after === '\n');
  return (
    standsAlone &&
    span.end - span.start < 120 &&
    !/[.!?…»”"]$/u.test(article.text.slice(span.start, span.end))
  );
}
