import { Readability } from '@mozilla/readability';
import { TEASERS } from '../../../lexicon/teasers.ts';
import { wordingAtStart } from '../../../text/wording.ts';
import { countWords, foldWords } from '../../normalise.ts';
import { markupText } from '../markup-text.ts';
import { type HiddenWords, takeOutHidden } from './hidden-words.ts';
import { type PageDocument, parsePage } from './page-document.ts';
import { removeNoise } from './remove-noise.ts';
import { readStyles, type StyleRules } from './style-rules.ts';

/** The running text of a page, and what was left out of it because nobody sees it. */
export interface MainText {
  readonly text: string;
  readonly hidden: readonly HiddenWords[];
  /** The selectors that hide words which were kept all the same. */
  readonly shown: readonly string[];
}

/**
 * The running text of an article's page: what Readability finds once noise and hidden words are out, or with the noise
 * where that is little; checked against the text that the page gives in JSON-LD.
 * @param document of `html`; it is changed
 * @param linkedBody text or HTML, as the page states it
 */
export function mainText(html: string, document: PageDocument, linkedBody: string | null): MainText {
  const seen = seenText(html, document);
  const stated = linkedBody === null ? '' : bodyText(linkedBody);
  const isArticle = stated.length > (seen.text.length < ONLY_A_NOTICE_CHARS ? 0 : MIN_STATED_CHARS);
  const settled = isArticle ? againstStated(seen.text, stated) : seen.text;
  const text = settled
    .split('\n\n')
    .filter((paragraph) => paragraph.length > MAX_TEASER_CHARS || !TEASER.test(paragraph.toLowerCase()))
    .join('\n\n');
  return { ...seen, text };
}

/**
 * Words that the page's style hides are left out, unless these are the article: what a script shows once it has loaded,
 * or to subscribers. Then the selectors that hide most are taken to hide nothing, until half of it is there; where many
 * hide a little each, all of them.
 */
function seenText(html: string, document: PageDocument): MainText {
  const rules = readStyles(document);
  const seen = textWithout(html, document, rules, new Set());
  const behind = wordsBehind(seen.hidden);
  const wordsHidden = [...behind.values()].reduce((sum, words) => sum + words, 0);
  if (wordsHidden <= countWords(seen.text)) return seen;
  const all = textWithout(html, parsePage(html), rules, new Set(behind.keys()));
  let found = seen;
  const shown = new Set<string>();
  while (countWords(found.text) < countWords(all.text) / 2) {
    const most = [...wordsBehind(found.hidden)].toSorted(([, one], [, other]) => other - one)[0];
    if (most === undefined) return found;
    if (shown.size === MAX_SHOWN) return all;
    shown.add(most[0]);
    found = textWithout(html, parsePage(html), rules, shown);
  }
  return found;
}

function textWithout(
  html: string,
  document: PageDocument,
  rules: StyleRules,
  shown: ReadonlySet<string>,
): MainText {
  removeNoise(document);
  const hidden = takeOutHidden(document, rules, shown);
  let text = readable(document);
  if (text.length < SURELY_AN_ARTICLE_CHARS) {
    const untouched = parsePage(html);
    takeOutHidden(untouched, rules, shown);
    const more = readable(untouched);
    if (more.length > text.length * WORTH_MORE) text = more;
  }
  return { text, hidden, shown: [...shown] };
}

/** How many words each selector hides. */
function wordsBehind(hidden: readonly HiddenWords[]): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const { selector, text } of hidden)
    if (selector !== null) words.set(selector, (words.get(selector) ?? 0) + countWords(text));
  return words;
}

/** Each costs another reading of the page; one or two are what pages have. */
const MAX_SHOWN = 5;
/** « Activez JavaScript pour lire cet article. » */
const ONLY_A_NOTICE_CHARS = 100;
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
  const isEscaped = !/<\/?\w/.test(body) && body.includes('&lt;');
  const html = isEscaped
    ? body
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&')
    : body;
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
  return foldWords(text).replaceAll(' ', '');
}
