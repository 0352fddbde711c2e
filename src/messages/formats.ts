import type { Bilingual } from './bilingual.ts';

/** Why a file of another format than text cannot be read, or what a person should know of one that was. */

export const formatMessages = {
  unknownContent: {
    fr: 'le contenu n’est d’aucun format lu, quoi qu’en dise le nom ; ouvrez le fichier et enregistrez-le en .docx, .html ou .txt',
    en: 'the content is of no format that is read, whatever its name says; open the file and save it as .docx, .html or .txt',
  },
  rtf: {
    fr: 'document RTF : ce format n’est pas lu ; convertissez-le avec LibreOffice (soffice --headless --convert-to docx FICHIER)',
    en: 'RTF document: this format is not read; convert it with LibreOffice (soffice --headless --convert-to docx FILE)',
  },
  doc: {
    fr: 'document d’un ancien Word (.doc) : ce format n’est pas lu ; convertissez-le avec LibreOffice (soffice --headless --convert-to docx FICHIER)',
    en: 'document of an old Word (.doc): this format is not read; convert it with LibreOffice (soffice --headless --convert-to docx FILE)',
  },
  otherOffice: {
    fr: 'classeur, présentation ou autre archive zip : seuls DOCX, ODT et EPUB sont lus',
    en: 'spreadsheet, presentation or other zip archive: only DOCX, ODT and EPUB are read',
  },
  otherXml: {
    fr: 'XML qui n’est pas un export WordPress : ce vocabulaire n’est pas lu',
    en: 'XML that is no WordPress export: this vocabulary is not read',
  },
  damaged: {
    fr: 'fichier abîmé ou incomplet ; enregistrez-le ou exportez-le de nouveau',
    en: 'damaged or incomplete file; save or export it again',
  },
  encrypted: {
    fr: 'protégé par un mot de passe ; enregistrez-en une copie sans protection',
    en: 'protected by a password; save a copy without protection',
  },
  scan: {
    fr: 'PDF sans texte, sans doute une image numérisée ; passez-le à la reconnaissance de caractères (ocrmypdf) et déposez le résultat',
    en: 'PDF without text, probably a scanned image; run character recognition on it (ocrmypdf) and add the result',
  },
  noText: {
    fr: 'aucun texte d’article n’a été trouvé dans le fichier',
    en: 'no text of an article was found in the file',
  },
  hiddenTextKept: (selectors: string): Bilingual => ({
    fr: `le style de la page cache l’essentiel de l’article (${selectors}) jusqu’à ce qu’un script ou un abonnement le montre ; ce texte est gardé : relisez-le`,
    en: `the style of the page hides most of the article (${selectors}) until a script or a subscription shows it; this text is kept: look it over`,
  }),
  gatePage: {
    fr: 'page d’un contrôle d’accès (« vérifiez que vous êtes humain », accès refusé), et non l’article ; ouvrez son adresse dans un navigateur et enregistrez la page de nouveau',
    en: 'page of an access check ("verify you are human", access denied), not the article; open its address in a browser and save the page again',
  },
  tooMuchUnpacked: (mebibytes: number): Bilingual => ({
    fr: `le contenu décompressé dépasse ${mebibytes} Mio : le fichier est refusé`,
    en: `the content unpacks to more than ${mebibytes} MiB: the file is refused`,
  }),
  tooManyEntries: (limit: number): Bilingual => ({
    fr: `l’archive contient plus de ${limit} fichiers : elle est refusée`,
    en: `the archive holds more than ${limit} files: it is refused`,
  }),
  tooDeep: (limit: number): Bilingual => ({
    fr: `éléments imbriqués à plus de ${limit} niveaux : ce n’est pas la page d’un article`,
    en: `elements nested more than ${limit} levels deep: this is no page of an article`,
  }),
  tooManyElements: (limit: number): Bilingual => ({
    fr: `plus de ${limit} éléments : ce n’est pas la page d’un article`,
    en: `more than ${limit} elements: this is no page of an article`,
  }),
  tooManyRecords: (limit: number): Bilingual => ({
    fr: `plus de ${limit} enregistrements ; partagez l’export en plusieurs fichiers`,
    en: `more than ${limit} records; split the export into several files`,
  }),
  tooManyPages: (limit: number): Bilingual => ({
    fr: `plus de ${limit} pages, ou plus de texte qu’elles n’en peuvent porter ; partagez le document`,
    en: `more than ${limit} pages, or more text than they can hold; split the document`,
  }),
  tooLongText: (mebibytes: number): Bilingual => ({
    fr: `plus de ${mebibytes} Mio de texte : ce n’est pas un article`,
    en: `more than ${mebibytes} MiB of text: this is no article`,
  }),
  tooSlow: (seconds: number): Bilingual => ({
    fr: `la lecture a été arrêtée : elle prend plus de ${seconds} s de calcul`,
    en: `reading was stopped: it takes more than ${seconds} s of processor time`,
  }),
  tooMuchMemory: (mebibytes: number): Bilingual => ({
    fr: `la lecture a été arrêtée : elle prend plus de ${mebibytes} Mio de mémoire`,
    en: `reading was stopped: it takes more than ${mebibytes} MiB of memory`,
  }),
  readerDied: (how: string): Bilingual => ({
    fr: `la lecture s’est arrêtée d’elle-même (${how}) ; relancez l’ingestion`,
    en: `reading stopped by itself (${how}); run the ingestion again`,
  }),
  noTextField: (fields: readonly string[]): Bilingual => ({
    fr: `aucun champ ne porte le texte des articles (champs : ${fields.join(', ')}) ; nommez-le avec --map text=CHAMP ou RECORD_FIELDS`,
    en: `no field holds the text of the articles (fields: ${fields.join(', ')}); name it with --map text=FIELD or RECORD_FIELDS`,
  }),
  unknownField: (name: string, fields: readonly string[]): Bilingual => ({
    fr: `aucun enregistrement n’a de champ « ${name} » (champs : ${fields.join(', ')}) ; corrigez --map ou RECORD_FIELDS`,
    en: `no record has a field "${name}" (fields: ${fields.join(', ')}); mend --map or RECORD_FIELDS`,
  }),
  noRecords: {
    fr: 'aucun enregistrement : un export contient une liste d’articles, ou un article par ligne',
    en: 'no record: an export holds a list of articles, or an article a line',
  },
  brokenTable: (row: number): Bilingual => ({
    fr: `tableau abîmé à la ligne ${row} : guillemet qui n’est pas refermé, ou nombre de colonnes différent`,
    en: `damaged table at row ${row}: a quotation mark that is not closed, or another number of columns`,
  }),
  brokenJson: (line: number | null): Bilingual => ({
    fr: `JSON invalide${line === null ? '' : ` à la ligne ${line}`}`,
    en: `invalid JSON${line === null ? '' : ` on line ${line}`}`,
  }),
  unreadDates: (count: number, { key, date }: { readonly key: string; readonly date: string }): Bilingual => {
    const shown = date.length > 40 ? `${date.slice(0, 40)}…` : date;
    return {
      fr: `${count} enregistrement(s) sans date : la leur ne se lit pas (« ${shown} » pour « ${key} ») ; écrivez-la comme 2024-05-03`,
      en: `${count} record(s) without a date: theirs cannot be read ("${shown}" of "${key}"); write it like 2024-05-03`,
    };
  },
  recordWithoutText: {
    fr: 'enregistrement sans texte',
    en: 'record without a text',
  },
  recordTwice: {
    fr: 'même identifiant qu’un autre enregistrement du fichier ; le premier est gardé',
    en: 'same identifier as another record of the file; the first is kept',
  },
  unpublished: (count: number): Bilingual => ({
    fr: `${count} contenu(s) laissé(s) de côté, qui ne sont pas des articles publiés (brouillons, pages, pièces jointes, accès par mot de passe)`,
    en: `${count} item(s) left out that are no published posts (drafts, pages, attachments, behind a password)`,
  }),
  attachmentsLeft: (count: number): Bilingual => ({
    fr: `${count} pièce(s) jointe(s) non lue(s) ; déposez-les à part dans le dossier`,
    en: `${count} attachment(s) not read; add them to the folder by themselves`,
  }),
  pagesWithoutText: (count: number): Bilingual => ({
    fr: `${count} page(s) sans texte suivi (couverture, sommaire) laissée(s) de côté`,
    en: `${count} page(s) without running text (cover, contents) left out`,
  }),
} as const;
