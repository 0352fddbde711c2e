/** Texts in one request: providers take 96 to 2,048; few enough that a lost request is cheap. */
const MAX_BATCH_TEXTS = 64;
/** About 16,000 tokens, below the limits that providers set for one request. */
const MAX_BATCH_CHARS = 64_000;

/** Consecutive texts for one request; `from` is the position of the first. */
export interface Batch {
  readonly from: number;
  readonly texts: readonly string[];
}

/** All texts in order, in as few batches as the limits allow; a text above the limit stands alone. */
export function batchesOf(texts: readonly string[]): readonly Batch[] {
  const batches: Batch[] = [];
  let from = 0;
  let chars = 0;
  texts.forEach((text, at) => {
    const isFull = at - from === MAX_BATCH_TEXTS || (at > from && chars + text.length > MAX_BATCH_CHARS);
    if (isFull) {
      batches.push({ from, texts: texts.slice(from, at) });
      from = at;
      chars = 0;
    }
    chars += text.length;
  });
  if (from < texts.length) batches.push({ from, texts: texts.slice(from) });
  return batches;
}
