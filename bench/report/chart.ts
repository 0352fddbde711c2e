import type { BenchResult } from '../bench.ts';
import type { EngineSummary } from '../measures/engines.ts';
import { nameOf } from '../measures/engines.ts';
import { isFailure } from '../measures/run-child.ts';
import { duration, thousands } from './format.ts';

const PANEL_WIDTH = 340;
const PANEL_HEIGHT = 250;
const MARGIN = { left: 64, top: 44, right: 128, bottom: 40 };
/** Told apart by people who see colours differently (Okabe and Ito 2008). */
const COLOURS: Readonly<Record<string, string>> = {
  kiosque: '#0072b2',
  langchain: '#d55e00',
  minisearch: '#009e73',
  orama: '#cc79a7',
};

interface Panel {
  readonly title: string;
  readonly pick: (engine: EngineSummary) => number | undefined;
}

const PANELS: readonly Panel[] = [
  {
    title: 'One question, p50 (hybrid; MiniSearch: words)',
    pick: ({ modes }) => (modes.hybrid ?? modes.lexical)?.p50Ms,
  },
  {
    title: 'Opening, cold process',
    pick: ({ build, openMs }) => (isFailure(build) || Number.isNaN(openMs) ? undefined : openMs),
  },
];

/** Growth with the number of passages as an SVG picture; both axes are logarithmic. */
export function growthChart(result: BenchResult): string {
  const width = PANELS.length * (PANEL_WIDTH + MARGIN.left + MARGIN.right);
  const height = PANEL_HEIGHT + MARGIN.top + MARGIN.bottom;
  const panels = PANELS.map((panel, i) => panelOf(result, panel, i * (width / PANELS.length))).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<rect width="${width}" height="${height}" fill="white"/>
${panels}
</svg>
`;
}

function panelOf({ sizes }: BenchResult, { title, pick }: Panel, left: number): string {
  const series = new Map<string, { size: number; value: number }[]>();
  for (const { size, engines } of sizes) {
    for (const engine of engines) {
      const value = pick(engine);
      if (value !== undefined) series.set(engine.id, [...(series.get(engine.id) ?? []), { size, value }]);
    }
  }
  const values = [...series.values()].flat().map(({ value }) => value);
  const lowest = Math.floor(Math.log10(Math.min(...values)));
  const highest = Math.max(lowest + 1, Math.ceil(Math.log10(Math.max(...values))));
  const exponents = sizes.map(({ size }) => Math.log10(size));
  const [first, last] = [Math.min(...exponents), Math.max(...exponents)];
  const x = (size: number) =>
    left + MARGIN.left + (PANEL_WIDTH * (Math.log10(size) - first)) / Math.max(1e-9, last - first);
  const y = (value: number) =>
    MARGIN.top + PANEL_HEIGHT * (1 - (Math.log10(value) - lowest) / (highest - lowest));
  const parts = [`<text x="${left + MARGIN.left}" y="24" font-weight="bold">${title}</text>`];
  for (let exponent = lowest; exponent <= highest; exponent += 1) {
    const at = y(10 ** exponent);
    parts.push(
      `<line x1="${left + MARGIN.left}" x2="${left + MARGIN.left + PANEL_WIDTH}" y1="${at}" y2="${at}" stroke="#ddd"/>`,
      `<text x="${left + MARGIN.left - 8}" y="${at + 4}" text-anchor="end">${axisLabel(10 ** exponent)}</text>`,
    );
  }
  for (const { size } of sizes) {
    const at = MARGIN.top + PANEL_HEIGHT + 20;
    parts.push(`<text x="${x(size)}" y="${at}" text-anchor="middle">${thousands(size)}</text>`);
  }
  for (const [id, points] of series) parts.push(...lineOf(id, points, x, y));
  parts.push(...labelsOf(series, x, y));
  return parts.join('\n');
}

function lineOf(
  id: string,
  points: readonly { readonly size: number; readonly value: number }[],
  x: (size: number) => number,
  y: (value: number) => number,
): readonly string[] {
  const colour = COLOURS[id] ?? '#555';
  const path = points.map(({ size, value }) => `${x(size).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  return [
    `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`,
    ...points.map(
      ({ size, value }) =>
        `<circle cx="${x(size).toFixed(1)}" cy="${y(value).toFixed(1)}" r="3.5" fill="${colour}"><title>${nameOf(id)}, ${thousands(size)}: ${duration(value)}</title></circle>`,
    ),
  ];
}

/** Names at the ends of the lines, top to bottom, none upon another. */
function labelsOf(
  series: ReadonlyMap<string, readonly { readonly size: number; readonly value: number }[]>,
  x: (size: number) => number,
  y: (value: number) => number,
): readonly string[] {
  const ends = [...series].flatMap(([id, points]) => {
    const end = points.at(-1);
    return end === undefined ? [] : [{ id, end, at: y(end.value) + 4 }];
  });
  const lastAt = new Map<number, number>();
  return ends
    .sort((a, b) => a.at - b.at)
    .map(({ id, end, at }) => {
      const free = Math.max(at, (lastAt.get(end.size) ?? Number.NEGATIVE_INFINITY) + LINE_HEIGHT);
      lastAt.set(end.size, free);
      const text = `${nameOf(id)} ${duration(end.value)}`;
      return `<text x="${(x(end.size) + 8).toFixed(1)}" y="${free.toFixed(1)}" fill="${COLOURS[id] ?? '#555'}">${text}</text>`;
    });
}

const LINE_HEIGHT = 15;

function axisLabel(ms: number): string {
  return ms >= 1_000 ? `${ms / 1_000} s` : `${ms} ms`;
}
