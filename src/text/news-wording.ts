import { DIGESTS, NEWS_FRAMES, PRESS_WORDS, WHAT_HAPPENED } from '../lexicon/news.ts';
import { WANTED_BEFORE } from './listing-wording.ts';
import { matchesIn, spanOf } from './matches.ts';
import type { Span } from './sentences.ts';
import { anyWording, throughSpaces } from './wording.ts';

const FRAME = anyWording(NEWS_FRAMES, 'gu');
const HAPPENED = anyWording(WHAT_HAPPENED);
const PRESS_WORD_BEFORE = anyWording(PRESS_WORDS);
const DIGEST = anyWording(
  DIGESTS.map(({ pattern }) => ({ pattern: throughSpaces(pattern) })),
  'gu',
);

/**
 * Whether a folded question asks what the press told, or the words up to `periodStart` say that a period is of
 * publication.
 */
export function isAboutPublication(plain: string, periodStart: number): boolean {
  return asksForNews(plain) || isBehindPressWord(plain, periodStart);
}

/** Whether a period that begins there stands right behind a word of the press: « articles de juin ». */
export function isBehindPressWord(plain: string, periodStart: number): boolean {
  return PRESS_WORD_BEFORE.test(plain.slice(0, periodStart));
}

/** Whether a folded question asks what happened, which articles of any later day may tell. */
export function asksWhatHappened(plain: string): boolean {
  return HAPPENED.test(plain);
}

function asksForNews(plain: string): boolean {
  return plain.search(FRAME) !== -1;
}

/** Where the wordings stand in a folded question; they are no subject to search for. */
export function newsWordings(plain: string, periodStart: number): readonly Span[] {
  const frames = [...matchesIn(plain, FRAME)].map(spanOf);
  const before = PRESS_WORD_BEFORE.exec(plain.slice(0, periodStart));
  return before === null ? frames : [...frames, { start: before.index, end: periodStart }];
}

/**
 * What a folded question says besides asking for the news, whatever they are about; null when it does not ask for them.
 * Days that it names are overwritten by spaces.
 */
export function besidesNews(plain: string): string | null {
  const wanted = plain.replace(/[\s?!.…]+$/u, '').replace(WANTED_BEFORE, '');
  const rest = wanted.replaceAll(FRAME, ' ').trim().replaceAll(DIGEST, ' ').trim();
  return rest === wanted.trim() ? null : rest;
}
