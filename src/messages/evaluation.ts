import type { Bilingual } from './bilingual.ts';

export function badLine(file: string, line: number, field: string): Bilingual {
  const where = field === '' ? '' : ` (${field})`;
  return {
    fr: `${file}, ligne ${line}${where} : ce n’est pas une ligne JSON de la forme attendue. Le README décrit le format.`,
    en: `${file}, line ${line}${where}: this is not a JSON line of the expected form. The README describes it.`,
  };
}

export function emptyFile(file: string): Bilingual {
  return {
    fr: `${file} ne contient aucune ligne à évaluer.`,
    en: `${file} holds no line to evaluate.`,
  };
}

export function unreadableFile(file: string): Bilingual {
  return {
    fr: `Le fichier ${file} ne peut pas être lu ; vérifiez le chemin et les droits.`,
    en: `The file ${file} cannot be read; check the path and its permissions.`,
  };
}

export function notAReport(file: string): Bilingual {
  return {
    fr: `${file} n’est pas un rapport d’évaluation ; enregistrez-en un avec : npm run --silent eval -- … --json > ${file}`,
    en: `${file} is not an evaluation report; save one with: npm run --silent eval -- … --json > ${file}`,
  };
}

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

export function calibrationUnreadable(file: string): Bilingual {
  return {
    fr: `Le calibrage « ${file} » est inutilisable ; le seuil habituel sert à sa place. Refaites-le avec : npm run eval -- --calibrate`,
    en: `The calibration "${file}" cannot be used; the usual threshold serves instead. Make it again with: npm run eval -- --calibrate`,
  };
}

export function calibrationOutdated(file: string): Bilingual {
  return {
    fr: `Le calibrage « ${file} » a été fait pour une autre version de la règle de refus ; le seuil habituel sert à sa place. Refaites-le avec : npm run eval -- --calibrate`,
    en: `The calibration "${file}" was made for another version of the refusal rule; the usual threshold serves instead. Make it again with: npm run eval -- --calibrate`,
  };
}

export const calibrationNeedsBoth: Bilingual = {
  fr: 'Calibrer demande des questions auxquelles les articles répondent, et d’autres auxquelles ils ne répondent pas ("unanswerable": true).',
  en: 'Calibrating takes questions that the articles answer, and others that they do not ("unanswerable": true).',
};

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

export const nothingToDraw: Bilingual = {
  fr: 'Aucune question dont on connaisse la réponse : il n’y a rien à dessiner.',
  en: 'No question whose answer is known: there is nothing to draw.',
};

export const questionsOrStatements: Bilingual = {
  fr: 'Donnez --questions <fichier> ou --statements <fichier>, l’un des deux.',
  en: 'Give --questions <file> or --statements <file>, one of them.',
};
