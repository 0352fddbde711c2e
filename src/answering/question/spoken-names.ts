import { monthPattern, weekdayPattern } from '../../calendar/calendar-words.ts';
import type { ReadWord } from '../../text/analyse.ts';
import { fold } from '../../text/fold.ts';
import type { TextReading } from '../../text/reading.ts';
import { isEnglishStopWord, isStopWord } from '../../text/stop-words.ts';

/** A proper name in a text: `text.slice(start, end)`. */
export interface SpokenName {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words that may stand inside a name, between two capitals: « Corée du Nord ». */
const INSIDE_NAME =
  /^[ \u00a0](?:(?:de la|de l['’]|de|du|des|von|van|al|ben|bin|el|of|of the) ?)?$|^ d['’]$/u;
/** Capitals that name nobody. */
const CALENDAR = new RegExp(`^(?:${monthPattern}|${weekdayPattern})$`, 'u');
/** The noun a name belongs to: « passerelle des Tanneurs », "mayor of Lyon". */
const HEAD_NOUN = /(?<![\p{L}\p{N}])\p{L}{3,} (?:de la |de l['’]|de |du |des |d['’]|of the |of |au |à )$/u;
/** From this share of capitalised words on, capitals tell nothing. */
const SHOUTED_SHARE = 0.6;

/**
 * The proper names of a text in order: runs of capitalised words. The first word of a sentence counts only where the
 * next one is capitalised too or a pronoun repeats it (« Kim a-t-il… »). None for a text in capitals or in lower case.
 */
export function spokenNames({ text, words: all }: TextReading): readonly SpokenName[] {
  const capitalised = all.filter((word) => isCapitalised(word));
  if (all.length > 3 && capitalised.length > SHOUTED_SHARE * all.length) return [];
  const names: SpokenName[] = [];
  for (const [index, word] of all.entries()) {
    if (!isNamePart(text, all, index)) continue;
    const last = names.at(-1);
    if (last !== undefined && INSIDE_NAME.test(text.slice(last.end, word.start))) {
      names[names.length - 1] = { ...last, text: text.slice(last.start, word.end), end: word.end };
    } else {
      names.push({ text: word.text, start: word.start, end: word.end });
    }
  }
  return names;
}

/** The name with the noun it belongs to, if any: « passerelle des Tanneurs ». */
export function withHeadNoun(text: string, name: SpokenName): string {
  const before = HEAD_NOUN.exec(text.slice(0, name.start))?.[0] ?? '';
  const noun = /^\p{L}+/u.exec(before)?.[0] ?? '';
  return noun === '' || isEmptyWord(fold(noun)) ? name.text : before + name.text;
}

function isNamePart(text: string, all: readonly ReadWord[], index: number): boolean {
  const word = all[index];
  if (word === undefined || !isCapitalised(word)) return false;
  const isFirst = /(?:^|[.!?…:»])["«“\s]*$/u.test(text.slice(0, startWithElision(text, word)));
  if (!isFirst) return true;
  const next = all[index + 1];
  const isFollowed =
    next !== undefined && isCapitalised(next) && INSIDE_NAME.test(text.slice(word.end, next.start));
  return isFollowed || (next !== undefined && /-(?:t-)?(?:il|elle|ils|elles)$/u.test(next.text));
}

function startWithElision(text: string, word: ReadWord): number {
  return /['’]$/u.test(text.slice(0, word.start))
    ? text.slice(0, word.start).search(/\p{L}+['’]$/u)
    : word.start;
}

function isCapitalised({ text, folded }: ReadWord): boolean {
  return (
    /^\p{Lu}/u.test(text) &&
    !isEmptyWord(folded) &&
    !CALENDAR.test(folded) &&
    !/-(?:t-)?(?:il|elle|moi)$/u.test(text)
  );
}

function isEmptyWord(folded: string): boolean {
  return isStopWord(folded) || isEnglishStopWord(folded);
}
