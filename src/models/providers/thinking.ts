const OPENING = '<think>';
const CLOSING = '</think>';

/**
 * Leaves out the thoughts that some models, served without a parser for them, write in front of their answer:
 * `<think>…</think>`. Anywhere else the words are part of the answer.
 * The returned function is given the pieces of one answer in turn, and gives back what may be shown of them.
 */
export function withoutThinking(): (piece: string) => string {
  let state: 'start' | 'thinking' | 'answer' = 'start';
  let held = '';
  return (piece) => {
    if (state === 'answer') return piece;
    held += piece;
    if (state === 'start') {
      const begun = held.trimStart();
      if (begun.length < OPENING.length && OPENING.startsWith(begun)) return '';
      if (!begun.startsWith(OPENING)) {
        state = 'answer';
        return held;
      }
      state = 'thinking';
    }
    const end = held.indexOf(CLOSING);
    if (end === -1) {
      // Thoughts may be long; only their end may hold the beginning of the closing tag.
      held = held.slice(-CLOSING.length);
      return '';
    }
    state = 'answer';
    return held.slice(end + CLOSING.length);
  };
}
