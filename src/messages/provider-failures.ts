import { beginningOfModel } from './beginning.ts';
import type { Bilingual } from './bilingual.ts';
import type { ModelSetting } from './models.ts';

/** What went wrong between us and a provider, without its end of sentence. */
const failures = {
  authentication: { fr: 'la clé est refusée', en: 'the key is refused' },
  'not-found': {
    fr: 'ce modèle ou cette adresse n’existe pas chez le fournisseur',
    en: 'the provider does not know this model or address',
  },
  rejected: { fr: 'le fournisseur refuse la demande', en: 'the provider rejects the request' },
  redirected: {
    fr: 'l’adresse renvoie vers une autre, à laquelle rien n’a été envoyé',
    en: 'the address leads to another one, to which nothing was sent',
  },
  'rate-limit': {
    fr: 'trop de demandes, ou quota épuisé',
    en: 'too many requests, or the quota is used up',
  },
  server: { fr: 'le fournisseur est en panne', en: 'the provider has a failure' },
  timeout: { fr: 'le fournisseur n’a pas répondu à temps', en: 'the provider did not answer in time' },
  unreachable: { fr: 'le fournisseur est injoignable', en: 'the provider cannot be reached' },
  'bad-answer': { fr: 'la réponse est incompréhensible', en: 'the answer makes no sense' },
  'too-long': { fr: 'la réponse est démesurée', en: 'the answer is far too long' },
  cut: { fr: 'la réponse s’est interrompue', en: 'the answer broke off' },
  busy: { fr: 'trop de demandes attendent déjà', en: 'too many requests are waiting already' },
  paused: {
    fr: 'plusieurs pannes de suite : le fournisseur n’est pas appelé pendant une demi-minute',
    en: 'several failures in a row: the provider is not called for half a minute',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What only an answer in words can lack. */
const chatFailures = {
  ...failures,
  empty: { fr: 'la réponse est vide', en: 'the answer is empty' },
  filtered: { fr: 'le fournisseur a retenu la réponse', en: 'the provider has withheld the answer' },
  'over-budget': { fr: 'le budget de jetons du jour est épuisé', en: "the day's token budget is used up" },
  'over-server-budget': {
    fr: 'le budget de jetons du jour est épuisé pour ce serveur',
    en: "this server's token budget for the day is used up",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What can go wrong with any provider; the only thing kept of its error messages, which may hold secrets. */
export type ProviderFailureKind = keyof typeof failures;
/** What can go wrong with a chat model. */
export type ChatFailureKind = keyof typeof chatFailures;

/** What can go wrong with the model of each setting. */
interface FailureKinds {
  readonly EMBEDDINGS: ProviderFailureKind;
  readonly CHAT_MODEL: ChatFailureKind;
}
/** One of any such failure, for each setting that names a model. */
type ForEachFailure<T> = { readonly [Setting in ModelSetting]: Readonly<Record<FailureKinds[Setting], T>> };

/**
 * For whoever runs Kiosque: one sentence on what went wrong and one on how to mend it.
 * @param setting that names the model
 * @param name `provider:model`
 * @param status of HTTP; null: there was none
 */
export function providerFailed<Setting extends ModelSetting>(
  setting: Setting,
  name: string,
  kind: FailureKinds[Setting],
  status: number | null,
): Bilingual {
  const what = chatFailures[kind];
  const remedy = remedies[setting][kind];
  const code = status === null || status < 400 ? '' : ` (HTTP ${status})`;
  // Of a model that the provider does not take, only the beginning: a key may have been pasted in its place.
  const shown = MAY_BE_KEY.has(kind) ? beginningOfModel(name) : name;
  return {
    fr: `${shown} : ${what.fr}${code}. ${remedy.fr}`,
    en: `${shown}: ${what.en}${code}. ${remedy.en}`,
  };
}

const MAY_BE_KEY: ReadonlySet<ChatFailureKind> = new Set(['authentication', 'not-found', 'rejected']);

const later: Readonly<Record<ModelSetting, Bilingual>> = {
  EMBEDDINGS: {
    fr: 'Réessayez plus tard : rien n’a été changé dans l’index.',
    en: 'Try again later: nothing was changed in the index.',
  },
  CHAT_MODEL: { fr: 'Réessayez dans un instant.', en: 'Try again in a moment.' },
};

/** What helps whatever the model is for. */
const sharedRemedies = (setting: ModelSetting) => ({
  authentication: {
    fr: 'Vérifiez la clé de ce fournisseur dans .env.',
    en: "Check this provider's key in .env.",
  },
  'not-found': {
    fr: `Vérifiez ${setting} et l’adresse du fournisseur (avec Ollama : « ollama pull MODÈLE »).`,
    en: `Check ${setting} and the provider's address (with Ollama: "ollama pull MODEL").`,
  },
  redirected: {
    fr: 'Mettez dans .env l’adresse définitive du fournisseur.',
    en: "Set the provider's final address in .env.",
  },
  unreachable: {
    fr: 'Vérifiez le réseau et l’adresse du fournisseur dans .env.',
    en: "Check the network and the provider's address in .env.",
  },
  'rate-limit': later[setting],
  server: later[setting],
  timeout: later[setting],
  'bad-answer': later[setting],
  cut: later[setting],
  busy: later[setting],
  paused: later[setting],
});

const otherWords: Bilingual = {
  fr: 'Reformulez la question, ou choisissez un autre modèle dans CHAT_MODEL.',
  en: 'Word the question differently, or choose another model in CHAT_MODEL.',
};
const tomorrow: Bilingual = {
  fr: 'Il se renouvelle à minuit (UTC).',
  en: 'It starts anew at midnight (UTC).',
};

const remedies: ForEachFailure<Bilingual> = {
  EMBEDDINGS: {
    ...sharedRemedies('EMBEDDINGS'),
    rejected: {
      fr: 'Vérifiez que le modèle nommé dans EMBEDDINGS fait bien des embeddings.',
      en: 'Check that the model named in EMBEDDINGS makes embeddings.',
    },
    'too-long': later.EMBEDDINGS,
  },
  CHAT_MODEL: {
    ...sharedRemedies('CHAT_MODEL'),
    rejected: {
      fr: 'Vérifiez que le modèle nommé dans CHAT_MODEL sait converser et lire une demande de cette longueur.',
      en: 'Check that the model named in CHAT_MODEL can chat, and reads requests of this length.',
    },
    'too-long': {
      fr: 'Vérifiez le modèle nommé dans CHAT_MODEL et l’adresse du fournisseur.',
      en: "Check the model named in CHAT_MODEL and the provider's address.",
    },
    empty: otherWords,
    filtered: otherWords,
    'over-budget': tomorrow,
    'over-server-budget': tomorrow,
  },
};

/** What somebody who has asked a question is told of it: nothing of settings, keys or addresses. */
export function failedForReader(setting: ModelSetting, kind: ChatFailureKind): Bilingual {
  const model = modelNames[setting];
  const what = toldToReaders[kind];
  return { fr: `${model.fr} ${what.fr}`, en: `${model.en} ${what.en}` };
}

const modelNames: Readonly<Record<ModelSetting, Bilingual>> = {
  EMBEDDINGS: { fr: 'Le modèle qui compare les sens', en: 'The model that compares meanings' },
  CHAT_MODEL: { fr: 'Le modèle de langage', en: 'The language model' },
};

const unavailable: Bilingual = {
  fr: 'n’est pas disponible pour l’instant.',
  en: 'is not available for now.',
};
const faulty: Bilingual = {
  fr: 'n’a pas répondu comme il faut. Réessayez dans un instant.',
  en: 'did not answer as it should. Try again in a moment.',
};
const inDemand: Bilingual = {
  fr: 'est trop demandé. Réessayez dans un instant.',
  en: 'is in too much demand. Try again in a moment.',
};
const silent: Bilingual = {
  fr: 'n’a rien répondu. Reformulez la question.',
  en: 'has answered nothing. Word the question differently.',
};
const spent: Bilingual = {
  fr: 'a servi autant qu’il est permis en un jour ; il sera de nouveau là à minuit (UTC).',
  en: 'has been used as much as is allowed in a day; it will be back at midnight (UTC).',
};

const toldToReaders: Readonly<Record<ChatFailureKind, Bilingual>> = {
  authentication: unavailable,
  'not-found': unavailable,
  rejected: unavailable,
  redirected: unavailable,
  unreachable: unavailable,
  paused: unavailable,
  server: faulty,
  'bad-answer': faulty,
  'too-long': faulty,
  cut: faulty,
  timeout: {
    fr: 'n’a pas répondu à temps. Réessayez dans un instant.',
    en: 'did not answer in time. Try again in a moment.',
  },
  'rate-limit': inDemand,
  busy: inDemand,
  empty: silent,
  filtered: silent,
  'over-budget': spent,
  'over-server-budget': spent,
};
