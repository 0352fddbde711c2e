import { foldForMatching } from '../../text/fold.ts';
import { fewPattern } from '../../text/number-words.ts';
import { readText, type TextReading } from '../../text/reading.ts';
import { blankOut, isQuestion, type Span } from '../../text/sentences.ts';
import { smallTalkOf } from '../../text/small-talk.ts';

const SOURCES =
  '(?:articles?|passages?|sources?|documents?|textes?|extraits?|presse|medias?|citations?|excerpts?|texts?|reports?|coverage|press|journaux|quotidiens?)';
const QUALIFIED =
  '(?: (?:fournis|consultes|disponibles|cites|provided|available|retrieved|above|ci-dessus|numero \\d+|in question))?';

/** Words around a claim that claim nothing themselves. */
const FRAMES: readonly RegExp[] = [
  new RegExp(
    `(?:selon|d['’]apres|dans|comme l['’]indiquent|comme l['’]indique) (?:les |l['’]|cet |ces |ce |un |plusieurs |nos |la |le )(?:${fewPattern} )?${SOURCES}${QUALIFIED},?`,
    'giu',
  ),
  new RegExp(
    `(?:according to|in|as reported (?:by|in)|based on|per) (?:the |this |these |several |an? )(?:${fewPattern} )?${SOURCES}${QUALIFIED},?`,
    'giu',
  ),
  new RegExp(
    `(?:^|(?<=[.,;:] ))(?:les |l['’]|cet |ces |ce |un |plusieurs |la |le )${SOURCES}${QUALIFIED} (?:n['’]?)?(?:indique|precise|mentionne|rapporte|explique|affirme|dit|signale|note|souligne)(?:nt)?(?: aussi| egalement| en outre)? (?:que |qu['’])`,
    'giu',
  ),
  new RegExp(
    `(?:^|(?<=[.,;:] ))(?:the |this |these |several |an? )${SOURCES}${QUALIFIED} (?:also )?(?:says?|states?|reports?|mentions?|indicates?|notes?|explains?) that`,
    'giu',
  ),
  /(?:il est (?:indique|precise|rapporte|dit) (?:que |qu['’]))|(?:it is (?:reported|stated|said) that)/giu,
  /(?:^|(?<=[.;] ))(?:en resume|en bref|pour resumer|de plus|en outre|par ailleurs|en effet|ainsi|enfin|toutefois|cependant|in summary|in short|moreover|furthermore|in addition|additionally|however|indeed|finally|overall),? /giu,
];
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
