import { LEGAL_LINES, SELF_DESCRIPTIONS } from '../../lexicon/footers.ts';
import { anyWording, wholeWording } from '../../text/wording.ts';
import { foldLine, foldWords } from '../normalise.ts';
import type { CleaningRule, Line, Page } from './page.ts';

/**
 * What stands at the foot of the page: copyright, legal links, language switch, logo, and the site's description
 * of itself. Only after the article's last paragraph; the description is itself a paragraph, and goes only with a
 * copyright line or a logo as witness.
 */
export const footer: CleaningRule = {
  name: 'footer',
  find: (page) => {
    const holders = copyrightHolders(page);
    const start = Math.max(1, endOfArticle(page, holders) + 1);
    return page.lines.filter(
      (line, index) => index >= start && (isFooterLine(line) || isSelfDescription(page, index, holders)),
    );
  },
};

const copyrightLine =
  /^(?:©|\(c\)|copyright)\s*(?:©|\(c\)|copyright)?\s*(?:(?:19|20)\d{2}(?:\s*[-–—]\s*(?:19|20)\d{2})?)?[\s,.:|–—-]*(.*)$/iu;
const rightsReserved =
  /[\s,.:|–—-]*(?:tous droits (?:de reproduction )?réservés|all rights reserved|(?:19|20)\d{2}).*$/iu;

/** A copyright line names the site: « © 2023 Le Courrier – Tous droits réservés ». */
export function copyrightHolder(text: string): string | null {
  const name = copyrightLine
    .exec(text)?.[1]
    ?.replace(rightsReserved, '')
    .replace(/[\s,.:|–—-]+$/u, '');
  return name === undefined || name.length < 2 || name.length > 60 ? null : name;
}

const logoLine = /^(?:logo|icon|icone|banniere|banner)[-_ ][\w-]+$/;
const legal = wholeWording(LEGAL_LINES);
const localeSwitch = /^[a-z]{2}[_-][A-Z]{2}(?:\p{Lu}\p{Ll}+)?$/u;
/** « Le Courrier est un site » */
const selfDescription = anyWording(SELF_DESCRIPTIONS);

function isFooterLine(line: Line): boolean {
  if (line.prose) return false;
  return (
    isCopyright(line.text) || logoLine.test(line.key) || legal.test(line.key) || localeSwitch.test(line.text)
  );
}

function isCopyright(text: string): boolean {
  return (
    text.length <= 160 &&
    /^(?:©|\(c\) ?(?:19|20)\d\d|copyright\b)/iu.test(text) &&
    !/photo|crédit|image/iu.test(text)
  );
}

/** Index of the last line of the article proper: its last paragraph that is not the site speaking of itself. */
function endOfArticle(page: Page, holders: Holders): number {
  for (let end = page.lastProse; end > 0; end -= 1) {
    if (page.lines[end]?.prose === true && !isSelfDescription(page, end, holders)) return end;
  }
  return page.lines[0]?.prose === true ? 0 : -1;
}

/** Words in the names of copyright lines, and the last line in which each stands. */
type Holders = ReadonlyMap<string, number>;

function copyrightHolders(page: Page): Holders {
  const holders = new Map<string, number>();
  page.lines.forEach(({ text }, index) => {
    const holder = isCopyright(text) ? copyrightHolder(text) : null;
    for (const word of foldWords(holder ?? '').split(' ')) {
      if (word.length >= MIN_NAME_WORD_CHARS) holders.set(word, index);
    }
  });
  return holders;
}

/** Articles and acronyms of two letters tell no site from another. */
const MIN_NAME_WORD_CHARS = 3;

function isSelfDescription(page: Page, at: number, holders: Holders): boolean {
  const text = page.lines[at]?.text ?? '';
  if (text.length > 600 || !selfDescription.test(foldLine(text.slice(0, 160)))) return false;
  const before = page.lines[at - 1];
  if (before !== undefined && (logoLine.test(before.key) || /^a propos\b/.test(before.key))) return true;
  return foldWords(text.slice(0, 80))
    .split(' ')
    .some((word) => (holders.get(word) ?? -1) > at);
}
