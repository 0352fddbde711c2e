import type { PageDocument, PageElement } from './page-document.ts';
import { declarationsIn, IMPORTANT, isForScreens, rulesIn } from './style-sheet.ts';

/** What a page's own style says of an element, for one property. */
export interface Declared {
  /** Lower case, without `!important`. */
  readonly value: string;
  /** The selector that says it, or null: the element's own `style` attribute. */
  readonly selector: string | null;
}

/** The simple rules of a page's `<style>` elements: a tag, a class, an id, or a tag with one of these. */
export type StyleRules = ReadonlyMap<string, ReadonlyMap<string, Ranked>>;

/**
 * What is declared in the page for a wide screen. What stands behind pseudo-classes, combinators, other conditions or
 * in other files is not read: then an element counts as seen.
 */
export function readStyles(document: PageDocument): StyleRules {
  const rules = new Map<string, Map<string, Ranked>>();
  let chars = 0;
  let count = 0;
  for (const style of document.querySelectorAll('style')) {
    if (!isForScreens(style.getAttribute('media') ?? '') || style.closest('noscript, template') !== null)
      continue;
    const css = style.textContent ?? '';
    chars += css.length;
    if (chars > MAX_STYLE_CHARS) break;
    for (const { selectors, declared } of rulesIn(css)) {
      for (const selector of selectors) {
        count += 1;
        if (count > MAX_RULES) return rules;
        const known = rules.get(selector) ?? new Map<string, Ranked>();
        rules.set(selector, known);
        const rank = specificityOf(selector) + count;
        for (const [property, value] of declared) settle(known, property, value, selector, rank);
      }
    }
  }
  return rules;
}

/** What holds for an element of all that is declared for it, as the cascade settles it (CSS Cascading Level 4, 6). */
export function declaredFor(element: PageElement, rules: StyleRules): ReadonlyMap<string, Declared> {
  const found = new Map<string, Ranked>();
  if (rules.size > 0) {
    for (const selector of selectorsOf(element)) {
      for (const [property, declared] of rules.get(selector) ?? []) {
        if (declared.rank >= (found.get(property)?.rank ?? 0)) found.set(property, declared);
      }
    }
  }
  const own = element.getAttribute('style') ?? '';
  if (own !== '')
    for (const [property, value] of declarationsIn(own)) settle(found, property, value, null, OWN_STYLE);
  return found;
}

interface Ranked extends Declared {
  readonly rank: number;
}

/** Of all `<style>` elements together: beyond, and behind so many rules, nothing more is read. */
const MAX_STYLE_CHARS = 2 * 1024 * 1024;
const MAX_RULES = 20_000;
const MAX_CLASSES = 50;

/** Ranks: the order in the page, below specificity, below the element's own style, below what is important. */
const SPECIFICITY = 1e6;
const OWN_STYLE = 1e9;
const IMPORTANT_RANK = 1e10;

function specificityOf(selector: string): number {
  const tag = /^[.#]/.test(selector) ? 0 : 1;
  return SPECIFICITY * (selector.includes('#') ? 100 + tag : selector.includes('.') ? 10 + tag : tag);
}

function selectorsOf(element: PageElement): readonly string[] {
  const tag = element.tagName.toLowerCase();
  const classes = (element.getAttribute('class') ?? '').split(/\s+/).slice(0, MAX_CLASSES);
  const names = classes.filter((name) => name !== '').map((name) => `.${name}`);
  const id = element.getAttribute('id') ?? '';
  if (id !== '') names.push(`#${id}`);
  return [tag, ...names, ...names.map((name) => tag + name)];
}

function settle(
  known: Map<string, Ranked>,
  property: string,
  written: string,
  selector: string | null,
  rank: number,
): void {
  const value = written.replace(IMPORTANT, '').trimEnd();
  const ranked = value === written ? rank : rank + IMPORTANT_RANK;
  if (ranked >= (known.get(property)?.rank ?? 0)) known.set(property, { value, selector, rank: ranked });
}
