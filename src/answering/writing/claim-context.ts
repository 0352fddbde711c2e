import type { PassageStore } from '../../index/passage-store.ts';
import { readText } from '../../text/reading.ts';
import { type CheckContext, rarityFrom } from '../../verifying/rules/check-context.ts';
import type { Extract } from './extract.ts';

/** What the check needs for a sentence of an answer in this language. */
export type ClaimContext = (sentence: string) => Promise<CheckContext>;

/** Rarities of the words of a sentence, and of extracts in another language than the answer's. */
export function claimContext(
  store: PassageStore,
  extracts: readonly Extract[],
  language: string,
): ClaimContext {
  const foreign = extracts.filter(({ article }) => !article.lang.startsWith(language));
  const foreignTexts = foreign.flatMap(({ evidence }) => evidence.map(({ reading }) => reading.text));
  return async (sentence) => {
    // A word of the answer that stands for one of the extract weighs what that one does.
    return { rarityOf: await rarityFrom(store, [readText(sentence), ...foreignTexts]) };
  };
}
