import { fold } from '../language/analyse.ts';
import { isStopWord } from '../language/stop-words.ts';
import { words } from '../language/words.ts';
import type { CandidateSentence } from './candidate-sentences.ts';
import { isNumber } from './kind-evidence.ts';
import type { SentenceScore } from './score-sentence.ts';

/** An answer of more sentences is a reading list. */
const MAX_SENTENCES = 4;
/** A further sentence must come this near to the best one; lower adds more noise than answers. */
const NEAR_BEST_SHARE = 0.75;
/** Two sentences that share so much of their words state the same fact. */
const SAME_FACT_SHARE = 0.6;
/** A fact told by more articles than this is not made surer by another number. */
const MAX_SOURCES = 3;

/** One statement of an answer: the sentence that is quoted, and those of other articles that say the same. */
export interface Statement {
  readonly quoted: SentenceScore;
  readonly alsoIn: readonly SentenceScore[];
}

/**
 * The one to four statements that answer, best first. Sentences of other articles that say the same are not
 * repeated but join the statement as further sources.
 *
 * @param ranked scored sentences, best first
 */
export function chooseSentences(ranked: readonly SentenceScore[]): readonly Statement[] {
  const best = ranked[0];
  if (best === undefined) return [];
  // Totals can be negative: the best one must be near itself all the same.
  const least = best.total - (1 - NEAR_BEST_SHARE) * Math.abs(best.total);
  const statements: { quoted: SentenceScore; alsoIn: SentenceScore[] }[] = [];
  for (const scored of ranked) {
    if (scored.total < least) break;
    if (statements.some(({ quoted }) => isSamePlace(quoted.sentence, scored.sentence))) continue;
    const same = statements.find(({ quoted }) => isSameFact(quoted.sentence, scored.sentence));
    if (same === undefined) {
      if (statements.length < MAX_SENTENCES) statements.push({ quoted: scored, alsoIn: [] });
    } else if (isNewSource(same, scored) && same.alsoIn.length + 1 < MAX_SOURCES) {
      same.alsoIn.push(scored);
    }
  }
  return statements;
}

function isSamePlace(a: CandidateSentence, b: CandidateSentence): boolean {
  return a.article.id === b.article.id && a.start < b.end && b.start < a.end;
}

function isNewSource(statement: Statement, scored: SentenceScore): boolean {
  return [statement.quoted, ...statement.alsoIn].every(
    (known) => known.sentence.article.id !== scored.sentence.article.id,
  );
}

/** Whether two sentences share most of the content words of the shorter one, and do not give different numbers. */
function isSameFact(a: CandidateSentence, b: CandidateSentence): boolean {
  const [small, large] = [contentWords(a.text), contentWords(b.text)].sort((x, y) => x.size - y.size);
  if (small === undefined || large === undefined || small.size === 0) return false;
  return sharedWords(small, large) >= SAME_FACT_SHARE * small.size && !numbersDiffer(small, large);
}

/** Each has a number that the other has not: « 3,10 euros » is not « 4,25 euros ». */
function numbersDiffer(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const lacksNumberOf = (own: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...other].some((word) => isNumber(word) && !own.has(word));
  return lacksNumberOf(a, b) && lacksNumberOf(b, a);
}

function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((word) => b.has(word)).length;
}

function contentWords(text: string): ReadonlySet<string> {
  return new Set(
    words(text)
      .map((word) => fold(word.text))
      .map((word) => (/^\d[\d\s.,]+$/u.test(word) ? word.replaceAll(/\D/gu, '') : word))
      .filter((word) => !isStopWord(word)),
  );
}
