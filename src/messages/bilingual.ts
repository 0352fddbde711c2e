/** The languages a person can be spoken to in. */
export type Language = 'fr' | 'en';

/** One message in every language of the product; both say the same. */
export type Bilingual = Readonly<Record<Language, string>>;

/** A message that is made alike in both languages. */
export function inBoth(text: (language: Language) => string): Bilingual {
  return { fr: text('fr'), en: text('en') };
}

/** Two sentences as one message. */
export function oneAfterOther(one: Bilingual, other: Bilingual): Bilingual {
  return inBoth((language) => `${one[language]} ${other[language]}`);
}
