import type { Bilingual } from './bilingual.ts';

/** Why the reader cannot be used. `runtime`: this machine cannot run it; `stopped`: it ended while it was in use. */
export type ReaderFault = 'missing' | 'damaged' | 'version' | 'runtime' | 'stopped';

const faults: Readonly<Record<ReaderFault, (where: string) => Bilingual>> = {
  missing: (file) => ({
    fr: `Le fichier ${file} du lecteur est introuvable ou illisible. Reprenez-le de la même version de Kiosque.`,
    en: `The reader’s file ${file} is missing or cannot be read. Take it again from the same version of Kiosque.`,
  }),
  damaged: (file) => ({
    fr: `Le fichier ${file} du lecteur est abîmé. Reprenez-le de la même version de Kiosque.`,
    en: `The reader’s file ${file} is damaged. Take it again from the same version of Kiosque.`,
  }),
  version: (file) => ({
    fr: `Le fichier ${file} du lecteur est d’une autre version que le programme. Reprenez-le de la même version de Kiosque.`,
    en: `The reader’s file ${file} is of another version than the program. Take it again from the same version of Kiosque.`,
  }),
  runtime: () => ({
    fr: 'Le lecteur ne peut pas fonctionner sur cette machine : le paquet onnxruntime-node manque ou n’est pas fait pour elle.',
    en: 'The reader cannot run on this machine: the package onnxruntime-node is missing or not made for it.',
  }),
  stopped: () => ({
    fr: 'Le lecteur s’est arrêté. Relancez Kiosque pour le retrouver.',
    en: 'The reader has stopped. Start Kiosque again to have it back.',
  }),
};

export function readerUnusable(fault: ReaderFault, where: string): Bilingual {
  return faults[fault](where);
}

/** Said once at start: what its absence changes. */
export function answersWithoutReader(sentence: Bilingual): Bilingual {
  return {
    fr: `${sentence.fr} En attendant, les réponses sont choisies d’après les mots seulement (READER=off tait cet avis).`,
    en: `${sentence.en} Meanwhile, answers are chosen by their words alone (READER=off silences this notice).`,
  };
}
