import type { Bilingual } from './bilingual.ts';
import { labelValue } from './punctuation.ts';
import { visible } from './visible.ts';

/** A few rejected files in one sentence; the report has them all. */
export function nothingToIngest(
  corpusFolder: string,
  rejected: readonly { readonly path: string; readonly reason: Bilingual }[],
): Bilingual {
  if (rejected.length === 0) {
    return {
      fr: `Il n’y a aucun article (.txt, .md, .html, .docx, .pdf…) dans « ${visible(corpusFolder)} ». Déposez-en, ou indiquez un autre dossier avec --corpus.`,
      en: `There is no article (.txt, .md, .html, .docx, .pdf…) in "${visible(corpusFolder)}". Add some, or name another folder with --corpus.`,
    };
  }
  const shown = rejected.slice(0, 5);
  const more = rejected.length - shown.length;
  const list = (language: keyof Bilingual): string =>
    shown.map(({ path, reason }) => `\n  ${visible(labelValue(path, reason[language], language))}`).join('') +
    (more > 0 ? `\n  … + ${more}` : '');
  return {
    fr: `Aucun article de « ${visible(corpusFolder)} » n’a pu être lu :${list('fr')}`,
    en: `No article of "${visible(corpusFolder)}" could be read:${list('en')}`,
  };
}

/** Titles of the lists in an ingestion's report. */
export const reportLists = {
  added: { fr: 'Ajoutés', en: 'Added' },
  changed: { fr: 'Modifiés', en: 'Changed' },
  removed: { fr: 'Retirés', en: 'Removed' },
  rejected: { fr: 'Illisibles, laissés de côté', en: 'Unreadable, left out' },
  notices: { fr: 'À savoir', en: 'To know' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** For an editor: no folder of the server is named. */
export const nothingReadable: Bilingual = {
  fr: 'Il n’y a plus aucun article lisible dans la collection : rien n’a été changé.',
  en: 'There is no readable article left in the collection: nothing was changed.',
};

export const corpusEmptied = (corpusFolder: string, indexFolder: string, articles: number): Bilingual => ({
  fr: `« ${corpusFolder} » ne contient plus aucun article lisible, alors que l’index en a ${articles} : rien n’a été changé. Vérifiez le dossier (--corpus) ; pour repartir de zéro, supprimez « ${indexFolder} ».`,
  en: `"${corpusFolder}" holds no readable article any more, while the index has ${articles}: nothing was changed. Check the folder (--corpus); to start over, delete "${indexFolder}".`,
});

export const indexMended = (generation: string, problem: Bilingual): Bilingual => ({
  fr: `${problem.fr} L’ingestion part de la génération ${generation}, la dernière intacte, et la garde ; ce qui est abîmé est remplacé.`,
  en: `${problem.en} The ingestion starts from generation ${generation}, the last intact one, and keeps it; what is damaged is replaced.`,
});

export const indexRebuilt = (problem: Bilingual): Bilingual => ({
  fr: `L’index est refait en entier. ${problem.fr}`,
  en: `The whole index is made anew. ${problem.en}`,
});

export const embedderChanged = (before: string, after: string): Bilingual => ({
  fr: `Les embeddings viennent désormais de « ${after} » (auparavant « ${before} ») : tous les passages reçoivent de nouveaux vecteurs.`,
  en: `Embeddings now come from "${after}" (before: "${before}"): every passage gets new vectors.`,
});

export const splittingChanged = (beforeChars: number, afterChars: number): Bilingual => ({
  fr: `Le découpage a changé (passages de ${beforeChars} caractères, désormais ${afterChars}) : tous les articles sont redécoupés ; seuls les passages nouveaux reçoivent de nouveaux vecteurs.`,
  en: `Splitting has changed (passages of ${beforeChars} characters, now ${afterChars}): every article is split again; only new passages get new vectors.`,
});

export const analyserChanged = (before: string, after: string): Bilingual => ({
  fr: `L’analyse du français a changé (${before}, désormais ${after}) : l’index des mots est refait.`,
  en: `The analysis of French has changed (${before}, now ${after}): the word index is made anew.`,
});

export const filesReadAnew: Bilingual = {
  fr: 'Les fichiers sont lus par d’autres règles que dans l’index : tous sont relus ; seuls les passages dont le texte a changé reçoivent de nouveaux vecteurs.',
  en: 'Files are read by other rules than in the index: all of them are read again; only passages whose text has changed get new vectors.',
};

export const copiesSoughtAnew: Bilingual = {
  fr: 'Les reprises d’un même article sont cherchées dans toute la collection : l’index est complété, sans nouveaux vecteurs.',
  en: 'Copies of one article are looked for in the whole collection: the index is completed, without new vectors.',
};
