import type { Bilingual } from './bilingual.ts';

/** A variable holds what Kiosque cannot use. `value` is null when it must not be shown. */
export function invalidSetting(invalid: {
  readonly name: string;
  readonly value: string | null;
  readonly expected: string;
}): Bilingual {
  const { name, value, expected } = invalid;
  return {
    fr: `La variable ${name} ${value === null ? 'a une valeur inutilisable' : `vaut « ${value} »`} ; valeur attendue : ${expected}. Corrigez-la dans l’environnement ou dans le fichier .env.`,
    en: `The variable ${name} ${value === null ? 'has an unusable value' : `is "${value}"`}; expected: ${expected}. Change it in the environment or in the .env file.`,
  };
}
