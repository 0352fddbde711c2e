import type { Bilingual } from '../../src/messages/bilingual.ts';

/** What stands around the figures; the figures' names are those of the JSON. */
export const evaluationMessages = {
  head: (questions: number, answerable: number, passages: number, embedder: string): Bilingual => ({
    fr: `${questions} questions (${answerable} avec réponse, ${questions - answerable} sans), ${passages} passages, embedder ${embedder}`,
    en: `${questions} questions (${answerable} answerable, ${questions - answerable} not), ${passages} passages, embedder ${embedder}`,
  }),
  retrieval: { fr: 'recherche', en: 'retrieval' },
  answers: { fr: 'réponses', en: 'answers' },
  interval: {
    fr: 'Entre parenthèses : intervalle de confiance à 95 %.',
    en: 'In brackets: 95 % confidence interval.',
  },
  latency: (p50: string, p95: string, p99: string): Bilingual => ({
    fr: `temps de réponse : p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`,
    en: `response time: p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`,
  }),
  differences: {
    fr: 'Différences avec la mesure antérieure, question par question (* : intervalle sans 0)',
    en: 'Differences with the earlier run, question by question (*: interval without 0)',
  },
  noFailure: { fr: 'Aucun échec.', en: 'No failure.' },
  wronglyAnswered: {
    fr: 'répondu, alors que les articles ne répondent pas',
    en: 'answered, though the articles do not',
  },
  wrongAnswer: { fr: 'mauvaise réponse', en: 'wrong answer' },
  refused: { fr: 'refusé', en: 'refused' },
  notFound: {
    fr: 'le bon passage n’est pas parmi les 10 premiers',
    en: 'right passage not among the first 10',
  },
  foundAt: (rank: number): Bilingual => ({
    fr: `le bon passage est au rang ${rank}`,
    en: `right passage at ${rank}`,
  }),
  statementsHead: (statements: number): Bilingual => ({
    fr: `${statements} phrases, chacune avec ses preuves`,
    en: `${statements} statements, each with its evidence`,
  }),
  kind: { fr: 'sorte', en: 'kind' },
  allKinds: { fr: 'toutes', en: 'all' },
  calledInstead: (verdict: string, called: string): Bilingual => ({
    fr: `${verdict}, jugé ${called}`,
    en: `${verdict}, called ${called}`,
  }),
  written: { fr: 'phrases du modèle', en: 'sentences of the model' },
  fates: {
    shown: { fr: 'montrées', en: 'shown' },
    aside: { fr: 'à côté de la question', en: 'beside the question' },
    partly: { fr: 'dites en partie', en: 'said in part' },
    unsupported: { fr: 'sans appui', en: 'not supported' },
    open: { fr: 'disent que rien n’est dit', en: 'say that nothing is said' },
    'no-claim': { fr: 'n’affirment rien', en: 'claim nothing' },
  },
  ofThem: (holding: number): Bilingual => ({
    fr: `dont ${holding} avec la réponse attendue`,
    en: `${holding} of them with the expected answer`,
  }),
  confidence: { fr: 'confiance', en: 'confidence' },
  said: { fr: 'dit', en: 'said' },
  found: { fr: 'trouvé', en: 'found' },
} as const;

export const calibrationMessages = {
  threshold: { fr: 'seuil', en: 'threshold' },
  refused: { fr: 'refus à tort', en: 'false refusal' },
  answered: { fr: 'rép. à tort', en: 'false answer' },
  chosen: (threshold: string, falseRefusals: string, falseAnswers: string): Bilingual => ({
    fr: `Seuil choisi : ${threshold}. Sur ces questions, ${falseRefusals} de celles qui ont une réponse sont refusées, et ${falseAnswers} des autres reçoivent une réponse.`,
    en: `Threshold chosen: ${threshold}. Of these questions, ${falseRefusals} of those with an answer are refused, and ${falseAnswers} of the others are answered.`,
  }),
  written: (file: string, picture: string): Bilingual => ({
    fr: `Écrit dans ${file} (courbe : ${picture}) ; les réponses à venir s’y tiennent. Supprimez ce fichier pour revenir au seuil habituel.`,
    en: `Written to ${file} (curve: ${picture}); answers follow it from now on. Delete this file to return to the usual threshold.`,
  }),
} as const;
