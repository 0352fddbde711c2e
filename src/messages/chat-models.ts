import { beginningOf } from './beginning.ts';
import type { Bilingual } from './bilingual.ts';
import { failedName, failures, type ProviderFailureKind } from './models.ts';

/** What can go wrong with a chat model: what can with any provider, and what only an answer in words can. */
export type ChatFailureKind =
  | ProviderFailureKind
  | 'empty'
  | 'filtered'
  | 'over-budget'
  | 'over-server-budget';

export function unknownChatModel(name: string, known: readonly string[]): Bilingual {
  const list = known.join(', ');
  return {
    fr: `CHAT_MODEL=${beginningOf(name)} n’est pas connu. Exemples : ${list}. Sans CHAT_MODEL, les réponses citent les articles mot pour mot.`,
    en: `CHAT_MODEL=${beginningOf(name)} is not known. Examples: ${list}. Without CHAT_MODEL, answers quote the articles word for word.`,
  };
}

export function chatModelMissing(provider: string, example: string): Bilingual {
  return {
    fr: `CHAT_MODEL=${provider} ne dit pas quel modèle employer. Écrivez par exemple CHAT_MODEL=${example}.`,
    en: `CHAT_MODEL=${provider} does not say which model to use. Write CHAT_MODEL=${example}, for instance.`,
  };
}

/** @param provider without its model: what stands there may be the key itself */
export function chatKeyMissing(provider: string, variable: string): Bilingual {
  return {
    fr: `CHAT_MODEL=${provider}:… demande une clé : renseignez ${variable} dans .env, ou videz CHAT_MODEL.`,
    en: `CHAT_MODEL=${provider}:… needs a key: set ${variable} in .env, or leave CHAT_MODEL empty.`,
  };
}

export function chatPackageMissing(provider: string, packageName: string): Bilingual {
  return {
    fr: `CHAT_MODEL=${provider}:… demande un paquet qui n’est pas installé : lancez « npm install ${packageName} ».`,
    en: `CHAT_MODEL=${provider}:… needs a package that is not installed: run "npm install ${packageName}".`,
  };
}

/** For whoever runs Kiosque: one sentence on what went wrong and one on how to mend it. */
export function chatFailed(name: string, kind: ChatFailureKind, status: number | null): Bilingual {
  const what = kinds[kind];
  const code = status === null || status < 400 ? '' : ` (HTTP ${status})`;
  const shown = failedName(name, kind);
  return {
    fr: `${shown} : ${what.fr}${code}. ${what.remedy.fr}`,
    en: `${shown}: ${what.en}${code}. ${what.remedy.en}`,
  };
}

const soon: Bilingual = { fr: 'Réessayez dans un instant.', en: 'Try again in a moment.' };
const tomorrow: Bilingual = {
  fr: 'Il se renouvelle à minuit (UTC).',
  en: 'It starts anew at midnight (UTC).',
};

const kinds: Readonly<Record<ChatFailureKind, Bilingual & { readonly remedy: Bilingual }>> = {
  authentication: failures.authentication,
  unreachable: failures.unreachable,
  redirected: failures.redirected,
  'not-found': {
    ...failures['not-found'],
    remedy: {
      fr: 'Vérifiez CHAT_MODEL et l’adresse du fournisseur (avec Ollama : « ollama pull MODÈLE »).',
      en: 'Check CHAT_MODEL and the provider\'s address (with Ollama: "ollama pull MODEL").',
    },
  },
  rejected: {
    ...failures.rejected,
    remedy: {
      fr: 'Vérifiez que le modèle nommé dans CHAT_MODEL sait converser et lire une demande de cette longueur.',
      en: 'Check that the model named in CHAT_MODEL can chat, and reads requests of this length.',
    },
  },
  'rate-limit': { ...failures['rate-limit'], remedy: soon },
  server: { ...failures.server, remedy: soon },
  timeout: { ...failures.timeout, remedy: soon },
  'bad-answer': { ...failures['bad-answer'], remedy: soon },
  'too-long': {
    ...failures['too-long'],
    remedy: {
      fr: 'Vérifiez le modèle nommé dans CHAT_MODEL et l’adresse du fournisseur.',
      en: "Check the model named in CHAT_MODEL and the provider's address.",
    },
  },
  cut: { ...failures.cut, remedy: soon },
  busy: { ...failures.busy, remedy: soon },
  paused: { ...failures.paused, remedy: soon },
  empty: {
    fr: 'la réponse est vide',
    en: 'the answer is empty',
    remedy: {
      fr: 'Reformulez la question, ou choisissez un autre modèle dans CHAT_MODEL.',
      en: 'Word the question differently, or choose another model in CHAT_MODEL.',
    },
  },
  filtered: {
    fr: 'le fournisseur a retenu la réponse',
    en: 'the provider has withheld the answer',
    remedy: {
      fr: 'Reformulez la question, ou choisissez un autre modèle dans CHAT_MODEL.',
      en: 'Word the question differently, or choose another model in CHAT_MODEL.',
    },
  },
  'over-budget': {
    fr: 'le budget de jetons du jour est épuisé',
    en: "the day's token budget is used up",
    remedy: tomorrow,
  },
  'over-server-budget': {
    fr: 'le budget de jetons du jour est épuisé pour ce serveur',
    en: "this server's token budget for the day is used up",
    remedy: tomorrow,
  },
};
