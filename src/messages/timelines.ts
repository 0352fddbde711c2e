import { writtenDate } from './answers.ts';
import type { Bilingual } from './bilingual.ts';

/** What the days of a timeline are. */
export const timelineDays: Bilingual = {
  fr: 'Chaque ligne porte le jour que dit la phrase, sinon celui de la parution.',
  en: 'Each line bears the day that its sentence states, else that of its publication.',
};

/** Where a timeline begins that was asked for since an event. @param day `YYYY-MM-DD` */
export function timelineSince(event: string, day: string): Bilingual {
  return {
    fr: `Depuis le premier article sur « ${event} », du ${writtenDate(day, 'fr')}.`,
    en: `Since the first article on "${event}", of ${writtenDate(day, 'en')}.`,
  };
}
