import { writtenDate } from './answers.ts';
import { type Bilingual, inBoth, type Language } from './bilingual.ts';
import { isSingular } from './numbers.ts';
import { inQuotes, labelValue } from './punctuation.ts';

/** What people read of an article that is no longer as it was. */
export const changeMessages = {
  /** « 2 paragraphes modifiés, 1 ajouté »; empty where the words are the same. */
  paragraphs: (counts: Readonly<Record<Change, number>>): Bilingual =>
    inBoth((language) =>
      (['altered', 'added', 'removed'] as const)
        .filter((change) => counts[change] > 0)
        .map((change, at) => {
          const plural = isSingular(counts[change], language) ? '' : 's';
          const noun = at > 0 ? '' : ` ${language === 'fr' ? 'paragraphe' : 'paragraph'}${plural}`;
          return `${counts[change]}${noun} ${CHANGES[change][language]}${language === 'fr' ? plural : ''}`;
        })
        .join(', '),
    ),
  /** « titre : A → B » */
  field: ({ field, before, after }: FieldChange): Bilingual =>
    inBoth((language) => {
      const [old, now] = [before, after].map((value) => writeValue(field, value, language));
      return labelValue(FIELDS[field][language], `${old} → ${now}`, language);
    }),
  words: { fr: 'Mot à mot', en: 'Word by word' },
  /** One paragraph. Null: there is none, before or after. */
  replaced: (before: string | null, after: string | null): Bilingual =>
    inBoth((language) => {
      const [old, now] = [before ?? '', after ?? ''];
      if (old === '') return labelValue(CHANGES.added[language], inQuotes(now, language), language);
      if (now === '') return labelValue(CHANGES.removed[language], inQuotes(old, language), language);
      return `${inQuotes(old, language)} → ${inQuotes(now, language)}`;
    }),
  nothingChanged: {
    fr: 'Aucun article n’a d’autres mots que la fois d’avant.',
    en: 'No article has other words than the time before.',
  },
} as const;

type Change = keyof typeof CHANGES;

const CHANGES = {
  altered: { fr: 'modifié', en: 'altered' },
  added: { fr: 'ajouté', en: 'added' },
  removed: { fr: 'retiré', en: 'removed' },
} as const satisfies Readonly<Record<string, Bilingual>>;

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
