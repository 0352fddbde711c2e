import type { Bilingual } from '../messages/bilingual.ts';

/** What a reader should know, each thing said once; null where there is nothing. */
export function joinedNotices(notices: readonly (Bilingual | null)[]): Bilingual | null {
  const known = notices.filter((notice) => notice !== null);
  if (known.length === 0) return null;
  const once = (sentences: readonly string[]): string => [...new Set(sentences)].join(' ');
  return { fr: once(known.map(({ fr }) => fr)), en: once(known.map(({ en }) => en)) };
}
