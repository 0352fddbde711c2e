import { beginningOf, beginningOfModel } from './beginning.ts';
import type { Bilingual } from './bilingual.ts';

/** The settings that name models. */
export type ModelSetting = 'EMBEDDINGS' | 'CHAT_MODEL';

export const unknownEmbedder = (name: string, known: readonly string[]): Bilingual => ({
  fr: `EMBEDDINGS=${beginningOf(name)} n’est pas connu. Valeurs possibles : ${known.join(', ')}.`,
  en: `EMBEDDINGS=${beginningOf(name)} is not known. Possible values: ${known.join(', ')}.`,
});

export const unknownChatModel = (name: string, known: readonly string[]): Bilingual => ({
  fr: `CHAT_MODEL=${beginningOf(name)} n’est pas connu. Exemples : ${known.join(', ')}. Sans CHAT_MODEL, les réponses citent les articles mot pour mot.`,
  en: `CHAT_MODEL=${beginningOf(name)} is not known. Examples: ${known.join(', ')}. Without CHAT_MODEL, answers quote the articles word for word.`,
});

export const modelMissing = (setting: ModelSetting, provider: string, example: string): Bilingual => ({
  fr: `${setting}=${provider} ne dit pas quel modèle employer. Écrivez par exemple ${setting}=${example}.`,
  en: `${setting}=${provider} does not say which model to use. Write ${setting}=${example}, for instance.`,
});

const withoutKey: Readonly<Record<ModelSetting, Bilingual>> = {
  EMBEDDINGS: { fr: 'revenez à EMBEDDINGS=builtin', en: 'go back to EMBEDDINGS=builtin' },
  CHAT_MODEL: { fr: 'videz CHAT_MODEL', en: 'leave CHAT_MODEL empty' },
};

/** @param provider without its model: what stands there may be the key itself */
export const keyMissing = (setting: ModelSetting, provider: string, variable: string): Bilingual => ({
  fr: `${setting}=${provider}:… demande une clé : renseignez ${variable} dans .env, ou ${withoutKey[setting].fr}.`,
  en: `${setting}=${provider}:… needs a key: set ${variable} in .env, or ${withoutKey[setting].en}.`,
});

export const packageMissing = (setting: ModelSetting, provider: string, name: string): Bilingual => ({
  fr: `${setting}=${provider}:… demande un paquet qui n’est pas installé : lancez « npm install ${name} ».`,
  en: `${setting}=${provider}:… needs a package that is not installed: run "npm install ${name}".`,
});

export const embedderStateUnusable = (name: string): Bilingual => ({
  fr: `Les vecteurs de l’index ne viennent pas de « ${beginningOfModel(name)} » tel qu’il est ici. Relancez « npm run ingest » avec la même configuration.`,
  en: `The vectors of the index were not made by "${beginningOfModel(name)}" as it is here. Run "npm run ingest" with the same configuration.`,
});

/** What is wrong with a file of a model. */
export const weightsFaults = {
  missing: { fr: 'est introuvable ou illisible', en: 'is missing or cannot be read' },
  damaged: { fr: 'est abîmé', en: 'is damaged' },
  'other-version': {
    fr: 'est d’une autre version que le programme',
    en: 'is of another version than the program',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why the file of the built-in model cannot be used. */
export type WeightsFault = keyof typeof weightsFaults;

export const weightsUnusable = (file: string, fault: WeightsFault): Bilingual => ({
  fr: `Le modèle intégré ${file} ${weightsFaults[fault].fr}. Reprenez ce fichier de la même version de Kiosque, ou choisissez un autre modèle avec EMBEDDINGS.`,
  en: `The built-in model ${file} ${weightsFaults[fault].en}. Take that file again from the same version of Kiosque, or choose another model with EMBEDDINGS.`,
});

/** What was to become a vector. @param title of the passage's article, or null for a question */
const embedded = (title: string | null): Bilingual =>
  title === null
    ? { fr: 'la question', en: 'the question' }
    : { fr: `un passage de « ${title} »`, en: `a passage of "${title}"` };

/** @param title of the passage's article, or null for a question */
export const badVector = (name: string, title: string | null): Bilingual => ({
  fr: `${name} a rendu un vecteur inutilisable pour ${embedded(title).fr}. Réessayez, ou choisissez un autre modèle dans EMBEDDINGS.`,
  en: `${name} returned an unusable vector for ${embedded(title).en}. Try again, or choose another model in EMBEDDINGS.`,
});

export const otherDimensions = (
  name: string,
  expected: number,
  found: number,
  title: string | null,
): Bilingual => ({
  fr: `${name} a rendu un vecteur de ${found} dimensions au lieu de ${expected} pour ${embedded(title).fr}. Si le modèle a changé, refaites l’index : npm run ingest -- --full.`,
  en: `${name} returned a vector of ${found} dimensions instead of ${expected} for ${embedded(title).en}. If the model has changed, make the index anew: npm run ingest -- --full.`,
});
