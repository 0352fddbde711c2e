import { beginningOf } from './beginning.ts';
import type { Bilingual } from './bilingual.ts';

/** What `RECORD_FIELDS` and `--map` must look like. */
export const recordFields: Bilingual = {
  fr: 'des couples séparés par des virgules, comme title=Titre,text=Contenu ; noms possibles : id, title, text, publisher (le journal), author, publishedAt, url, lang',
  en: 'pairs separated by commas, such as title=Titre,text=Contenu; possible names: id, title, text, publisher, author, publishedAt, url, lang',
};

/**
 * A variable holds what Kiosque cannot use; only the beginning of its value is shown. `value` is null when nothing of
 * it may be.
 */
export function invalidSetting(invalid: {
  readonly name: string;
  readonly value: string | null;
  /** A notation, or words in both languages. */
  readonly expected: string | Bilingual;
}): Bilingual {
  const { name, value } = invalid;
  const expected =
    typeof invalid.expected === 'string' ? { fr: invalid.expected, en: invalid.expected } : invalid.expected;
  return {
    fr: `La variable ${name} ${value === null ? 'a une valeur inutilisable' : `vaut « ${beginningOf(value)} »`} ; valeur attendue : ${expected.fr}. Corrigez-la dans l’environnement ou dans le fichier .env.`,
    en: `The variable ${name} ${value === null ? 'has an unusable value' : `is "${beginningOf(value)}"`}; expected: ${expected.en}. Change it in the environment or in the .env file.`,
  };
}

/** What a number must be, bounds included. */
export const wholeNumber = (min: number, max: number): Bilingual => ({
  fr: `un nombre entier de ${min} à ${max}, en chiffres seulement`,
  en: `a whole number from ${min} to ${max}, digits only`,
});

export const portOrOff = (max: number): Bilingual => ({
  fr: `un port, de 0 à ${max}, ou « off »`,
  en: `a port, from 0 to ${max}, or "off"`,
});

export const severalIds: Bilingual = {
  fr: 'des identifiants Discord de 17 à 20 chiffres, séparés par des virgules',
  en: 'Discord ids of 17 to 20 digits, separated by commas',
};

export const onlyToken: Bilingual = {
  fr: 'le jeton seul, sans guillemets, sans espaces et sans « Bot » devant',
  en: 'the token alone, without quotation marks, without spaces and without "Bot" before it',
};

export const secretLength = (minChars: number): Bilingual => ({
  fr: `un secret d’au moins ${minChars} caractères, que personne ne peut deviner`,
  en: `a secret of at least ${minChars} characters that nobody can guess`,
});
