import type { PassageStore } from '../../index/passage-store.ts';
import type { Embedder } from '../../models/embedder.ts';
import { cosine } from '../../models/unit-vector.ts';
import { readText, type TextReading } from '../../text/reading.ts';
import { type CheckContext, rarityFrom } from '../../verifying/rules/check-context.ts';
import { withoutFraming } from '../../verifying/rules/framing.ts';
import type { Extract } from './extract.ts';

/** What the check needs for a sentence of an answer in this language. */
export type ClaimContext = (sentence: string) => Promise<CheckContext>;

/**
 * Rarities of the words of a sentence and, where the language of the answer is not that of an extract, likeness by the
 * embedder. Only the built-in one is asked: any other would cost a call for every sentence.
 */
export function claimContext(
  { store, embedder }: { readonly store: PassageStore; readonly embedder: Embedder | null },
  extracts: readonly Extract[],
  language: string,
): ClaimContext {
  const foreign = extracts.filter(({ article }) => !article.lang.startsWith(language));
  const foreignTexts = foreign.flatMap(({ evidence }) => evidence.map(({ reading }) => reading.text));
  const likeness =
    embedder?.identity.provider === 'builtin' && foreign.length > 0
      ? sentenceLikeness(embedder, foreignTexts)
      : null;
  return async (sentence) => {
    // A word of the answer that stands for one of the extract weighs what that one does.
    const rarityOf = await rarityFrom(store, [readText(sentence), ...foreignTexts]);
    return likeness === null ? { rarityOf } : { rarityOf, similarity: await likeness(sentence) };
  };
}

type Similarity = NonNullable<CheckContext['similarity']>;

/** Cosines of a claim with the sentences of some texts, alone and two by two, each embedded once. */
function sentenceLikeness(
  embedder: Embedder,
  texts: readonly TextReading[],
): (claim: string) => Promise<Similarity> {
  const vectors = new Map<string, Float32Array | null>();
  const pieces = texts.flatMap(({ sentences }) =>
    sentences.flatMap(({ reading: { text } }, index) => {
      const next = sentences[index + 1];
      return next === undefined ? [text] : [text, `${text} ${next.reading.text}`];
    }),
  );
  return async (claim) => {
    for (const text of [...pieces, withoutFraming(readText(claim))]) {
      const key = keyOf(text);
      if (!vectors.has(key)) vectors.set(key, await embedder.embedQuestion(text));
    }
    return (said, sentence) => {
      const [a = null, b = null] = [vectors.get(keyOf(said)), vectors.get(keyOf(sentence))];
      return a === null || b === null ? UNLIKE : cosine(a, b);
    };
  };
}

/** What was not embedded is like nothing. */
const UNLIKE = -1;

function keyOf(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
