import type { Bilingual } from './bilingual.ts';
import { failedBecause, systemCause } from './system-causes.ts';
import { lockHolder } from './unusable-index.ts';

export const stateTooNew = (file: string, found: number, known: number): Bilingual => ({
  fr: `« ${file} » a été écrit par un Kiosque plus récent (version ${found}, ce programme lit jusqu'à ${known}). Mettez Kiosque à jour, ou choisissez un autre DATA_DIR.`,
  en: `"${file}" was written by a newer Kiosque (version ${found}, this program reads up to ${known}). Update Kiosque, or choose another DATA_DIR.`,
});

export const stateDamaged = (file: string, detail: string): Bilingual => ({
  fr: `« ${file} », la mémoire du bot, est endommagé (${detail}). Remettez une sauvegarde, ou déplacez ce fichier avec ceux en -wal et -shm : le bot repartira sans souvenirs. Rien n'a été effacé.`,
  en: `"${file}", the bot's memory, is damaged (${detail}). Put a backup back, or move this file away with those in -wal and -shm: the bot will start again without memories. Nothing was deleted.`,
});

export const stateNotOurs = (file: string): Bilingual => ({
  fr: `« ${file} » est une base de données d'un autre programme. Choisissez un autre DATA_DIR, ou déplacez ce fichier.`,
  en: `"${file}" is the database of another program. Choose another DATA_DIR, or move this file away.`,
});

export const stateInaccessible = (file: string, detail: string): Bilingual =>
  failedBecause(detail, {
    fr: `« ${file} », dans DATA_DIR, ne peut pas être lu et écrit`,
    en: `"${file}", in DATA_DIR, cannot be read and written`,
  });

export function stateNotWritten(detail: string): Bilingual {
  const { why } = systemCause(detail);
  return {
    fr: `Je n'ai pas pu le noter : ${why.fr}. Ma mémoire est comme avant ; prévenez qui s'occupe de ce bot.`,
    en: `I could not write that down: ${why.en}. My memory is as before; tell whoever runs this bot.`,
  };
}

export const secretDamaged = (file: string): Bilingual => ({
  fr: `« ${file} » ne contient pas de secret utilisable. Remettez une sauvegarde, ou supprimez ce fichier : un autre secret sera créé, et /forget ne retrouvera plus ce qui a été enregistré avant.`,
  en: `"${file}" holds no usable secret. Put a backup back, or delete this file: another secret will be made, and /forget will no longer find what was stored before.`,
});

export const dataFolderBusy = (folder: string, holder: Parameters<typeof lockHolder>[0]): Bilingual => ({
  fr: `Un autre bot se sert déjà de « ${folder} »${lockHolder(holder).fr} : à deux, ils répondraient deux fois à tout. Arrêtez-le d’abord, ou choisissez un autre DATA_DIR pour celui-ci.`,
  en: `Another bot is already using "${folder}"${lockHolder(holder).en}: the two would answer everything twice. Stop it first, or choose another DATA_DIR for this one.`,
});
