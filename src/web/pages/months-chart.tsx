/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Language } from '../../messages/bilingual.ts';
import { articlePageMessages } from '../../messages/reading-room.ts';
import type { Bar, Bars } from '../months.ts';
import type { PageContext } from './layout.tsx';

/** Of a chart, in units of which a bar has one in width. */
export const CHART_HEIGHT = 40;
/** Stretched over a whole column, a bar of so few would be a block. */
const FEW = 12;
/** A bar of one among hundreds is still seen. */
const LEAST_HEIGHT = 1.5;

/** Articles by month: a bar each, which leads to the articles of that month. Nothing in it is style or script. */
export function MonthsChart({
  bars: { bars, unit },
  addressOf,
  language,
}: PageContext & { readonly bars: Bars; readonly addressOf: (bar: Bar) => string }) {
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const most = Math.max(...bars.map(({ count }) => count));
  const { byMonth, byYear } = articlePageMessages;
  const caption = (unit === 'month' ? byMonth : byYear)[language];
  return (
    <figure class={bars.length <= FEW ? 'months few' : 'months'}>
      <figcaption class="small">{caption}</figcaption>
      <svg viewBox={`0 0 ${bars.length} ${CHART_HEIGHT}`} preserveAspectRatio="none">
        <title>{caption}</title>
        {bars.map((bar, index) => {
          if (bar.count === 0) return null;
          const label = articlePageMessages.bar(barName(bar, language), bar.count)[language];
          return (
            <a href={addressOf(bar)} aria-label={label}>
              <title>{label}</title>
              <rect class="whole" x={index} y={0} width={1} height={CHART_HEIGHT} />
              <ChartBar index={index} count={bar.count} most={most} />
            </a>
          );
        })}
      </svg>
      <p class="axis small">
        <span>{barName(first, language)}</span>
        <span>{barName(last, language)}</span>
      </p>
    </figure>
  );
}

interface ChartBarProps {
  /** Its place, from 0. */
  readonly index: number;
  readonly count: number;
  /** What the highest bar counts. */
  readonly most: number;
  readonly kind?: string;
}

export function ChartBar({ index, count, most, kind = 'bar' }: ChartBarProps) {
  const height = count === 0 ? 0 : Math.max(LEAST_HEIGHT, (count / most) * CHART_HEIGHT);
  return <rect class={kind} x={index + 0.1} y={CHART_HEIGHT - height} width={0.8} height={height} />;
}

const monthNames = {
  fr: new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
} as const;

function barName({ name, since }: Bar, language: Language): string {
  return name.length === 'YYYY'.length ? name : monthNames[language].format(new Date(`${since}T00:00:00Z`));
}
