import { CREDITED, IT_IS_SAID, JOINING, TOLD_BY_SOURCES } from '../../lexicon/framing.ts';
import { foldForMatching } from '../../text/fold.ts';
import { readText, type TextReading } from '../../text/reading.ts';
import { blankOut, isQuestion, type Span } from '../../text/sentences.ts';
import { smallTalkOf } from '../../text/small-talk.ts';
import { anyOf } from '../../text/wording.ts';

/** Words around a claim that claim nothing themselves. */
const FRAMES: readonly RegExp[] = [
  `${anyOf(CREDITED)},?`,
  `(?:^|(?<=[.,;:] ))${anyOf(TOLD_BY_SOURCES)}`,
  anyOf(IT_IS_SAID),
  `(?:^|(?<=[.;] ))${anyOf(JOINING)},? `,
].map((frame) => new RegExp(frame, 'gu'));
/** Citation numbers, links, mentions, custom emoji and marks of formatting. */
const MARKS =
  /\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*\]|<a?:\w+:\d+>|<[@#][!&]?\d+>|https?:\/\/[^\s<>]+|[*_~`|]{2,3}|^\s*(?:#{1,3}|>|[-*•])\s/gimu;

/**
 * The claim with everything that claims nothing overwritten by spaces, so that offsets stay: citation numbers, links,
 * « Selon les articles, ».
 */
export function withoutFraming({ text, folded }: TextReading): string {
  const bare = text.replaceAll(MARKS, blank);
  const { plain, writtenOffset } = bare === text ? folded : foldForMatching(bare);
  const framing: Span[] = [];
  FRAMES.reduce(
    (left, frame) =>
      left.replaceAll(frame, (words: string, at: number) => {
        framing.push({ start: writtenOffset(at), end: writtenOffset(at + words.length) });
        return blank(words);
      }),
    plain,
  );
  return blankOut(bare, framing);
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}

/** Whether a sentence states something that articles may hold: no question, no greeting, no bare link or mention. */
export function isClaim(sentence: TextReading): boolean {
  const bare = withoutFraming(sentence).trim();
  if (isQuestion(bare)) return false;
  if (bare.endsWith(':') && bare.length < MAX_OPENING_CHARS) return false;
  if (smallTalkOf(bare === sentence.text ? sentence : readText(bare)) !== null) return false;
  return (bare.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0) >= MIN_WORDS;
}

/** « Voici ce que disent les articles : » is not longer (characters). */
const MAX_OPENING_CHARS = 80;
/** Fewer words state nothing. */
const MIN_WORDS = 3;
