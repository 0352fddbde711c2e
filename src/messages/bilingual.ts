/** The languages a person can be spoken to in. */
export type Language = 'fr' | 'en';

/** One message in every language of the product; both say the same. */
export type Bilingual = Readonly<Record<Language, string>>;
