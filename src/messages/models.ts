import { beginningOf, beginningOfModel } from './beginning.ts';
import type { Bilingual } from './bilingual.ts';

export function embedderStateUnusable(name: string): Bilingual {
  const embedder = beginningOfModel(name);
  return {
    fr: `Les vecteurs de l’index ne viennent pas de « ${embedder} » tel qu’il est ici. Relancez « npm run ingest » avec la même configuration.`,
    en: `The vectors of the index were not made by "${embedder}" as it is here. Run "npm run ingest" with the same configuration.`,
  };
}

/** Why the file of the built-in model cannot be used. */
export type WeightsFault = 'missing' | 'damaged' | 'other-version';

const weightsFaults: Readonly<Record<WeightsFault, Bilingual>> = {
  missing: { fr: 'est introuvable ou illisible', en: 'is missing or cannot be read' },
  damaged: { fr: 'est abîmé', en: 'is damaged' },
  'other-version': {
    fr: 'est d’une autre version que le programme',
    en: 'is of another version than the program',
  },
};

export function weightsUnusable(file: string, fault: WeightsFault): Bilingual {
  return {
    fr: `Le modèle intégré ${file} ${weightsFaults[fault].fr}. Reprenez ce fichier de la même version de Kiosque, ou choisissez un autre modèle avec EMBEDDINGS.`,
    en: `The built-in model ${file} ${weightsFaults[fault].en}. Take that file again from the same version of Kiosque, or choose another model with EMBEDDINGS.`,
  };
}

export function unknownEmbedder(name: string, known: readonly string[]): Bilingual {
  const list = known.join(', ');
  return {
    fr: `EMBEDDINGS=${beginningOf(name)} n’est pas connu. Valeurs possibles : ${list}.`,
    en: `EMBEDDINGS=${beginningOf(name)} is not known. Possible values: ${list}.`,
  };
}

export function embeddingModelMissing(provider: string, example: string): Bilingual {
  return {
    fr: `EMBEDDINGS=${provider} ne dit pas quel modèle employer. Écrivez par exemple EMBEDDINGS=${example}.`,
    en: `EMBEDDINGS=${provider} does not say which model to use. Write EMBEDDINGS=${example}, for instance.`,
  };
}

/** @param provider without its model: what stands there may be the key itself */
export function providerKeyMissing(provider: string, variable: string): Bilingual {
  return {
    fr: `EMBEDDINGS=${provider}:… demande une clé : renseignez ${variable} dans .env, ou revenez à EMBEDDINGS=builtin.`,
    en: `EMBEDDINGS=${provider}:… needs a key: set ${variable} in .env, or go back to EMBEDDINGS=builtin.`,
  };
}

export function providerPackageMissing(provider: string, packageName: string): Bilingual {
  return {
    fr: `EMBEDDINGS=${provider}:… demande un paquet qui n’est pas installé : lancez « npm install ${packageName} ».`,
    en: `EMBEDDINGS=${provider}:… needs a package that is not installed: run "npm install ${packageName}".`,
  };
}

/** What can go wrong between us and a provider; the only thing kept of its error messages, which may hold secrets. */
export type ProviderFailureKind =
  | 'authentication'
  | 'not-found'
  | 'rejected'
  | 'redirected'
  | 'rate-limit'
  | 'server'
  | 'timeout'
  | 'unreachable'
  | 'bad-answer'
  | 'too-long'
  | 'cut'
  | 'busy'
  | 'paused';

/** For whoever runs Kiosque. */
export function providerFailed(name: string, kind: ProviderFailureKind, status: number | null): Bilingual {
  const what = failures[kind];
  const code = status === null || status < 400 ? '' : ` (HTTP ${status})`;
  const shown = failedName(name, kind);
  return {
    fr: `${shown} : ${what.fr}${code}. ${what.remedy.fr}`,
    en: `${shown}: ${what.en}${code}. ${what.remedy.en}`,
  };
}

/** Failures of a key that was pasted where the model's name should be. */
const MAY_BE_KEY: ReadonlySet<string> = new Set<ProviderFailureKind>([
  'authentication',
  'not-found',
  'rejected',
]);

/** `provider:model`; of a model that the provider does not take, only the beginning. */
export function failedName(name: string, kind: string): string {
  return MAY_BE_KEY.has(kind) ? beginningOfModel(name) : name;
}

const tryLater: Bilingual = {
  fr: 'Réessayez plus tard : rien n’a été changé dans l’index.',
  en: 'Try again later: nothing was changed in the index.',
};

/** What went wrong, without its end of sentence, and how to mend it where embeddings are concerned. */
export const failures: Readonly<Record<ProviderFailureKind, Bilingual & { readonly remedy: Bilingual }>> = {
  authentication: {
    fr: 'la clé est refusée',
    en: 'the key is refused',
    remedy: { fr: 'Vérifiez la clé de ce fournisseur dans .env.', en: "Check this provider's key in .env." },
  },
  'not-found': {
    fr: 'ce modèle ou cette adresse n’existe pas chez le fournisseur',
    en: 'the provider does not know this model or address',
    remedy: {
      fr: 'Vérifiez EMBEDDINGS et l’adresse du fournisseur (avec Ollama : « ollama pull MODÈLE »).',
      en: 'Check EMBEDDINGS and the provider\'s address (with Ollama: "ollama pull MODEL").',
    },
  },
  rejected: {
    fr: 'le fournisseur refuse la demande',
    en: 'the provider rejects the request',
    remedy: {
      fr: 'Vérifiez que le modèle nommé dans EMBEDDINGS fait bien des embeddings.',
      en: 'Check that the model named in EMBEDDINGS makes embeddings.',
    },
  },
  redirected: {
    fr: 'l’adresse renvoie vers une autre, à laquelle rien n’a été envoyé',
    en: 'the address leads to another one, to which nothing was sent',
    remedy: {
      fr: 'Mettez dans .env l’adresse définitive du fournisseur.',
      en: "Set the provider's final address in .env.",
    },
  },
  'rate-limit': {
    fr: 'trop de demandes, ou quota épuisé',
    en: 'too many requests, or the quota is used up',
    remedy: tryLater,
  },
  server: { fr: 'le fournisseur est en panne', en: 'the provider has a failure', remedy: tryLater },
  timeout: {
    fr: 'le fournisseur n’a pas répondu à temps',
    en: 'the provider did not answer in time',
    remedy: tryLater,
  },
  unreachable: {
    fr: 'le fournisseur est injoignable',
    en: 'the provider cannot be reached',
    remedy: {
      fr: 'Vérifiez le réseau et l’adresse du fournisseur dans .env.',
      en: "Check the network and the provider's address in .env.",
    },
  },
  'bad-answer': { fr: 'la réponse est incompréhensible', en: 'the answer makes no sense', remedy: tryLater },
  'too-long': { fr: 'la réponse est démesurée', en: 'the answer is far too long', remedy: tryLater },
  cut: {
    fr: 'la réponse s’est interrompue',
    en: 'the answer broke off',
    remedy: tryLater,
  },
  busy: {
    fr: 'trop de demandes attendent déjà',
    en: 'too many requests are waiting already',
    remedy: tryLater,
  },
  paused: {
    fr: 'plusieurs pannes de suite : le fournisseur n’est pas appelé pendant une demi-minute',
    en: 'several failures in a row: the provider is not called for half a minute',
    remedy: tryLater,
  },
};

/** `title` of the passage's article, or null for a question. */
export function badVector(name: string, title: string | null): Bilingual {
  return {
    fr: `${name} a rendu un vecteur inutilisable pour ${title === null ? 'la question' : `un passage de « ${title} »`}. Réessayez, ou choisissez un autre modèle dans EMBEDDINGS.`,
    en: `${name} returned an unusable vector for ${title === null ? 'the question' : `a passage of "${title}"`}. Try again, or choose another model in EMBEDDINGS.`,
  };
}

export function otherDimensions(
  name: string,
  expected: number,
  found: number,
  title: string | null,
): Bilingual {
  return {
    fr: `${name} a rendu un vecteur de ${found} dimensions au lieu de ${expected} pour ${title === null ? 'la question' : `un passage de « ${title} »`}. Si le modèle a changé, refaites l’index : npm run ingest -- --full.`,
    en: `${name} returned a vector of ${found} dimensions instead of ${expected} for ${title === null ? 'the question' : `a passage of "${title}"`}. If the model has changed, make the index anew: npm run ingest -- --full.`,
  };
}
