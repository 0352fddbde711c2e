import type { Bilingual } from './bilingual.ts';

export function badLine(file: string, line: number, field: string): Bilingual {
  const where = field === '' ? '' : ` (${field})`;
  return {
    fr: `${file}, ligne ${line}${where} : ce n’est pas une ligne JSON de la forme attendue. Le README décrit le format.`,
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
    fr: `Le fichier ${file} ne peut pas être lu ; vérifiez le chemin et les droits.`,
    en: `The file ${file} cannot be read; check the path and its permissions.`,
  };
}

export function notAReport(file: string): Bilingual {
  return {
    fr: `${file} n’est pas un rapport d’évaluation ; enregistrez-en un avec : npm run --silent eval -- … --json > ${file}`,
    en: `${file} is not an evaluation report; save one with: npm run --silent eval -- … --json > ${file}`,
  };
}
