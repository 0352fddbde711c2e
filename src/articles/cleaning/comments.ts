import { findDates } from '../../calendar/dates.ts';
import {
  COMMENT_CALLS,
  COMMENT_COUNTS,
  COMMENT_HEADS,
  FORM_FIELDS,
  FORM_SENTENCES,
} from '../../lexicon/comment-lines.ts';
import { anyOf, wholeWording } from '../../text/wording.ts';
import { type CleaningRule, type Line, lineRule, linesFrom, type Page } from './page.ts';

/**
 * Readers' comments: from their headline (« 8 commentaires ») or first stamp (NAME, date and time) to the last
 * « Répondre », or to the end of the page when no such line closes them. A headline alone proves nothing: a stamp
 * must follow within a few lines, and somebody must be able to answer under one that articles have too.
 */
export const readersComments: CleaningRule = {
  name: 'readers-comments',
  find: (page) => {
    const from = startOfComments(page);
    if (from === null) return [];
    const lastReply = page.lines.findLastIndex((line, index) => index > from && reply.test(line.key));
    const to = lastReply > from ? lastReply + 1 : endWithoutReplies(page, from);
    return [linesFrom(page, from, to)];
  },
};

/** « 8 commentaires » as a counter, anywhere. */
export const commentCount = lineRule('comment-count', (line) => counter.test(line.key));

/** The form for writing a comment: its headline, hints, fields and buttons. */
export const commentForm = lineRule('comment-form', (line, index, page) => {
  if (line.text.length > 260) return false;
  if (formSentence.test(line.key)) return true;
  return index > page.lastProse && formField.test(line.key);
});

/** Lines between a headline of comments and the first stamp. */
const LINES_BEFORE_FIRST_STAMP = 4;

const formSentence = wholeWording(FORM_SENTENCES);
const formField = new RegExp(`^${anyOf(FORM_FIELDS)}\\s*\\*?$`, 'u');
const counter = wholeWording([...COMMENT_COUNTS, ...COMMENT_CALLS]);
const commentsHead = wholeWording([...COMMENT_COUNTS, ...COMMENT_HEADS]);
/** May head quoted voices of the article as well: « Réactions ». */
const uncertainHead = /^(?:les )?(?:commentaires?|reactions|comments?)$/;
const reply = /^(?:repondre|reply|signaler(?: un abus)?|repondre a .{1,60})$/;

/** « SallyM septembre 13, 2023 - 11:00 pm », « Jeanne dit : », « Paul · il y a 2 heures ». */
function isStamp(line: Line, next: Line | undefined): boolean {
  if (line.text.length > 120 || line.prose) return false;
  if (/ (?:dit|a dit|a ecrit|says)$/.test(line.key)) return next !== undefined && isDateAndTime(next.text);
  if (/^.{1,60}[ ·•|-]+il y a \d{1,2} (?:minutes?|heures?|jours?|semaines?|mois|ans?)$/.test(line.key))
    return true;
  const date = findDates(line.text).find((found) => found.day !== null);
  if (date === undefined) return false;
  const name = line.text.slice(0, date.start).trim();
  return (
    name.length > 0 && name.length <= 60 && !metadataWord.test(name) && isTime(line.text.slice(date.end))
  );
}

/** What begins a line about the article itself. */
const metadataWord =
  /^(?:publi|post|mis |mise |par |by |paru|modifi|actualis|le$|updated|published|écrit|rédigé)/iu;

function isDateAndTime(text: string): boolean {
  const date = findDates(text).find((found) => found.day !== null);
  return date !== undefined && date.start <= 4 && isTime(text.slice(date.end));
}

function isTime(text: string): boolean {
  return /^[\s,·•|–-]*(?:à|at)?\s*\d{1,2}\s*(?::|h)\s*\d{0,2}\s*(?:min|[ap]\.?m\.?)?[\s.]*$/iu.test(text);
}

function startOfComments(page: Page): number | null {
  const stamps = page.lines.flatMap((line, index) => (isStamp(line, page.lines[index + 1]) ? [index] : []));
  const replies = page.lines.filter((line) => reply.test(line.key)).length;
  for (const stamp of stamps) {
    for (let at = stamp - 1; at >= Math.max(1, stamp - LINES_BEFORE_FIRST_STAMP); at -= 1) {
      const line = page.lines[at];
      if (line === undefined) continue;
      if (commentsHead.test(line.key) || (replies > 0 && uncertainHead.test(line.key))) return at;
    }
  }
  const first = stamps[0];
  return first !== undefined && first > 0 && stamps.length >= 2 && replies >= 2 ? first : null;
}

/** Without « Répondre » lines, comments end where their form or the footer begins. */
function endWithoutReplies(page: Page, from: number): number {
  const end = page.lines.findIndex(
    (line, index) =>
      index > from &&
      (formSentence.test(line.key) || /^(?:©|copyright|tous droits|mentions legales|logo-)/.test(line.key)),
  );
  return end < 0 ? page.lines.length : end;
}
