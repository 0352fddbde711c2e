import type { PageDocument, PageElement } from './page-document.ts';

/** What a page's own style says of an element, for one property. */
export interface Declared {
  /** Lower case, without `!important`. */
  readonly value: string;
  /** The selector that says it, or null: the element's own `style` attribute. */
  readonly selector: string | null;
}

/** The simple rules of a page's `<style>` elements: a tag, a class, an id, or a tag with one of these. */
export type StyleRules = ReadonlyMap<string, ReadonlyMap<string, Ranked>>;

/** What decides whether words are seen. */
export const WATCHED = [
  'display',
  'visibility',
  'opacity',
  'font-size',
  'position',
  'left',
  'right',
  'top',
  'text-indent',
  'clip',
  'clip-path',
  'width',
  'height',
  'max-width',
  'max-height',
  'overflow',
  'color',
  'background-color',
] as const;
export type Watched = (typeof WATCHED)[number];

/**
 * What is declared in the page for a wide screen. What stands behind pseudo-classes, combinators, other conditions or in
 * other files is not read: then an element counts as seen.
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
    for (const { selectors, declarations } of rulesIn(css)) {
      for (const selector of selectors) {
        count += 1;
        if (count > MAX_RULES) return rules;
        const known = rules.get(selector) ?? new Map<string, Ranked>();
        rules.set(selector, known);
        for (const [property, value] of declarationsIn(declarations))
          settle(known, property, value, selector, specificityOf(selector) + count);
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
    for (const [property, value] of declarationsIn(withoutComments(own)))
      settle(found, property, value, null, OWN_STYLE);
  return found;
}

interface Ranked extends Declared {
  readonly rank: number;
}

/** Of all `<style>` elements together: the largest of real pages come near half of it. */
const MAX_STYLE_CHARS = 2 * 1024 * 1024;
const MAX_RULES = 20_000;
const MAX_CLASSES = 50;

/** Ranks: the order in the page, below specificity, below the element's own style, below what is important. */
const SPECIFICITY = 1e6;
const OWN_STYLE = 1e9;
const IMPORTANT = 1e10;

const SIMPLE = /^(?:[a-z][a-z\d]*)?(?:[.#]-?[_\p{L}][\w\p{L}-]*)?$/iu;

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
  const value = written.replace(/!\s*important$/, '').trimEnd();
  const ranked = value === written ? rank : rank + IMPORTANT;
  if (ranked >= (known.get(property)?.rank ?? 0)) known.set(property, { value, selector, rank: ranked });
}

const IS_WATCHED = new Set<string>(WATCHED);

function* declarationsIn(text: string): Generator<readonly [property: string, value: string]> {
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    if (property === 'background') yield ['background-color', value];
    else if (IS_WATCHED.has(property) && value !== '') yield [property, value];
  }
}

interface Rule {
  readonly selectors: readonly string[];
  readonly declarations: string;
}

/** Passes over a style sheet once; a block that is not closed ends with it. */
function* rulesIn(sheet: string): Generator<Rule> {
  const css = withoutComments(sheet);
  const open: ('group' | 'rule' | 'other')[] = [];
  let selectors: readonly string[] = [];
  let declarations = '';
  let from = 0;
  const mark = /[{};]|$/g;
  for (let found = mark.exec(css); found !== null; found = mark.exec(css)) {
    const text = css.slice(from, found.index).trim();
    const block = open.at(-1);
    from = found.index + 1;
    if (block === 'rule' && found[0] !== '{') declarations += `${text};`;
    if (found[0] === '{') {
      const kind = block === 'rule' || block === 'other' ? 'other' : kindOf(text);
      open.push(kind);
      if (kind !== 'rule') continue;
      selectors = text
        .split(',')
        .map(simpleSelector)
        .filter((selector) => selector !== '');
      declarations = '';
    } else if (found[0] !== ';') {
      open.pop();
      if (block === 'rule') yield { selectors, declarations };
      if (found[0] === '') return;
    }
  }
}

function kindOf(prelude: string): 'group' | 'rule' | 'other' {
  if (!prelude.startsWith('@')) return 'rule';
  const media = /^@media\b(.*)$/is.exec(prelude)?.[1];
  return media !== undefined && isForScreens(media) ? 'group' : 'other';
}

/** A selector that is read, a tag in lower case; else nothing. */
function simpleSelector(written: string): string {
  const selector = written.trim();
  return SIMPLE.test(selector) ? selector.replace(/^[a-z\d]+/i, (tag) => tag.toLowerCase()) : '';
}

/** Phones come first in many style sheets: what a wide screen shows is said behind `min-width`. */
const FOR_SCREENS =
  /^(?:only )?(?:all|screen)?(?: ?and )?(?:\( ?min-width ?: ?(\d{1,4})(?:\.\d+)?(px|r?em) ?\))?$/;
const SCREEN_WIDTH_PX = 1_280;
const EM_PX = 16;

function isForScreens(media: string): boolean {
  return media
    .toLowerCase()
    .split(',')
    .some((query) => {
      const found = FOR_SCREENS.exec(query.replace(/\s+/g, ' ').trim());
      if (found === null) return false;
      return Number(found[1] ?? 0) * (found[2] === 'px' ? 1 : EM_PX) <= SCREEN_WIDTH_PX;
    });
}

/** Neither comments nor strings, in which marks of CSS mean nothing. */
function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, ' ');
}
