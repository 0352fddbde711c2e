import { NOISE_NAMES } from '../../../lexicon/page-parts.ts';
import { anyNamePart } from '../../../text/wording.ts';
import type { PageDocument, PageElement } from './page-document.ts';

/**
 * Takes out of a page what is around the article, so that Readability has less to weigh and is right more often:
 * elements that are named as noise by their tag, role or classes. A name alone proves little (a page
 * whose whole article stands in `<div class="share">` exists): what holds more than two paragraphs of running text, or
 * the headline, stays.
 */
export function removeNoise(document: PageDocument): void {
  for (const element of document.querySelectorAll('*')) {
    if (element.parentNode === null || FRAME.has(element.tagName.toUpperCase())) continue;
    if (NEVER_TEXT.has(element.tagName.toUpperCase())) element.remove();
    else if (isNamedNoise(element) && !holdsText(element)) element.remove();
  }
}

const FRAME = new Set(['HTML', 'HEAD', 'BODY', 'MAIN', 'ARTICLE', 'META', 'TITLE', 'LINK']);
const NEVER_TEXT = new Set(['STYLE', 'SVG', 'IFRAME', 'TEMPLATE', 'OBJECT', 'CANVAS', 'VIDEO', 'AUDIO']);
const NOISE_TAGS = new Set(['ASIDE', 'NAV', 'FOOTER', 'DIALOG', 'BUTTON', 'FORM']);
const NOISE_ROLES = /^(?:navigation|complementary|dialog|contentinfo|search|alert)$/;
const NOISE = anyNamePart(NOISE_NAMES);

function isNamedNoise(element: PageElement): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return (
    NOISE_TAGS.has(element.tagName) ||
    NOISE_ROLES.test(element.getAttribute('role') ?? '') ||
    NOISE.test(names.slice(0, MAX_NAMES_CHARS))
  );
}

const MAX_NAMES_CHARS = 1_000;
const RUNNING_TEXT_CHARS = 80;
const MAX_NOISE_PARAGRAPHS = 2;

function holdsText(element: PageElement): boolean {
  if (element.querySelector('h1') !== null) return true;
  let paragraphs = 0;
  for (const paragraph of element.querySelectorAll('p')) {
    if ((paragraph.textContent?.trim().length ?? 0) > RUNNING_TEXT_CHARS) paragraphs += 1;
    if (paragraphs > MAX_NOISE_PARAGRAPHS) return true;
  }
  return false;
}
