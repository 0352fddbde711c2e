import type { Bilingual, Language } from './bilingual.ts';
import { formatCount, locale } from './numbers.ts';

/** How fast work goes on, and how long it lasts. */
export const progressMessages = {
  /** @param unit what is counted, in the language of the line */
  pace: (
    { perSecond, remainingSeconds }: { readonly perSecond: number; readonly remainingSeconds: number },
    unit: string,
  ): Bilingual => ({
    fr: `${rate(perSecond, 'fr')} ${unit}/s, encore ${duration(remainingSeconds)}`,
    en: `${rate(perSecond, 'en')} ${unit}/s, ${duration(remainingSeconds)} left`,
  }),
  line: (step: string, done: number, total: number, pace: string): Bilingual => ({
    fr: `${step} : ${formatCount(done, 'fr')} sur ${formatCount(total, 'fr')}${pace === '' ? '' : `, ${pace}`}`,
    en: `${step}: ${formatCount(done, 'en')} of ${formatCount(total, 'en')}${pace === '' ? '' : `, ${pace}`}`,
  }),
} as const;

/** Steps of five seconds, of minutes from one minute on: a figure that a person can follow. */
function duration(seconds: number): string {
  if (seconds <= 55) return `${Math.max(5, Math.ceil(seconds / 5) * 5)} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
}

function rate(perSecond: number, language: Language): string {
  const maximumFractionDigits = perSecond < 10 ? 1 : 0;
  return perSecond.toLocaleString(locale[language], { maximumFractionDigits });
}
