import type { Article } from '../corpus/article.ts';
import { analyse } from '../language/analyse.ts';
import { type Span, splitSentences } from '../language/sentences.ts';
import type { RankedPassage } from '../retrieval/retrieve.ts';
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

/** How far before a passage the sentence that precedes its first one may begin. */
const LOOK_BACK_CHARS = 600;

/**
 * The sentences of the passages that can be quoted as an answer: no questions, no bare intertitles. Copies of a passage
 * in other articles count as much as the passage: a statement then names every paper that prints it.
 */
export function candidateSentences(passages: readonly RankedPassage[]): readonly CandidateSentence[] {
  return passages.flatMap(({ copies, ...ranked }) =>
    [ranked, ...copies.map((copy) => ({ ...ranked, ...copy }))].flatMap(sentencesOfPassage),
  );
}

function sentencesOfPassage({
  passage,
  article,
  score,
}: Omit<RankedPassage, 'copies'>): readonly CandidateSentence[] {
  const from = Math.max(0, passage.start - LOOK_BACK_CHARS);
  const rows = tableRows(article, from, passage.end);
  const spans = splitSentences(article.text.slice(from, passage.end))
    .map((span) => ({ start: span.start + from, end: span.end + from }))
    .filter(({ start }) => rows.every((row) => start < row.start || start >= row.end));
  const sentences = [...spans, ...rows]
    .sort((a, b) => a.start - b.start)
    .map((span) => {
      const row = rows.find((candidate) => candidate === span) ?? null;
      const { start, end } = span;
      const text = row === null ? article.text.slice(start, end) : rowWithHeads(article.text, row);
      return {
        start,
        end,
        text,
        terms: termsOf(text),
        isQuestion: QUESTION_END.test(text),
        isRow: row !== null,
      };
    });
  const titleTerms = termsOf(article.title);
  const passageTerms = termsOf(passage.text);
  return sentences.flatMap(({ isQuestion, isRow, ...sentence }, index) => {
    const isHeadline = sentence.start < article.bodyStart;
    const isSkipped = sentence.start < passage.start || isQuestion;
    if (isSkipped || (!isHeadline && !isRow && isIntertitle(article, sentence))) return [];
    const before = sentences[index - 1];
    return {
      article,
      passageScore: score,
      ...sentence,
      termsBefore: before?.terms ?? NO_TERMS,
      followsQuestion: before?.isQuestion ?? false,
      titleTerms,
      passageTerms,
      isLead: sentence.start === article.bodyStart,
      isHeadline,
    };
  });
}

const NO_TERMS: ReadonlySet<string> = new Set();
const QUESTION_END = /\?\s*[»”"]?$/u;

function termsOf(text: string): ReadonlySet<string> {
  return new Set(analyse(text).map((term) => term.term));
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
