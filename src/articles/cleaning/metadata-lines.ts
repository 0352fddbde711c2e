import { parseByline } from '../metadata/byline.ts';
import { areAgencies } from '../metadata/names.ts';
import { readAgencyLine, readSourceLine, readUrlLine } from '../metadata/signature-lines.ts';
import { type CleaningRule, type Line, lineRule, type Page } from './page.ts';

/** Lines about the article itself. They leave the text because they become its metadata. */

/**
 * « Par NAME », « publié le … », « mis à jour le … », wherever the line stands; but where several stand between the
 * first and the last paragraph, they head the entries of a live report and belong to them.
 */
export const byline: CleaningRule = {
  name: 'byline',
  find: (page) => {
    const found = page.lines.flatMap((line, index) => (isByline(line, index, page) ? [{ line, index }] : []));
    const inside = found.filter(({ index }) => index > page.firstProse && index < page.lastProse);
    const kept = new Set(inside.length >= MIN_ENTRIES ? inside : []);
    return found.filter((each) => !kept.has(each)).map(({ line }) => line);
  },
};

/** An article has a byline, and perhaps another one below its lead. */
const MIN_ENTRIES = 3;

function isByline(line: Line, index: number, page: Page): boolean {
  if (line.prose && line.text.length > 160) return false;
  const parsed = parseByline(line.text);
  if (parsed?.explicit !== true) return false;
  const oneWordName = parsed.author !== null && !parsed.author.includes(' ');
  return !oneWordName || parsed.published !== null || parsed.updated !== null || isHead(page, index);
}

/**
 * A date on a line of its own, under the headline or right after the last paragraph. In between it may head a part
 * of a chronology; after the last paragraph, with a name in front, it may stamp a reader's comment.
 */
const dateLine = lineRule('date-line', (line, index, page) => {
  const isBelow = index === page.lastProse + 1;
  if (line.prose || (index >= page.firstProse && !isBelow)) return false;
  const parsed = parseByline(line.text);
  if (parsed === null || parsed.explicit || parsed.plain === null) return false;
  const before = line.text.slice(0, parsed.plain.start);
  const alone = /^(?:(?:le |on )|\p{L}{3,4}\.,? )?$/iu.test(before);
  // « Attentats du 11 septembre 2001 » is a headline; « Jean Roux | 11 septembre 2001 » is not.
  return alone || (index > 0 && !isBelow && /[|·•,–—-] ?(?:le |on )?$/iu.test(before));
});

/** « Source : NAME ». */
const sourceLine = edgeRule('source-line', readSourceLine);

/** « Article original : https://… ». */
const urlLine = edgeRule('url-line', readUrlLine);

/** « Avec l’Agence France-Presse et Associated Press ». */
const agencyLine = edgeRule('agency-line', readAgencyLine);

/** The signature of an agency alone on a line, such as « – AP » under a quotation. */
const agencyCredit = lineRule('agency-credit', (line, index) => {
  if (index === 0 || line.text.length > 60) return false;
  return areAgencies(line.text.replace(/^[\s–—(-]+|[\s).]+$/gu, ''));
});

/** All but the byline, in the order in which they apply. */
export const signatureRules: readonly CleaningRule[] = [
  urlLine,
  sourceLine,
  agencyLine,
  agencyCredit,
  dateLine,
];

/** Before the first paragraph, or between it and the second: some papers sign below the lead. */
function isHead(page: Page, index: number): boolean {
  return index <= page.firstProse + 1 && page.lines[index]?.prose === false;
}

/** Removes lines that say something of the article, before its first paragraph or after its last. */
function edgeRule(name: string, read: (line: string) => unknown): CleaningRule {
  return lineRule(
    name,
    ({ text }, index, page) => (index <= page.firstProse || index > page.lastProse) && read(text) !== null,
  );
}
