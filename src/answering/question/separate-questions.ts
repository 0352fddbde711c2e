import { foldForMatching } from '../../text/fold.ts';
import { readText } from '../../text/reading.ts';
import { smallTalkOf } from '../../text/small-talk.ts';
import { isWholeQuestion } from './leaning.ts';

/**
 * The questions of a message in order, each with the statements that lead up to it; the message alone where it asks only
 * one. « Lyon ou Paris ? » goes on asking the question before, and words between quotation marks are somebody else's.
 */
export function separateQuestions(text: string): readonly string[] {
  const found: string[] = [];
  let start = 0;
  const ends = questionEnds(text);
  if (ends.length < 2) return [text];
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
  return found.length < 2 ? [text] : found;
}

/** « Lyon ou Paris »; with its accent the word asks for a place. */
const EITHER = /(?<=\S) (?:ou|or) (?=\S)/giu;

/** Behind each question mark, or the last of several; « ?id=3 » in an address is none. */
function questionEnds(text: string): readonly number[] {
  const unquoted = text.replaceAll(NOT_ASKED, (words) => '"'.repeat(words.length));
  return [...unquoted.matchAll(/\?[\s?!…]*(?=\s|$)|\?[?!…]*/gu)].map(
    ({ index, 0: marks }) => index + marks.length,
  );
}

/** Quotations, and addresses up to the marks that end a sentence. */
const NOT_ASKED = /«[^»]*»|"[^"]*"|“[^”]*”|https?:\/\/\S*[^\s?!….]/giu;
