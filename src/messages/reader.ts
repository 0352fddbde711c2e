import type { Bilingual } from './bilingual.ts';
import { weightsFaults } from './models.ts';

const fileFaults = {
  missing: weightsFaults.missing,
  damaged: weightsFaults.damaged,
  version: weightsFaults['other-version'],
} as const;

const otherFaults = {
  runtime: {
    fr: 'Le lecteur ne peut pas fonctionner sur cette machine : le paquet onnxruntime-node manque ou n’est pas fait pour elle.',
    en: 'The reader cannot run on this machine: the package onnxruntime-node is missing or not made for it.',
  },
  stopped: {
    fr: 'Le lecteur s’est arrêté. Relancez Kiosque pour le retrouver.',
    en: 'The reader has stopped. Start Kiosque again to have it back.',
  },
} as const;

/** Why the reader cannot be used. `runtime`: this machine cannot run it; `stopped`: it ended while it was in use. */
export type ReaderFault = keyof typeof fileFaults | keyof typeof otherFaults;

export function readerUnusable(fault: ReaderFault, file: string): Bilingual {
  if (fault === 'runtime' || fault === 'stopped') return otherFaults[fault];
  const what = fileFaults[fault];
  return {
    fr: `Le fichier ${file} du lecteur ${what.fr}. Reprenez-le de la même version de Kiosque.`,
    en: `The reader’s file ${file} ${what.en}. Take it again from the same version of Kiosque.`,
  };
}

/** Said once at start: what its absence changes. */
export const answersWithoutReader = (sentence: Bilingual): Bilingual => ({
  fr: `${sentence.fr} En attendant, les réponses sont choisies d’après les mots seulement (READER=off tait cet avis).`,
  en: `${sentence.en} Meanwhile, answers are chosen by their words alone (READER=off silences this notice).`,
});
