import type { SentenceScore } from '../quoting/score-sentence.ts';
import type { PrintedCopies } from './printed-copies.ts';

/**
 * The sentences at the main article that prints them, the same place once, in their order: whichever paper a search came upon,
 * the same words are cited from one.
 */
export function atMainCopies(
  ranked: readonly SentenceScore[],
  copies: PrintedCopies,
): readonly SentenceScore[] {
  const byPlace = new Map<string, SentenceScore>();
  for (const scored of ranked) {
    const moved = atMainCopy(scored, copies);
    const { article, start, end } = moved.sentence;
    const place = `${article.id} ${start} ${end}`;
    if (!byPlace.has(place)) byPlace.set(place, moved);
  }
  return [...byPlace.values()];
}

function atMainCopy(scored: SentenceScore, copies: PrintedCopies): SentenceScore {
  const { sentence, answer } = scored;
  const { main } = copies(sentence);
  if (main === sentence) return scored;
  const { article, start, end } = main;
  const words = answer === null ? '' : sentence.article.text.slice(answer.start, answer.end);
  const at = words === '' ? -1 : article.text.slice(start, end).indexOf(words);
  return {
    ...scored,
    sentence: { ...sentence, article, start, end },
    answer: at === -1 ? null : { start: start + at, end: start + at + words.length },
  };
}
