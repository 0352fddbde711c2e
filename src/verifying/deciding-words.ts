import type { Span } from '../text/sentences.ts';
import { type AskSupport, evidenceText } from './read-support.ts';
import type { Evidence } from './rules/evidence.ts';
import type { DecidingWords } from './verdict.ts';
import type { WindowReading } from './window-reading.ts';

/** So much of what the window says for it must a shorter slice say, to be shown in its place. */
const LEAST_OF_WINDOW = 0.85;

/** The sentence of a window that decides by itself, else the window. */
export async function decidingWords(
  statement: string,
  window: WindowReading,
  side: 'supports' | 'contradicts',
  evidence: readonly Evidence[],
  ask: AskSupport,
): Promise<DecidingWords> {
  const { sentences } = window.window;
  const { evidence: index } = window;
  if (sentences.length < 2) return { evidence: index, start: window.start, end: window.end };
  const singles = sentences.map(({ start, end }) => ({ ...window, start, end }));
  const readings = await ask(
    statement,
    singles.map((single) => evidenceText(single, evidence)),
  );
  let best: Span & { readonly share: number } = { ...window, share: LEAST_OF_WINDOW * window[side] };
  singles.forEach((single, number) => {
    const share = readings?.[number]?.[side] ?? 0;
    if (share > best.share) best = { ...single, share };
  });
  return { evidence: index, start: best.start, end: best.end };
}
