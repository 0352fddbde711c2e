import { findDates } from '../../calendar/dates.ts';
import { POST_WIDGETS } from '../../lexicon/embedded-posts.ts';
import type { Span } from '../../text/sentences.ts';
import { wordingAtStart } from '../../text/wording.ts';
import { matches } from './inline-marks.ts';
import { guessLanguage } from './language-guess.ts';
import type { CleaningRule, Line, Page } from './page.ts';

/**
 * Posts of social networks embedded in an article: the line « — NAME (@handle) date », the post in its original
 * words around it, and its links. French words stay where they may be the newsroom's translation: only the links
 * are cut out of them. A French post right above its signature goes when its own links show what it is.
 */
export const embeddedPost: CleaningRule = {
  name: 'embedded-post',
  find: (page) => {
    const frenchPage = guessLanguage(page.text.slice(0, 20_000)) !== 'en';
    const removed = new Set<number>();
    page.lines.forEach((line, index) => {
      if (isSignature(line.text)) for (const at of postAround(page, index, frenchPage)) removed.add(at);
      if (line.text.length <= 200 && widget.test(line.key)) removed.add(index);
    });
    const spans: Span[] = [];
    page.lines.forEach((line, index) => {
      if (removed.has(index)) spans.push(line);
      else if (hasPostLink(line.text)) spans.push(...linkOnly(line, frenchPage));
    });
    return spans;
  },
};

/** A post has at most this many lines above or below its signature. */
const MAX_POST_LINES = 6;
/** Name before the handle of a signature (characters). */
const signature = /^(?:[—–-]{1,3} ?)?(?<name>[^()]{1,80}?) \(@\w{1,30}\)(?<rest>.{0,60})$/u;
/** A signature at the end of the post's own line, dash included. */
const trailingSignature = / [—–-]{1,3} ?[^()—–]{1,80} \(@\w{1,30}\)(?<rest>.{0,60})$/u;
const postLink = /(?:https?:\/\/)?(?:pic\.(?:twitter|x)\.com|t\.co)\/\w{1,30}/g;

function isSignature(text: string): boolean {
  const own = signature.exec(text);
  const match = own ?? trailingSignature.exec(text.slice(-400));
  if (match === null) return false;
  const dashed = own === null || /^[—–-]/.test(text);
  if (!dashed && !/^(?:[\p{Lu}\p{N}\p{So}][^\s]*(?: |$)){1,5}$/u.test(match.groups?.name ?? '')) return false;
  const rest = (match.groups?.rest ?? '').replace(postLink, '');
  const date = findDates(rest).find((found) => found.day !== null);
  if (date === undefined) return dashed && rest.trim() === '';
  return /^[\s,.·•|–-]*(?:(?:le|on|à|at) )?[\d:h\s,.·•|–-]*(?:[ap]m)?[\s.]*$/iu.test(
    rest.slice(0, date.start) + rest.slice(date.end),
  );
}

const widget = wordingAtStart(POST_WIDGETS);

function hasPostLink(text: string): boolean {
  return text.search(postLink) >= 0;
}

/** Indices of the lines of the post whose signature stands at `at`. */
function postAround(page: Page, at: number, frenchPage: boolean): readonly number[] {
  const lines = [at];
  const own = page.lines[at];
  if (own !== undefined && signature.test(own.text)) {
    for (let above = at - 1; above > 0 && at - above <= MAX_POST_LINES; above -= 1) {
      const line = page.lines[above];
      if (line === undefined || !belongsAbove(line, at - above, frenchPage)) break;
      lines.push(above);
    }
  }
  for (let below = at + 1; below - at <= MAX_POST_LINES; below += 1) {
    const line = page.lines[below];
    if (line === undefined || isSignature(line.text) || !belongsBelow(line, frenchPage)) break;
    lines.push(below);
  }
  return lines;
}

function belongsAbove(line: Line, distance: number, frenchPage: boolean): boolean {
  if (isSignature(line.text)) return false;
  const language = guessLanguage(line.text);
  if (distance === 1 && hasPostLink(line.text)) return true;
  if (!frenchPage) return hasPostLink(line.text);
  return (
    isForeign(language) ||
    (distance === 1 && language === null && /[#@]\w|\p{Extended_Pictographic}/u.test(line.text))
  );
}

function belongsBelow(line: Line, frenchPage: boolean): boolean {
  const language = guessLanguage(line.text);
  if (hasPostLink(line.text)) return language !== 'fr' || line.text.replace(postLink, '').trim() === '';
  return frenchPage && isForeign(language);
}

function isForeign(language: ReturnType<typeof guessLanguage>): boolean {
  return language === 'en' || language === 'other-script';
}

/** A stray line with post links: the links, or all of it when it is the post in another language than the page. */
function linkOnly(line: Line, frenchPage: boolean): readonly Span[] {
  if (frenchPage && isForeign(guessLanguage(line.text))) return [line];
  return matches(line.text, postLink).map(({ start, end }) => ({
    start: line.start + start,
    end: line.start + end,
  }));
}
