import type { PassageStore } from '../../index/passage-store.ts';
import { clampCosine, innerProduct } from '../../index/vector-arithmetic.ts';
import type { Embedder } from '../../models/embedder.ts';
import { readText, type TextReading } from '../../text/reading.ts';
import type { CheckContext } from '../../verifying/rules/check-context.ts';
import { withoutFraming } from '../../verifying/rules/framing.ts';
import { rarityFrom } from '../../verifying/rules/term-rarity.ts';
import type { Extract } from './extract.ts';

/** What the check needs for some sentences of an answer in this language. */
export type ClaimContext = (sentences: readonly string[]) => Promise<CheckContext>;

/**
 * Rarities of the words of sentences and, where the language of the answer is not that of an extract, likeness by the
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
  return async (sentences) => {
    // A word of the answer that stands for one of the extract weighs what that one does.
    const rarityOf = await rarityFrom(store, [
      ...sentences.map((sentence) => readText(sentence)),
      ...foreignTexts,
    ]);
    return likeness === null ? { rarityOf } : { rarityOf, similarity: await likeness(sentences) };
  };
}

type Similarity = NonNullable<CheckContext['similarity']>;

/** Cosines of claims with the sentences of some texts, alone and two by two, each embedded once. */
function sentenceLikeness(
  embedder: Embedder,
  texts: readonly TextReading[],
): (claims: readonly string[]) => Promise<Similarity> {
  const vectors = new Map<string, Float32Array>();
  const embed = async (text: string): Promise<void> => {
    const key = keyOf(text);
    if (vectors.has(key)) return;
    const vector = await embedder.embedQuestion(text);
    if (vector !== null) vectors.set(key, vector);
  };
  let known: Promise<void> | null = null;
  const embedTexts = async (): Promise<void> => {
    for (const text of texts) {
      const sentences = text.sentences.map(({ reading }) => reading.text);
      for (const [index, sentence] of sentences.entries()) {
        await embed(sentence);
        const next = sentences[index + 1];
        if (next !== undefined) await embed(`${sentence} ${next}`);
      }
    }
  };
  return async (claims) => {
    known ??= embedTexts();
    await known;
    for (const claim of claims) await embed(withoutFraming(readText(claim)));
    return (claim, sentence) => {
      const [a, b] = [vectors.get(keyOf(claim)), vectors.get(keyOf(sentence))];
      return a === undefined || b === undefined ? UNLIKE : clampCosine(innerProduct(a, b, 0));
    };
  };
}

/** What was not embedded is like nothing. */
const UNLIKE = -1;

function keyOf(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
