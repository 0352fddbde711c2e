import { PREPOSITIONS, QUESTION_WORDS } from '../../lexicon/question-words.ts';
import { foldForMatching } from '../../text/fold.ts';
import { readText } from '../../text/reading.ts';
import { smallTalkOf } from '../../text/small-talk.ts';
import { anyOf, anyWording } from '../../text/wording.ts';
import { isWholeQuestion } from './leaning.ts';

/**
 * The questions of a message in order, each with the statements that lead up to it; the message alone where it asks
 * only one. « Lyon ou Paris ? » goes on asking the question before, and words between quotation marks are somebody
 * else's.
 */
export function separateQuestions(text: string): readonly string[] {
  const found: string[] = [];
  let start = 0;
  const ends = questionEnds(text);
  if (ends.length < 2) return joinedQuestions(text);
  for (const end of ends) {
    const part = text.slice(start, end).trim();
    const isGoingOn =
      found.length > 0 && !isWholeQuestion(foldForMatching(part.replaceAll(EITHER, ' ')).plain);
    if (isGoingOn) found.push(`${found.pop()} ${part}`);
    else if (smallTalkOf(readText(part)) === null) found.push(part);
    start = end;
  }
  const rest = text.slice(start).trim();
  if (rest !== '' && found.length > 0 && smallTalkOf(readText(rest)) === null)
    found.push(`${found.pop()} ${rest}`);
  const questions = found.flatMap(joinedQuestions);
  return questions.length < 2 ? [text] : questions;
}

/** « Lyon ou Paris »; with its accent the word asks for a place. */
const EITHER = /(?<=\S) (?:ou|or) (?=\S)/giu;

/** Behind each question mark, or the last of several; « ?id=3 » in an address is none. */
function questionEnds(text: string): readonly number[] {
  return [...withoutQuoted(text).matchAll(/\?[\s?!…]*(?=\s|$)|\?[?!…]*/gu)].map(
    ({ index, 0: marks }) => index + marks.length,
  );
}

/** The text as long as it is, with marks in the place of what nobody asks. */
function withoutQuoted(text: string): string {
  return text.replaceAll(NOT_ASKED, (words) => '"'.repeat(words.length));
}

/** Quotations, and addresses up to the marks that end a sentence. */
const NOT_ASKED = /«[^»]*»|"[^"]*"|“[^”]*”|https?:\/\/\S*[^\s?!….]/giu;

/**
 * The two questions of a sentence that joins them by « et »: « Qui est le maire et combien a coûté le pont ? ». Both
 * begin with a word that asks and have a verb of their own, and the first asks with no other such word: « quand et
 * où… », « le ministre qui a démissionné et qui a été remplacé » are one. The sentence alone in any other case.
 */
function joinedQuestions(sentence: string): readonly string[] {
  const hidden = withoutQuoted(sentence);
  if (!/\s(?:et|and)\s/iu.test(hidden)) return [sentence];
  const folded = foldForMatching(hidden);
  const join = JOIN.exec(folded.plain);
  if (join === null) return [sentence];
  const [start, end] = [folded.writtenOffset(join.index), folded.writtenOffset(join.index + join[0].length)];
  const opening = OPENING.exec(folded.plain)?.[0] ?? '';
  const middle = folded.plain.slice(opening.length, join.index);
  if (opening === '' || ASKS.test(middle)) return [sentence];
  const first = hidden.slice(folded.writtenOffset(opening.length), start);
  if (!VERB.test(first) || !VERB.test(hidden.slice(end))) return [sentence];
  return [`${sentence.slice(0, start).trim()} ?`, sentence.slice(end).trim()];
}

const ASKING = `${anyOf(PREPOSITIONS)}?${anyOf(QUESTION_WORDS)}(?:(?<=')|(?![\\p{L}\\p{N}]))`;
const OPENING = new RegExp(`^\\s*${ASKING}`, 'u');
const JOIN = new RegExp(`,? (?:et|and) (?=${ASKING})`, 'u');
const ASKS = anyWording(QUESTION_WORDS);

/** With its accents: « à » is no verb. In doubt there is none, and one question is asked. */
const VERB =
  /(?<![\p{L}\p{N}-])(?:a|ont|est|sont|était|étaient|avait|avaient|fut|furent|sera|seront|aura|auront|is|are|was|were|do|does|did|has|have|had|will)(?![\p{L}\p{N}])|-(?:t-)?(?:ils?|elles?|on|ce)(?![\p{L}\p{N}])/iu;
