import { type Bilingual, oneAfterOther } from './bilingual.ts';

/** Why the system or SQLite refused, in words that end a sentence, and a sentence on what helps. */
interface SystemCause {
  readonly why: Bilingual;
  readonly remedy: Bilingual;
}

/**
 * What an error code of the system (`ENOSPC`) or of SQLite (`SQLITE_FULL`) means.
 * @param detail the code, or the library's own words, which are then all that is said
 * @returns why it failed, with the code in parentheses, and what helps; for an unknown code, to look at the place, the
 * rights and the space
 */
export function systemCause(detail: string): SystemCause {
  const known = CAUSES.find(({ codes }) => codes.test(detail));
  if (known === undefined) return { why: { fr: detail, en: detail }, remedy: LOOK_AT_ALL };
  const { why, remedy } = known;
  return { why: { fr: `${why.fr} (${detail})`, en: `${why.en} (${detail})` }, remedy };
}

/**
 * What failed, why, and what helps.
 * @param detail as for `systemCause`
 * @param what without its end of sentence; `kept`: a sentence before what helps, on what is as it was
 */
export function failedBecause(detail: string, what: Bilingual & { readonly kept?: Bilingual }): Bilingual {
  const { why, remedy } = systemCause(detail);
  const help = what.kept === undefined ? remedy : oneAfterOther(what.kept, remedy);
  return { fr: `${what.fr} : ${why.fr}. ${help.fr}`, en: `${what.en}: ${why.en}. ${help.en}` };
}

const LOOK_AT_ALL: Bilingual = {
  fr: 'Vérifiez le chemin, les droits d’accès et la place sur le disque, puis recommencez.',
  en: 'Check the path, the access rights and the disk space, then try again.',
};

const MOVE_AWAY: Bilingual = {
  fr: 'Déplacez ce qui se trouve à cet endroit, puis recommencez.',
  en: 'Move away what stands in that place, then try again.',
};

const RIGHTS: Bilingual = {
  fr: 'Vérifiez les droits d’accès, puis recommencez.',
  en: 'Check the access rights, then try again.',
};

/** Codes as Node.js and SQLite give them: https://nodejs.org/api/errors.html, https://sqlite.org/rescode.html */
const CAUSES: readonly (SystemCause & { readonly codes: RegExp })[] = [
  {
    codes: /^(?:ENOSPC|SQLITE_FULL)$/,
    why: { fr: 'le disque est plein', en: 'the disk is full' },
    remedy: {
      fr: 'Libérez de la place sur le disque, puis recommencez.',
      en: 'Free some space on the disk, then try again.',
    },
  },
  {
    codes: /^(?:EDQUOT|EFBIG)$/,
    why: {
      fr: 'la limite fixée à ce compte pour le disque est atteinte',
      en: 'the limit set on this account’s use of the disk is reached',
    },
    remedy: {
      fr: 'Libérez de la place ou relevez la limite, puis recommencez.',
      en: 'Free some space or raise the limit, then try again.',
    },
  },
  { codes: /^(?:EACCES|EPERM)$/, why: { fr: 'accès refusé', en: 'access denied' }, remedy: RIGHTS },
  {
    codes: /^(?:EROFS|SQLITE_READONLY.*)$/,
    why: { fr: 'l’écriture n’y est pas permise', en: 'writing is not allowed there' },
    remedy: RIGHTS,
  },
  {
    codes: /^EISDIR$/,
    why: { fr: 'un dossier se trouve à la place du fichier', en: 'a folder stands in the place of the file' },
    remedy: MOVE_AWAY,
  },
  {
    codes: /^ENOTDIR$/,
    why: { fr: 'un fichier se trouve à la place d’un dossier', en: 'a file stands in the place of a folder' },
    remedy: MOVE_AWAY,
  },
  {
    codes: /^ENXIO$/,
    why: {
      fr: 'ce n’est pas un fichier, mais un tube ou un appareil',
      en: 'it is no file but a pipe or a device',
    },
    remedy: MOVE_AWAY,
  },
  {
    codes: /^ELOOP$/,
    why: { fr: 'c’est un lien qui tourne en rond', en: 'it is a link that leads to itself' },
    remedy: MOVE_AWAY,
  },
  {
    codes: /^(?:EMFILE|ENFILE)$/,
    why: { fr: 'trop de fichiers sont ouverts', en: 'too many files are open' },
    remedy: {
      fr: 'Relevez la limite (ulimit -n) ou attendez un moment, puis recommencez.',
      en: 'Raise the limit (ulimit -n) or wait a moment, then try again.',
    },
  },
  {
    codes: /^SQLITE_(?:BUSY|LOCKED).*$/,
    why: { fr: 'un autre programme l’occupe', en: 'another program keeps it busy' },
    remedy: { fr: 'Attendez un moment, puis recommencez.', en: 'Wait a moment, then try again.' },
  },
  {
    codes: /^(?:EIO|SQLITE_IOERR.*)$/,
    why: { fr: 'le disque signale une erreur', en: 'the disk reports an error' },
    remedy: {
      fr: 'Vérifiez le disque et la place qui y reste, puis recommencez.',
      en: 'Check the disk and the space left on it, then try again.',
    },
  },
];
