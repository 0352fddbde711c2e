import { Readability } from '@mozilla/readability';
import { TEASERS } from '../../../lexicon/teasers.ts';
import { wordingAtStart } from '../../../text/wording.ts';
import { foldLine } from '../../normalise.ts';
import { markupText } from '../markup-text.ts';
import { type PageDocument, parsePage } from './page-document.ts';
import { removeNoise } from './remove-noise.ts';

/**
 * The running text of an article's page: what Readability finds once noise is out, or on the page as it was where that
 * is little; checked against the text that the page gives in JSON-LD.
 * @param document of `html`; it is changed
 * @param linkedBody text or HTML, as the page states it
 */
export function mainText(html: string, document: PageDocument, linkedBody: string | null): string {
  removeNoise(document);
  let text = readable(document);
  if (text.length < SURELY_AN_ARTICLE_CHARS) {
    const untouched = readable(parsePage(html));
    if (untouched.length > text.length * WORTH_MORE) text = untouched;
  }
  const stated = linkedBody === null ? '' : bodyText(linkedBody);
  const settled = stated.length > MIN_STATED_CHARS ? againstStated(text, stated) : text;
  return settled
    .split('\n\n')
    .filter((paragraph) => paragraph.length > MAX_TEASER_CHARS || !TEASER.test(paragraph.toLowerCase()))
    .join('\n\n');
}

/** Below this, Readability may have taken a box for the article (characters). */
const SURELY_AN_ARTICLE_CHARS = 700;
const WORTH_MORE = 1.25;
/** A shorter `articleBody` is an abstract. */
const MIN_STATED_CHARS = 400;
/** Readability's own threshold is 500; short agency reports are articles too. */
const MIN_ARTICLE_CHARS = 250;

const TEASER = wordingAtStart(TEASERS);
const MAX_TEASER_CHARS = 200;

/** Empty where Readability finds nothing, or climbs past the root and throws (mozilla/readability #435). */
function readable(document: PageDocument): string {
  try {
    const article = new Readability(document, {
      charThreshold: MIN_ARTICLE_CHARS,
      disableJSONLD: true,
    }).parse();
    return markupText(article?.content ?? '');
  } catch {
    return '';
  }
}

function bodyText(body: string): string {
  const html =
    /<\/?\w/.test(body) || !body.includes('&lt;') ? body : body.replace(/&lt;/g, '<').replace(/&gt;/g, '>');
  if (/<(?:p|br|div)\b/i.test(html)) return markupText(html);
  return html
    .split(/\n+/)
    .map((line) => markupText(line))
    .filter((line) => line !== '')
    .join('\n\n');
}

/**
 * The stated body replaces a text of less than half its length. Where both say the same, it shows where the article
 * begins and ends.
 */
function againstStated(text: string, stated: string): string {
  const known = lettersOf(stated);
  const paragraphs = text.split('\n\n');
  const isKnown = (paragraph: string, minLetters: number): boolean => {
    const letters = lettersOf(paragraph);
    return letters.length > minLetters && known.includes(letters);
  };
  const shared = paragraphs
    .filter((paragraph) => isKnown(paragraph, 20))
    .reduce((chars, paragraph) => chars + paragraph.length, 0);
  if (lettersOf(text).length < known.length / 2 && shared < stated.length / 2) return stated;
  if (shared < stated.length * 0.85 || shared < text.length / 2) return text;
  const first = paragraphs.findIndex((paragraph) => isKnown(paragraph, 3));
  const last = paragraphs.findLastIndex((paragraph) => isKnown(paragraph, 3));
  return paragraphs.slice(first, last + 1).join('\n\n');
}

function lettersOf(text: string): string {
  return foldLine(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
