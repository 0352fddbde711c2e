import type { Bilingual } from './bilingual.ts';
import { systemCause } from './system-causes.ts';

/** What reading the corpus has to say to a person: refused folders and files, and notices about read ones. */

export function corpusMissing(folder: string): Bilingual {
  return {
    fr: `Le dossier d’articles « ${folder} » n’existe pas. Créez-le et déposez-y des fichiers .txt ou .md, ou indiquez-en un autre avec --corpus.`,
    en: `The article folder "${folder}" does not exist. Create it and put .txt or .md files in it, or name another one with --corpus.`,
  };
}

export function corpusNotAFolder(path: string): Bilingual {
  return {
    fr: `« ${path} » n’est pas un dossier. Indiquez avec --corpus le dossier qui contient les articles.`,
    en: `"${path}" is not a folder. Name the folder that holds the articles with --corpus.`,
  };
}

export function corpusUnreadable(path: string, code: string): Bilingual {
  const { why, remedy } = systemCause(code);
  return {
    fr: `Le dossier d’articles « ${path} » ne peut pas être lu : ${why.fr}. ${remedy.fr}`,
    en: `The article folder "${path}" cannot be read: ${why.en}. ${remedy.en}`,
  };
}

export function unsupportedFormat(extension: string, supported: readonly string[]): Bilingual {
  const list = supported.join(', ');
  return extension === ''
    ? {
        fr: `fichier sans extension ; formats lus : ${list}`,
        en: `file without an extension; formats read: ${list}`,
      }
    : {
        fr: `format ${extension} non pris en charge ; formats lus : ${list}`,
        en: `format ${extension} is not supported; formats read: ${list}`,
      };
}

export function tooLarge(bytes: number, limitBytes: number): Bilingual {
  return {
    fr: `fichier trop gros : ${mebibytes(bytes, ',')} Mio, la limite est de ${mebibytes(limitBytes, ',')} Mio`,
    en: `file too large: ${mebibytes(bytes, '.')} MiB, the limit is ${mebibytes(limitBytes, '.')} MiB`,
  };
}

export function tooDeep(levels: number): Bilingual {
  return {
    fr: `dossier imbriqué à plus de ${levels} niveaux : son contenu n’est pas lu`,
    en: `folder nested more than ${levels} levels deep: its content is not read`,
  };
}

export function linkLeavesFolder(): Bilingual {
  return {
    fr: 'lien symbolique qui sort du dossier d’articles ; copiez le fichier dans le dossier',
    en: 'symbolic link that leads out of the article folder; copy the file into the folder',
  };
}

export function linkToHidden(): Bilingual {
  return { fr: 'lien symbolique vers un fichier caché', en: 'symbolic link to a hidden file' };
}

export function linkBroken(): Bilingual {
  return { fr: 'lien symbolique sans cible', en: 'symbolic link without a target' };
}

export function notARegularFile(): Bilingual {
  return {
    fr: 'ni fichier ordinaire ni dossier (tube, prise ou périphérique) : jamais ouvert',
    en: 'neither a regular file nor a folder (pipe, socket or device): never opened',
  };
}

export function sameNameAfterNormalisation(): Bilingual {
  return {
    fr: 'même nom qu’un autre fichier, à la composition des accents près (NFC) ; renommez l’un des deux',
    en: 'same name as another file but for how its accents are composed (NFC); rename one of them',
  };
}

export function unreadableEntry(code: string): Bilingual {
  const { why } = systemCause(code);
  return { fr: `illisible : ${why.fr}`, en: `cannot be read: ${why.en}` };
}

export function changedWhileReading(): Bilingual {
  return {
    fr: 'le fichier a été déplacé ou remplacé pendant la lecture ; relancez l’ingestion',
    en: 'the file was moved or replaced while it was read; run the ingestion again',
  };
}

export function looksBinary(): Bilingual {
  return {
    fr: 'contenu binaire et non du texte ; enregistrez l’article en texte UTF-8',
    en: 'binary content, not text; save the article as UTF-8 text',
  };
}

export function damagedEncoding(encoding: string, byteOffset: number | null): Bilingual {
  const where = { fr: '', en: '' };
  if (byteOffset !== null) {
    where.fr = ` à l’octet ${byteOffset}`;
    where.en = ` at byte ${byteOffset}`;
  }
  return {
    fr: `texte ${encoding} abîmé${where.fr} ; réenregistrez le fichier en UTF-8`,
    en: `damaged ${encoding} text${where.en}; save the file again as UTF-8`,
  };
}

export function loneSurrogate(byteOffset: number): Bilingual {
  return {
    fr: `demi-caractère isolé (surrogate) à l’octet ${byteOffset} ; réenregistrez le fichier en UTF-8`,
    en: `half a character (lone surrogate) at byte ${byteOffset}; save the file again as UTF-8`,
  };
}

export function nothingLeft(): Bilingual {
  return {
    fr: 'aucun texte : le fichier est vide, ou ne contient rien d’autre que du bruit de page',
    en: 'no text: the file is empty, or holds nothing but page noise',
  };
}

interface HeaderFault {
  readonly language: string;
  /** Of the file, from 1. */
  readonly line: number;
}

export function frontMatterMended({ language, line }: HeaderFault): Bilingual {
  return {
    fr: `l’en-tête n’est pas du ${language} valide à la ligne ${line} ; il a été lu ligne par ligne : mettez entre guillemets les valeurs qui contiennent « : »`,
    en: `the front matter is not valid ${language} on line ${line}; it was read line by line: put values that hold ":" in quotation marks`,
  };
}

export function frontMatterUnread({ language, line }: HeaderFault): Bilingual {
  return {
    fr: `en-tête ${language} invalide à la ligne ${line} : l’article a été lu sans lui ; corrigez l’en-tête pour retrouver titre, date et auteur`,
    en: `invalid ${language} front matter on line ${line}: the article was read without it; mend it to have title, date and author again`,
  };
}

export function frontMatterLanguage(language: string): Bilingual {
  return {
    fr: `en-tête écrit en « ${language} » ; seuls YAML, TOML et JSON sont lus`,
    en: `front matter written in "${language}"; only YAML, TOML and JSON are read`,
  };
}

export function readAsWindows1252(): Bilingual {
  return {
    fr: 'le fichier n’est pas en UTF-8 ; il a été lu en Windows-1252',
    en: 'the file is not UTF-8; it was read as Windows-1252',
  };
}

export function replacementCharacters(count: number): Bilingual {
  return {
    fr: `${count} caractère(s) perdu(s) (U+FFFD) lors d’une conversion antérieure du fichier`,
    en: `${count} character(s) lost (U+FFFD) in an earlier conversion of the file`,
  };
}

export function ruleNotApplied(rule: string): Bilingual {
  return {
    fr: `la règle de nettoyage « ${rule} » n’a pas été appliquée : elle aurait ôté plus de la moitié de l’article`,
    en: `the cleaning rule "${rule}" was not applied: it would have removed more than half of the article`,
  };
}

export function tooLongToClean(lines: number): Bilingual {
  return {
    fr: `le texte a plus de ${lines} lignes : aucune règle de nettoyage n’a été appliquée`,
    en: `the text has more than ${lines} lines: no cleaning rule was applied`,
  };
}

export function frontMatterFieldIgnored(field: string): Bilingual {
  return {
    fr: `le champ « ${field} » de l’en-tête a été ignoré : sa valeur n’est pas de la forme attendue`,
    en: `the front matter field "${field}" was ignored: its value does not have the expected form`,
  };
}

export function futureDateIgnored(date: string): Bilingual {
  return {
    fr: `la date de publication ${date} est dans le futur : elle a été ignorée`,
    en: `the publication date ${date} is in the future: it was ignored`,
  };
}

function mebibytes(bytes: number, decimalMark: string): string {
  return (bytes / (1024 * 1024))
    .toFixed(1)
    .replace('.', decimalMark)
    .replace(/[.,]0$/, '');
}
