const BESIDE_SCREEN = /^-(?:\d{4,}|999|\d{3,}(?:\.\d+)?(?:r?em|v[wh]|%))/;
const NO_RECTANGLE = /^rect\(\s*([01])(?:px)?(?:[\s,]+\1(?:px)?){3}\s*\)$/;
const NO_LENGTH = /^0(?:\.0+)?(?:px|r?em|%)?$/;
const PLACED = ['position', /^(?:absolute|fixed)$/] as const;
const CUT = ['overflow', /^(?:hidden|clip)/] as const;

/** The values that hide, on some elements only: those that are placed by their edges, or cut what is larger. */
export const HIDING: readonly {
  readonly properties: readonly string[];
  readonly value: RegExp;
  readonly where?: readonly [property: string, value: RegExp];
}[] = [
  { properties: ['display'], value: /^none$/ },
  { properties: ['opacity'], value: /^(?:0|0?\.0\d*|0%)$/ },
  { properties: ['text-indent'], value: BESIDE_SCREEN },
  { properties: ['clip-path'], value: /^(?:inset\((?:50|100)%|circle\(0)/ },
  { properties: ['left', 'top', 'right'], value: BESIDE_SCREEN, where: PLACED },
  { properties: ['clip'], value: NO_RECTANGLE, where: PLACED },
  { properties: ['height', 'max-height', 'width', 'max-width'], value: NO_LENGTH, where: CUT },
];

/** What an element takes over from the one around it, and the background that its colour may be lost in. */
export const INHERITED = {
  visibility: 'visibility',
  size: 'font-size',
  colour: 'color',
  background: 'background-color',
} as const;

/** All that is asked for of a page's style; a page may declare any number of others, which are not kept. */
export const WATCHED: ReadonlySet<string> = new Set([
  ...HIDING.flatMap(({ properties, where }) => (where ? [...properties, where[0]] : properties)),
  ...Object.values(INHERITED),
]);
