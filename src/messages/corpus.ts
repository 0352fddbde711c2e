import type { Bilingual, Language } from './bilingual.ts';
import { locale } from './numbers.ts';
import { failedBecause, systemCause } from './system-causes.ts';

/** What reading the corpus has to say to a person of refused folders and files. */

export const corpusMissing = (folder: string): Bilingual => ({
  fr: `Le dossier d’articles « ${folder} » n’existe pas. Créez-le et déposez-y des articles (.txt, .md, .html, .docx, .pdf…), ou indiquez-en un autre avec --corpus.`,
  en: `The article folder "${folder}" does not exist. Create it and put articles in it (.txt, .md, .html, .docx, .pdf…), or name another one with --corpus.`,
});

export const corpusNotAFolder = (path: string): Bilingual => ({
  fr: `« ${path} » n’est pas un dossier. Indiquez avec --corpus le dossier qui contient les articles.`,
  en: `"${path}" is not a folder. Name the folder that holds the articles with --corpus.`,
});

export const corpusUnreadable = (path: string, code: string): Bilingual =>
  failedBecause(code, {
    fr: `Le dossier d’articles « ${path} » ne peut pas être lu`,
    en: `The article folder "${path}" cannot be read`,
  });

export const unsupportedFormat = (extension: string, supported: readonly string[]): Bilingual => ({
  fr: `${extension === '' ? 'fichier sans extension' : `format ${extension} non pris en charge`} ; formats lus : ${supported.join(', ')}`,
  en: `${extension === '' ? 'file without an extension' : `format ${extension} is not supported`}; formats read: ${supported.join(', ')}`,
});

export const tooLarge = (bytes: number, limitBytes: number): Bilingual => ({
  fr: `fichier trop gros : ${mebibytes(bytes, 'fr')} Mio, la limite est de ${mebibytes(limitBytes, 'fr')} Mio`,
  en: `file too large: ${mebibytes(bytes, 'en')} MiB, the limit is ${mebibytes(limitBytes, 'en')} MiB`,
});

export const tooDeep = (levels: number): Bilingual => ({
  fr: `dossier imbriqué à plus de ${levels} niveaux : son contenu n’est pas lu`,
  en: `folder nested more than ${levels} levels deep: its content is not read`,
});

export const linkLeavesFolder: Bilingual = {
  fr: 'lien symbolique qui sort du dossier d’articles ; copiez le fichier dans le dossier',
  en: 'symbolic link that leads out of the article folder; copy the file into the folder',
};

export const linkToHidden: Bilingual = {
  fr: 'lien symbolique vers un fichier caché',
  en: 'symbolic link to a hidden file',
};

export const nameNotUtf8: Bilingual = {
  fr: 'le nom n’est pas en UTF-8 : le fichier ne peut pas être ouvert ; renommez-le',
  en: 'the name is not UTF-8: the file cannot be opened; rename it',
};

export const linkBroken: Bilingual = {
  fr: 'lien symbolique sans cible',
  en: 'symbolic link without a target',
};

export const notARegularFile: Bilingual = {
  fr: 'ni fichier ordinaire ni dossier (tube, prise ou périphérique) : jamais ouvert',
  en: 'neither a regular file nor a folder (pipe, socket or device): never opened',
};

export const sameNameAfterNormalisation: Bilingual = {
  fr: 'même nom qu’un autre fichier, à la composition des accents près (NFC) ; renommez l’un des deux',
  en: 'same name as another file but for how its accents are composed (NFC); rename one of them',
};

export function unreadableEntry(code: string): Bilingual {
  const { why } = systemCause(code);
  return { fr: `illisible : ${why.fr}`, en: `cannot be read: ${why.en}` };
}

export const changedWhileReading: Bilingual = {
  fr: 'le fichier a été déplacé ou remplacé pendant la lecture ; relancez l’ingestion',
  en: 'the file was moved or replaced while it was read; run the ingestion again',
};

export const looksBinary: Bilingual = {
  fr: 'contenu binaire et non du texte ; enregistrez l’article en texte UTF-8',
  en: 'binary content, not text; save the article as UTF-8 text',
};

export const damagedEncoding = (encoding: string, byteOffset: number | null): Bilingual => ({
  fr: `texte ${encoding} abîmé${byteOffset === null ? '' : ` à l’octet ${byteOffset}`} ; réenregistrez le fichier en UTF-8`,
  en: `damaged ${encoding} text${byteOffset === null ? '' : ` at byte ${byteOffset}`}; save the file again as UTF-8`,
});

export const loneSurrogate = (byteOffset: number): Bilingual => ({
  fr: `demi-caractère isolé (surrogate) à l’octet ${byteOffset} ; réenregistrez le fichier en UTF-8`,
  en: `half a character (lone surrogate) at byte ${byteOffset}; save the file again as UTF-8`,
});

export const nothingLeft: Bilingual = {
  fr: 'aucun texte : le fichier est vide, ou ne contient rien d’autre que du bruit de page',
  en: 'no text: the file is empty, or holds nothing but page noise',
};

export const frontMatterLanguage = (language: string): Bilingual => ({
  fr: `en-tête écrit en « ${language} » ; seuls YAML, TOML et JSON sont lus`,
  en: `front matter written in "${language}"; only YAML, TOML and JSON are read`,
});

function mebibytes(bytes: number, language: Language): string {
  const form = { maximumFractionDigits: 1, useGrouping: false };
  return (bytes / (1024 * 1024)).toLocaleString(locale[language], form);
}
