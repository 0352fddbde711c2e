import { ruleNotApplied, tooLongToClean } from '../../messages/article-notices.ts';
import type { Span } from '../../text/sentences.ts';
import type { Removal } from '../article.ts';
import { tidyLines } from '../normalise.ts';
import { type CleaningRule, type LineMemory, readPage } from './page.ts';

/**
 * Applies the rules in order, again and again until none finds anything: a cleaned text cleans to itself. A rule
 * that would take more than half of the text that a round begins with is not applied in that round.
 * @param text tidy text, as `normaliseText` leaves it
 * @returns also what rules have removed, and what refused ones would have: that is still in the text, yet known
 */
export function applyRules(text: string, rules: readonly CleaningRule[]) {
  if (text.split(/\n+/, MAX_CLEANED_LINES + 1).length > MAX_CLEANED_LINES) {
    const notice = { kind: 'not-cleaned', sentence: tooLongToClean(MAX_CLEANED_LINES) };
    return { text, removed: [], refused: [], notices: [notice] };
  }
  let removed: readonly Removal[] = [];
  const memory: LineMemory = new Map();
  for (let round = 1; ; round += 1) {
    const result = oneRound(text, rules, memory);
    removed = removed.concat(result.removed);
    if (result.text === text || round === MAX_ROUNDS) {
      const notices = [...new Set(result.refused.map(({ rule }) => rule))].map((rule) => ({
        kind: 'rule-not-applied',
        sentence: ruleNotApplied(rule),
      }));
      return { text: result.text, removed, refused: result.refused, notices };
    }
    text = result.text;
  }
}

/** A text with more lines is no article; two dozen rules over each line would take minutes. */
const MAX_CLEANED_LINES = 20_000;

/** Real articles settle in two rounds; this bounds the time that a made-up one can take. */
const MAX_ROUNDS = 20;

function oneRound(text: string, rules: readonly CleaningRule[], memory: LineMemory) {
  let removed: readonly Removal[] = [];
  let refused: readonly Removal[] = [];
  const limit = visibleChars(text) / 2;
  let page = readPage(text, memory);
  for (const rule of rules) {
    const spans = merge(rule.find(page));
    const pieces = spans.map(({ start, end }) => ({
      rule: rule.name,
      text: page.text.slice(start, end).trim(),
    }));
    if (pieces.length === 0) continue;
    if (pieces.reduce((sum, piece) => sum + visibleChars(piece.text), 0) > limit) {
      refused = refused.concat(pieces);
      continue;
    }
    removed = removed.concat(pieces);
    page = readPage(tidyLines(without(page.text, spans)), memory);
  }
  return { text: page.text, removed, refused };
}

function merge(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans.filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start < last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}

function without(text: string, spans: readonly Span[]): string {
  let rest = '';
  let from = 0;
  for (const span of spans) {
    rest += text.slice(from, span.start);
    from = span.end;
  }
  return rest + text.slice(from);
}

function visibleChars(text: string): number {
  return text.replace(/\s+/g, '').length;
}
