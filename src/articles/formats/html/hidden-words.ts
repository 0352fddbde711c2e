import { markupText } from '../markup-text.ts';
import { HIDING, INHERITED } from './hiding-properties.ts';
import type { PageDocument, PageElement } from './page-document.ts';
import { type Declared, declaredFor, type StyleRules } from './style-rules.ts';

/** Words that nobody sees who looks at the page. */
export interface HiddenWords {
  readonly text: string;
  /** What hides them: a selector of the page's style, or null, the element itself. */
  readonly selector: string | null;
}

/**
 * Takes out of a page what its markup or its own style keeps from being seen: not displayed, transparent, without size,
 * beside the screen, cut to nothing, in the colour of its background.
 * @param shown selectors that hide nothing, since the article itself stands behind them
 * @returns what was taken out and has letters or digits, in the order of the page
 */
export function takeOutHidden(
  document: PageDocument,
  rules: StyleRules,
  shown: ReadonlySet<string>,
): readonly HiddenWords[] {
  const parts: Part[] = [];
  visit(document.documentElement as TreeElement, NOTHING_HIDDEN, { rules, shown, parts });
  return parts.flatMap(({ selector, nodes }) => {
    const text = nodes
      .map((node) => ('outerHTML' in node ? markupText(node.outerHTML) : (node.textContent ?? '').trim()))
      .filter((words) => words !== '')
      .join(' ');
    for (const node of nodes) node.remove();
    return /[\p{L}\p{N}]/u.test(text) ? [{ text, selector }] : [];
  });
}

interface TextNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  remove(): void;
}

interface TreeElement extends PageElement {
  readonly nodeType: number;
  readonly childNodes: Iterable<TreeElement | TextNode>;
}

interface Part {
  readonly selector: string | null;
  readonly nodes: (TreeElement | TextNode)[];
}

/** Properties that an element takes over from the one around it, and may set anew. */
interface Inherited {
  readonly visibility: Part | null;
  readonly size: Part | null;
  readonly colour: Part | null;
}

interface Walk {
  readonly rules: StyleRules;
  readonly shown: ReadonlySet<string>;
  readonly parts: Part[];
}

const NOTHING_HIDDEN: Inherited = { visibility: null, size: null, colour: null };
const ELEMENT = 1;
const TEXT = 3;
/** Scripts show a page as a whole once it is ready, and hide it in a foreign frame. */
const WHOLE_PAGE = new Set(['HTML', 'BODY']);
const WITHOUT_WORDS = new Set(['HEAD', 'SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE']);
/** An own style on these may be one that a script takes away. */
const MAIN_PARTS = new Set(['MAIN', 'ARTICLE']);

/** As deep as the page, which `refuseHostilePage` bounds. */
function visit(element: TreeElement, around: Inherited, walk: Walk): void {
  const tag = element.tagName.toUpperCase();
  if (WITHOUT_WORDS.has(tag)) return;
  let inherited = around;
  if (!WHOLE_PAGE.has(tag)) {
    const declared = declaredFor(element, walk.rules);
    const open = (selector: string | null): Part | null => {
      const by = selector ?? (MAIN_PARTS.has(tag) ? `${tag.toLowerCase()}[style]` : null);
      if (by !== null && walk.shown.has(by)) return null;
      const part: Part = { selector: by, nodes: [] };
      walk.parts.push(part);
      return part;
    };
    const hider = element.hasAttribute('hidden') ? OWN : hidesAll(declared);
    const whole = hider === null ? null : open(hider.selector);
    if (whole !== null) {
      whole.nodes.push(element);
      return;
    }
    if (declared.size > 0) inherited = inheritedBy(declared, around, open);
  }
  const hidden = inherited.visibility ?? inherited.size ?? inherited.colour;
  for (const child of element.childNodes) {
    if (child.nodeType === ELEMENT) visit(child as TreeElement, inherited, walk);
    else if (child.nodeType === TEXT && hidden !== null) hidden.nodes.push(child);
  }
}

const OWN: Pick<Declared, 'selector'> = { selector: null };

/** What hides an element with all that is in it. */
function hidesAll(declared: ReadonlyMap<string, Declared>): Declared | null {
  const says = (property: string, pattern: RegExp) => pattern.test(declared.get(property)?.value ?? '');
  for (const { properties, value, where } of HIDING) {
    if (where !== undefined && !says(...where)) continue;
    const property = properties.find((each) => says(each, value));
    if (property !== undefined) return declared.get(property) ?? null;
  }
  return null;
}

function inheritedBy(
  declared: ReadonlyMap<string, Declared>,
  around: Inherited,
  open: (selector: string | null) => Part | null,
): Inherited {
  const visibility = declared.get(INHERITED.visibility);
  const size = declared.get(INHERITED.size);
  const colour = declared.get(INHERITED.colour);
  const background = declared.get(INHERITED.background);
  const settle = (hider: Declared | false | undefined, isShown: boolean, before: Part | null): Part | null =>
    hider ? (before ?? open(hider.selector)) : isShown ? null : before;
  const isHidden = /^(?:hidden|collapse)$/.test(visibility?.value ?? '');
  const isTiny = NO_SIZE.test(size?.value ?? '');
  const isInvisible =
    colour !== undefined &&
    (colourOf(colour.value) === 'transparent' ||
      (background !== undefined && colourOf(colour.value) === colourOf(background.value)));
  return {
    visibility: settle(isHidden && visibility, visibility !== undefined, around.visibility),
    // A share of nothing is nothing.
    size: settle(isTiny && size, IS_SIZE.test(size?.value ?? ''), around.size),
    colour: settle(isInvisible && colour, colour !== undefined || background !== undefined, around.colour),
  };
}

const NO_SIZE = /^(?:0(?:\.\d+)?|1(?=px))(?:px|pt|r?em|%)?$/;
const IS_SIZE = /^(?:[\d.]+(?:px|pt|rem|v[wh])|(?:x+-)?(?:small|large)|medium|initial)$/;

/** One spelling for a colour; anything else stays as it is. */
function colourOf(written: string): string {
  const value = (NAMED[written] ?? written).replace(/^#([\da-f])([\da-f])([\da-f])$/, '#$1$1$2$2$3$3');
  const rgb = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+([\d.]+)%?)?\s*\)$/.exec(value);
  if (rgb === null) return value;
  if (rgb[4] !== undefined && Number(rgb[4]) === 0) return 'transparent';
  return `#${rgb
    .slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;
}

const NAMED: Readonly<Record<string, string>> = { white: '#ffffff', black: '#000000' };
