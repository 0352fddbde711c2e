import type { Bilingual } from './bilingual.ts';
import { failedBecause, systemCause } from './system-causes.ts';

/** What is wrong with one file of a generation. */
export type FileProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'size'; readonly found: number; readonly expected: number }
  | { readonly kind: 'checksum' }
  | { readonly kind: 'unexpected' }
  | { readonly kind: 'no-name' }
  | { readonly kind: 'dangling'; readonly generation: string }
  | { readonly kind: 'unreadable'; readonly detail: string }
  | { readonly kind: 'content'; readonly detail: string };

export const indexMissing = (indexFolder: string): Bilingual => ({
  fr: `Il n'y a pas d'index dans « ${indexFolder} ». Créez-le avec : npm run ingest`,
  en: `There is no index in "${indexFolder}". Create it with: npm run ingest`,
});

export const indexUnreadable = (indexFolder: string, detail: string): Bilingual =>
  failedBecause(detail, {
    fr: `Le dossier d'index « ${indexFolder} » ne peut pas être lu`,
    en: `The index folder "${indexFolder}" cannot be read`,
  });

export const indexDamaged = (indexFolder: string, problem: Bilingual): Bilingual => ({
  fr: `L'index dans « ${indexFolder} » est inutilisable. ${problem.fr} Aucune autre génération n'est intacte ; refaites l'index avec : npm run ingest -- --full`,
  en: `The index in "${indexFolder}" cannot be used. ${problem.en} No other generation is intact; build the index again with: npm run ingest -- --full`,
});

export const damagedFile = (file: string, problem: FileProblem): Bilingual => ({
  fr: `Le fichier « ${file} » ${fileProblem(problem).fr}.`,
  en: `The file "${file}" ${fileProblem(problem).en}.`,
});

export const olderFormat = (file: string, found: number, known: number): Bilingual => ({
  fr: `« ${file} » est au format ${found}, d'une version antérieure de Kiosque ; celle-ci lit le format ${known}. Refaites l'index avec : npm run ingest`,
  en: `"${file}" has format version ${found}, of an earlier version of Kiosque; this one reads version ${known}. Build the index again with: npm run ingest`,
});

export const newerFormat = (file: string, found: number, known: number): Bilingual => ({
  fr: `« ${file} » est au format ${found}, ce programme lit le format ${known}. Mettez Kiosque à jour, ou refaites l'index avec : npm run ingest -- --full`,
  en: `"${file}" has format version ${found}, this program reads version ${known}. Update Kiosque, or build the index again with: npm run ingest -- --full`,
});

export const servingAnother = (generation: string, problem: Bilingual): Bilingual => ({
  fr: `${problem.fr} La génération ${generation}, intacte, répond à sa place ; refaites l'index avec : npm run ingest`,
  en: `${problem.en} Generation ${generation}, which is intact, answers in its place; build the index again with: npm run ingest`,
});

/** The process that holds a lock, and since when, behind what it holds; nothing where that cannot be told. */
export function lockHolder(holder: { readonly pid: number; readonly since: string } | null): Bilingual {
  if (holder === null) return { fr: '', en: '' };
  const { pid, since } = holder;
  return { fr: ` (processus ${pid}, depuis ${since})`, en: ` (process ${pid}, since ${since})` };
}

export const indexBusy = (indexFolder: string, holder: Parameters<typeof lockHolder>[0]): Bilingual => ({
  fr: `Une autre ingestion travaille déjà sur « ${indexFolder} »${lockHolder(holder).fr}. Attendez qu'elle finisse, puis recommencez.`,
  en: `Another ingestion is already working on "${indexFolder}"${lockHolder(holder).en}. Wait for it to end, then try again.`,
});

export const indexBusyForReader: Bilingual = {
  fr: 'Une autre indexation est en cours. Attendez qu’elle finisse, puis recommencez.',
  en: 'Another ingestion is at work. Wait for it to end, then try again.',
};

export const lockFailed = (lockFile: string, detail: string): Bilingual =>
  failedBecause(detail, {
    fr: `Le verrou « ${lockFile} » ne peut pas être pris`,
    en: `The lock "${lockFile}" cannot be taken`,
  });

const stillServes: Bilingual = {
  fr: 'Ce qui servait avant sert toujours.',
  en: 'What served before still serves.',
};

export const publishFailed = (indexFolder: string, detail: string): Bilingual =>
  failedBecause(detail, {
    fr: `La nouvelle génération n'a pas pu être écrite dans « ${indexFolder} »`,
    en: `The new generation could not be written in "${indexFolder}"`,
    kept: stillServes,
  });

export const workDamaged = (file: string): Bilingual => ({
  fr: `« ${file} », le travail d’une ingestion interrompue, est abîmé. Supprimez ce fichier et relancez npm run ingest.`,
  en: `"${file}", the work of an ingestion that was broken off, is damaged. Delete this file and run npm run ingest again.`,
});

/** For an editor: why, where the system says it, and no folder of the server. @param code of the system, or null */
export function notWrittenForReader(code: string | null): Bilingual {
  const why = code === null ? null : systemCause(code).why;
  return {
    fr: `L’index n’a pas pu être changé${why === null ? '' : ` : ${why.fr}`}. ${stillServes.fr} Prévenez qui s’occupe de ce bot.`,
    en: `The index could not be changed${why === null ? '' : `: ${why.en}`}. ${stillServes.en} Tell whoever runs this bot.`,
  };
}

export const rollbackFailed = (indexFolder: string, detail: string): Bilingual =>
  failedBecause(detail, {
    fr: `Le retour en arrière dans « ${indexFolder} » n'a pas pu être inscrit`,
    en: `The return to the generation before in "${indexFolder}" could not be written`,
    kept: stillServes,
  });

export const baseChanged = (expected: string, found: string | null): Bilingual => ({
  fr: `L'index a changé pendant l'ingestion (génération ${found ?? 'aucune'} au lieu de ${expected}). Relancez : npm run ingest`,
  en: `The index changed during ingestion (generation ${found ?? 'none'} instead of ${expected}). Run again: npm run ingest`,
});

export const noPreviousGeneration = (indexFolder: string): Bilingual => ({
  fr: `Il n'y a pas de génération antérieure dans « ${indexFolder} » : rien à rétablir.`,
  en: `There is no earlier generation in "${indexFolder}": nothing to return to.`,
});

export const noPreviousGenerationForReader: Bilingual = {
  fr: 'Il n’y a pas d’index antérieur : rien à rétablir.',
  en: 'There is no earlier index: nothing to return to.',
};

function fileProblem(problem: FileProblem): Bilingual {
  switch (problem.kind) {
    case 'missing':
      return { fr: 'manque', en: 'is missing' };
    case 'size':
      return {
        fr: `est endommagé : ${problem.found} octets au lieu de ${problem.expected}`,
        en: `is damaged: ${problem.found} bytes instead of ${problem.expected}`,
      };
    case 'checksum':
      return {
        fr: 'est endommagé : son contenu ne répond pas à sa somme de contrôle',
        en: 'is damaged: its content does not match its checksum',
      };
    case 'no-name':
      return {
        fr: 'est endommagé : il ne nomme aucune génération',
        en: 'is damaged: it names no generation',
      };
    case 'dangling':
      return {
        fr: `nomme la génération ${problem.generation}, qui n'est pas là`,
        en: `names generation ${problem.generation}, which is not there`,
      };
    case 'unexpected':
      return {
        fr: "n'a rien à faire là : l'ingestion n'écrit pas de tel fichier",
        en: 'should not be there: ingestion writes no such file',
      };
    case 'unreadable': {
      const { why } = systemCause(problem.detail);
      return { fr: `ne peut pas être lu : ${why.fr}`, en: `cannot be read: ${why.en}` };
    }
    case 'content':
      return {
        fr: `est endommagé : son contenu est incohérent (${problem.detail})`,
        en: `is damaged: its content is inconsistent (${problem.detail})`,
      };
  }
}
