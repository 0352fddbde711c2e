import { type Article, articleLanguage } from '../../../articles/article.ts';
import { readText } from '../../../text/reading.ts';
import type { Span } from '../../../text/sentences.ts';
import { lineAt, speaksInFirstPerson } from './quotation-marks.ts';

const NAME = String.raw`\p{Lu}[\p{L}’'-]*(?: (?:(?:de|du|des|la|le|van|von) |d['’])*\p{Lu}[\p{L}’'-]*){0,4}`;
const INITIALS = String.raw`(?:\p{Lu}\.[ -]?){1,3}\p{Lu}\.`;
/** « Coralie Mestre : », « C. M. : », « Fabrice Loubet (président du club) : » */
const LABEL = new RegExp(
  String.raw`^(?:[—–•-] ?)?(${INITIALS}|(?:(?:MM?|Dr|Pr|Me)\.? )?${NAME})(?: ?\([^()\n]{1,60}\)|, [^:\n]{1,80})? ?: (?=\S)`,
  'u',
);
/** An intertitle or a question of the paper ends a turn; neither is longer (characters). */
const MAX_BREAK_CHARS = 300;
const ENDS_SENTENCE = /[.!…»”"]$/u;
const QUESTION = /\?\s*[»”"]?$/u;

/**
 * Who holds the turn of an interview in which a quotation stands: the name at the beginning of its paragraph or, where
 * the turn runs over several, of one before; initials are completed by the one name of the article that has them. In an
 * interview without such labels, the one person that the headline or the introduction names. Null outside of
 * interviews.
 */
export function turnSpeaker(article: Article, quote: Span): Span | null {
  const { text, bodyStart } = article;
  let line = lineAt(text, quote.start);
  const isOwnTurn = speaksInFirstPerson(text.slice(quote.start, quote.end));
  let hasQuestion = false;
  for (let isFirst = true; line.start >= bodyStart; isFirst = false) {
    const label = labelOf(article, line);
    if (label !== null) return label;
    // Only « je » and « nous » carry over: a paragraph of the reporter's may stand between two turns.
    if (!isOwnTurn) return null;
    if (!isFirst) {
      const paragraph = text.slice(line.start, line.end);
      hasQuestion = QUESTION.test(paragraph);
      const isBreak = hasQuestion || !ENDS_SENTENCE.test(paragraph);
      if (isBreak && paragraph.length <= MAX_BREAK_CHARS) break;
    }
    const end = text.slice(0, line.start).trimEnd().length;
    if (line.start === 0 || end === 0) break;
    line = lineAt(text, end - 1);
  }
  // « Entretien avec Maud Estival », before the first question.
  return hasQuestion ? onlyFullName(article, line.start, '') : null;
}

/** The name before the colon, where it is a speaker's: « Bilan : » is none, nor « Pays de la Loire : ». */
function labelOf(article: Article, line: Span): Span | null {
  const { text } = article;
  const paragraph = text.slice(line.start, line.end);
  const match = LABEL.exec(paragraph);
  const written = match?.[1];
  if (match === null || written === undefined) return null;
  const start = line.start + match[0].indexOf(written);
  const label = { start, end: start + written.length };
  if (written.endsWith('.')) return onlyFullName(article, article.text.length, capitalsOf(written)) ?? label;
  const isSpoken = speaksInFirstPerson(paragraph.slice(match[0].length));
  return isSpoken || (written.includes(' ') && hasOtherTurns(article, label)) ? label : null;
}

/** Two people or more speak in turn, one of them under this name elsewhere. */
function hasOtherTurns({ text, bodyStart }: Article, label: Span): boolean {
  const name = text.slice(label.start, label.end);
  const others = text
    .slice(bodyStart)
    .split('\n')
    .flatMap((line) => LABEL.exec(line)?.[1] ?? [])
    .filter((other) => other !== name);
  return others.length > 0 && text.split(name).length > 2;
}

function capitalsOf(name: string): string {
  return name.replaceAll(/[^\p{Lu}]/gu, '');
}

/** The one name of two words or more that an article has in its beginning, with these capitals where any are given. */
function onlyFullName(article: Article, before: number, capitals: string): Span | null {
  const { text, names } = readText(article.text.slice(0, before), articleLanguage(article));
  const people = names
    .filter(({ place }) => place === null)
    .map(({ start, end }) => ({ start, end, name: text.slice(start, end) }))
    .filter(({ name }) => FULL_NAME.test(name) && (capitals === '' || capitalsOf(name) === capitals));
  const [only] = people;
  if (only === undefined || people.some(({ name }) => name !== only.name)) return null;
  return { start: only.start, end: only.end };
}

/** Initials are none. */
const FULL_NAME = /^[^.]+ [^.]+$/u;
