import { writtenDate } from './answers.ts';
import type { Bilingual, Language } from './bilingual.ts';
import { colon } from './punctuation.ts';

/** What people read of an article that is no longer as it was. */
export const changeMessages = {
  /** « 2 paragraphes modifiés, 1 ajouté »; empty where the words are the same. */
  paragraphs: ({ altered, added, removed }: ParagraphCounts): Bilingual => ({
    fr: [[altered, 'modifié'] as const, [added, 'ajouté'] as const, [removed, 'retiré'] as const]
      .filter(([count]) => count > 0)
      .map(([count, what], at) => {
        const plural = count < 2 ? '' : 's';
        return `${count}${at === 0 ? ` paragraphe${plural}` : ''} ${what}${plural}`;
      })
      .join(', '),
    en: [[altered, 'altered'] as const, [added, 'added'] as const, [removed, 'removed'] as const]
      .filter(([count]) => count > 0)
      .map(
        ([count, what], at) =>
          `${count}${at === 0 ? (count === 1 ? ' paragraph' : ' paragraphs') : ''} ${what}`,
      )
      .join(', '),
  }),
  /** « titre : A → B » */
  field: ({ field, before, after }: FieldChange): Bilingual => {
    const line = (language: Language): string =>
      `${FIELDS[field][language]}${colon[language]} ${writeValue(field, before, language)} → ${writeValue(field, after, language)}`;
    return { fr: line('fr'), en: line('en') };
  },
  words: { fr: 'Mot à mot', en: 'Word by word' },
  /** One paragraph. Null: there is none, before or after. */
  replaced: (before: string | null, after: string | null): Bilingual => ({
    fr:
      before === null || before === ''
        ? `ajouté : « ${after ?? ''} »`
        : after === null || after === ''
          ? `retiré : « ${before} »`
          : `« ${before} » → « ${after} »`,
    en:
      before === null || before === ''
        ? `added: "${after ?? ''}"`
        : after === null || after === ''
          ? `removed: "${before}"`
          : `"${before}" → "${after}"`,
  }),
  nothingChanged: {
    fr: 'Aucun article n’a d’autres mots que la fois d’avant.',
    en: 'No article has other words than the time before.',
  },
} as const;

interface ParagraphCounts {
  readonly altered: number;
  readonly added: number;
  readonly removed: number;
}

interface FieldChange {
  readonly field: keyof typeof FIELDS;
  readonly before: string | null;
  readonly after: string | null;
}

const FIELDS = {
  title: { fr: 'titre', en: 'title' },
  publisher: { fr: 'journal', en: 'publisher' },
  author: { fr: 'auteur', en: 'author' },
  publishedAt: { fr: 'date', en: 'date' },
  url: { fr: 'adresse', en: 'address' },
} as const satisfies Readonly<Record<string, Bilingual>>;

function writeValue(field: keyof typeof FIELDS, value: string | null, language: Language): string {
  if (value === null) return language === 'fr' ? '(rien)' : '(none)';
  return field === 'publishedAt' ? writtenDate(value, language) : value;
}
