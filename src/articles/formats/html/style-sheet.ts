import { WATCHED } from './hiding-properties.ts';

/**
 * The rules for a wide screen: selectors that are simple (a tag, a class, an id, or a tag with one of these, tags in
 * lower case), and what is declared for them. Passes over a style sheet once; a block that is not closed ends with it.
 */
export function* rulesIn(sheet: string) {
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
      if (block === 'rule') yield { selectors, declared: declarationsIn(declarations) };
      if (found[0] === '') return;
    }
  }
}

/** What is declared and watched, by property, in lower case, `!important` included. A background counts as its colour. */
export function declarationsIn(declarations: string): ReadonlyMap<string, string> {
  const declared = new Map<string, string>();
  for (const declaration of withoutComments(declarations).split(';')) {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .toLowerCase()
      .trim();
    const property = name === 'background' ? 'background-color' : name;
    const isOutranked = IMPORTANT.test(declared.get(property) ?? '') && !IMPORTANT.test(value);
    if (WATCHED.has(property) && value !== '' && !isOutranked) declared.set(property, value);
  }
  return declared;
}

/** Where a value ends that comes before all others. */
export const IMPORTANT = /!\s*important$/;

function kindOf(prelude: string): 'group' | 'rule' | 'other' {
  if (!prelude.startsWith('@')) return 'rule';
  const media = /^@media\b(.*)$/is.exec(prelude)?.[1];
  return media !== undefined && isForScreens(media) ? 'group' : 'other';
}

const SIMPLE = /^(?:[a-z][a-z\d]*)?(?:[.#]-?[_\p{L}][\w\p{L}-]*)?$/iu;

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

/** @param media queries, as in an attribute or behind `@media` */
export function isForScreens(media: string): boolean {
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
