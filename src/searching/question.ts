import type { PassageStore, TermFrequency } from '../index/passage-store.ts';
import type { Language } from '../messages/bilingual.ts';
import { frenchCounterparts } from '../text/english-words.ts';
import { questionTerms, type TextReading } from '../text/reading.ts';
import { termVariants } from './term-variants.ts';

/** One term of a question and what stands for it in the index. */
export interface QuestionTerm {
  /** As asked, analysed. */
  readonly term: string;
  /** The written word it comes from. */
  readonly written: string;
  /** Index terms that count as a match: the term itself when it is indexed, else its variants; may be empty. */
  readonly forms: readonly string[];
  /** Inverse document frequency of its commonest form; the largest possible when there is none. */
  readonly rarity: number;
  /** The joined form of a hyphenated word, searched beside its parts but not counted as a word of the question. */
  readonly isWhole: boolean;
}

export interface AnalysedQuestion {
  readonly reading: TextReading;
  readonly language: Language;
  readonly terms: readonly QuestionTerm[];
}

/** Holds a question against the words of one generation: its terms, their variants and rarity. */
export async function analyseQuestion(store: PassageStore, reading: TextReading): Promise<AnalysedQuestion> {
  const { text, language } = reading;
  const terms: QuestionTerm[] = [];
  for (const { term, start, end, isWhole } of questionTerms(reading)) {
    const written = text.slice(start, end);
    const forms = isWhole
      ? await findIndexed(store, [term])
      : await indexedForms(store, term, written, language);
    const commonest = Math.max(0, ...forms.map((form) => form.passages));
    terms.push({
      term,
      written,
      forms: forms.map((form) => form.term),
      rarity: rarity(commonest, store.manifest.counts.passages),
      isWhole,
    });
  }
  return { reading, language, terms };
}

/**
 * What an article must hold of each word of a question: a form of it, or the word itself where the index knows none.
 */
export function termGroups({ terms }: Pick<AnalysedQuestion, 'terms'>): readonly (readonly string[])[] {
  return terms
    .filter(({ isWhole }) => !isWhole)
    .map(({ term, forms }) => (forms.length === 0 ? [term] : forms));
}

/** The term and, for an English one, its French counterparts where the index has them; else what may be meant. */
async function indexedForms(
  store: PassageStore,
  term: string,
  written: string,
  language: Language,
): Promise<readonly TermFrequency[]> {
  const counterparts = language === 'en' ? frenchCounterparts(written) : [];
  const indexed = await findIndexed(store, [term, ...counterparts]);
  return indexed.length > 0 ? indexed : termVariants(store, term, language);
}

async function findIndexed(store: PassageStore, terms: readonly string[]): Promise<readonly TermFrequency[]> {
  const frequencies = await store.frequencies([...new Set(terms)]);
  return frequencies.filter((form) => form.passages > 0);
}

/** Every index term that the question may match, for a lexical search. */
export function searchTerms(question: AnalysedQuestion): readonly string[] {
  return [...new Set(question.terms.flatMap((term) => term.forms))];
}

/**
 * Rarity of a term: the inverse document frequency of BM25 in the form that never goes below 0
 * (Robertson and Zaragoza 2009, eq. 3.3, with 1 added inside the logarithm as Lucene does).
 *
 * @param containing number of passages that contain the term
 * @param all number of passages of the generation
 */
export function rarity(containing: number, all: number): number {
  return Math.log(1 + (all - containing + 0.5) / (containing + 0.5));
}
