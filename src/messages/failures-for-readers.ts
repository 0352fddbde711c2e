import type { Bilingual } from './bilingual.ts';
import type { ChatFailureKind } from './chat-models.ts';
import type { ProviderFailureKind } from './models.ts';

/** What somebody who has asked a question is told of a chat model's failure: nothing of settings, keys or addresses. */
export function chatFailedForReader(kind: ChatFailureKind): Bilingual {
  return sentences[kind]({ fr: 'Le modèle de langage', en: 'The language model' });
}

/** The same of a provider of embeddings. */
export function embeddingFailedForReader(kind: ProviderFailureKind): Bilingual {
  return sentences[kind]({ fr: 'Le modèle qui compare les sens', en: 'The model that compares meanings' });
}

type AboutModel = (model: Bilingual) => Bilingual;

const unavailable: AboutModel = (model) => ({
  fr: `${model.fr} n’est pas disponible pour l’instant.`,
  en: `${model.en} is not available for now.`,
});
const faulty: AboutModel = (model) => ({
  fr: `${model.fr} n’a pas répondu comme il faut. Réessayez dans un instant.`,
  en: `${model.en} did not answer as it should. Try again in a moment.`,
});
const late: AboutModel = (model) => ({
  fr: `${model.fr} n’a pas répondu à temps. Réessayez dans un instant.`,
  en: `${model.en} did not answer in time. Try again in a moment.`,
});
const inDemand: AboutModel = (model) => ({
  fr: `${model.fr} est trop demandé. Réessayez dans un instant.`,
  en: `${model.en} is in too much demand. Try again in a moment.`,
});
const silent: AboutModel = (model) => ({
  fr: `${model.fr} n’a rien répondu. Reformulez la question.`,
  en: `${model.en} has answered nothing. Word the question differently.`,
});
const spent: AboutModel = (model) => ({
  fr: `${model.fr} a servi autant qu’il est permis en un jour ; il sera de nouveau là à minuit (UTC).`,
  en: `${model.en} has been used as much as is allowed in a day; it will be back at midnight (UTC).`,
});

const sentences: Readonly<Record<ChatFailureKind, AboutModel>> = {
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
  timeout: late,
  'rate-limit': inDemand,
  busy: inDemand,
  empty: silent,
  filtered: silent,
  'over-budget': spent,
  'over-server-budget': spent,
};
