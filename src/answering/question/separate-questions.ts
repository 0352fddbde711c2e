import { foldForMatching } from '../../text/fold.ts';
import { readText } from '../../text/reading.ts';
import { smallTalkOf } from '../../text/small-talk.ts';
import { joinedQuestions } from './joined-questions.ts';
import { isWholeQuestion } from './leaning.ts';

/**
 * The questions of a message in order, each with the statements that lead up to it; the message alone where it asks only
 * one. « Lyon ou Paris ? » goes on asking the question before, and words between quotation marks are somebody else's.
 */
export function separateQuestions(text: string): readonly string[] {
  const found: string[] = [];
  let start = 0;
  const ends = questionEnds(text);
  if (ends.length < 2) return joinedQuestions(text, withoutQuoted(text));
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
  const questions = found.flatMap((question) => joinedQuestions(question, withoutQuoted(question)));
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
