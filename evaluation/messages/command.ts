import type { Bilingual } from '../../src/messages/bilingual.ts';

/** Help texts of `npm run eval` and of its options. */
export const evaluationHelp = {
  about: {
    fr: 'Mesure la recherche, les réponses et les citations sur des questions aux réponses connues.',
    en: 'Measures retrieval, answers and citations on questions whose answers are known.',
  },
  questions: {
    fr: 'JSONL de {id, question, evidence | passage_id, answers, unanswerable}',
    en: 'JSONL of {id, question, evidence | passage_id, answers, unanswerable}',
  },
  statements: {
    fr: 'à la place de questions : JSONL de {id, statement, evidence, verdict, kind}, vérifiés un à un',
    en: 'instead of questions: JSONL of {id, statement, evidence, verdict, kind}, verified one by one',
  },
  corpus: { fr: 'interroge les articles de ce dossier', en: 'ask the articles of this folder' },
  passages: {
    fr: 'interroge les passages d’un JSONL de {id, title, text}',
    en: 'ask the passages of a JSONL of {id, title, text}',
  },
  json: {
    fr: 'écrit tout en JSON, avec le résultat de chaque question',
    en: 'print everything as JSON, one outcome a question included',
  },
  compare: {
    fr: 'compare, question par question, au JSON d’une mesure antérieure',
    en: 'show paired differences with the JSON of an earlier run',
  },
  worst: {
    fr: 'montre autant d’échecs, avec ce qui a été trouvé à la place',
    en: 'list so many failures with what was found instead',
  },
  calibrate: {
    fr: 'choisit le seuil de refus sur ces questions et l’écrit dans l’index',
    en: 'choose the refusal threshold on these questions and keep it in the index',
  },
  cost: {
    fr: 'avec --calibrate : part des bonnes questions que l’on accepte de refuser (5)',
    en: 'with --calibrate: share of answerable questions that may be refused (5)',
  },
  index: {
    fr: 'avec --calibrate : dossier de l’index (sinon INDEX_DIR)',
    en: 'with --calibrate: folder of the index (else INDEX_DIR)',
  },
  draw: {
    fr: 'dossier où dessiner (reliability.svg) ce que vaut la confiance et ce que l’on risque en répondant',
    en: 'folder to draw in (reliability.svg) what confidence is worth and what is risked by answering',
  },
  withModel: {
    fr: 'fait rédiger les réponses par CHAT_MODEL, ce qui consomme des jetons',
    en: 'have CHAT_MODEL word the answers, which costs tokens',
  },
} as const;

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

export function notAReport(file: string): Bilingual {
  return {
    fr: `${file} n’est pas un rapport d’évaluation ; enregistrez-en un avec : npm run --silent eval -- … --json > ${file}`,
    en: `${file} is not an evaluation report; save one with: npm run --silent eval -- … --json > ${file}`,
  };
}

export const calibrationNeedsBoth: Bilingual = {
  fr: 'Calibrer demande des questions auxquelles les articles répondent, et d’autres auxquelles ils ne répondent pas ("unanswerable": true).',
  en: 'Calibrating takes questions that the articles answer, and others that they do not ("unanswerable": true).',
};

export const nothingToDraw: Bilingual = {
  fr: 'Aucune question dont on connaisse la réponse : il n’y a rien à dessiner.',
  en: 'No question whose answer is known: there is nothing to draw.',
};

export const questionsOrStatements: Bilingual = {
  fr: 'Donnez --questions <fichier> ou --statements <fichier>, l’un des deux.',
  en: 'Give --questions <file> or --statements <file>, one of them.',
};

export const onlyWithCalibrate: Bilingual = {
  fr: '--cost et --index ne servent qu’avec --calibrate.',
  en: '--cost and --index only go with --calibrate.',
};

export const noModelToEvaluate: Bilingual = {
  fr: '--with-model demande un modèle : renseignez CHAT_MODEL dans .env.',
  en: '--with-model needs a model: set CHAT_MODEL in .env.',
};
