import type { Bilingual } from './bilingual.ts';

/** What a person should know about articles that were read all the same. */

export const readAsWindows1252: Bilingual = {
  fr: 'le fichier n’est pas en UTF-8 ; il a été lu en Windows-1252',
  en: 'the file is not UTF-8; it was read as Windows-1252',
};

export const replacementCharacters = (count: number): Bilingual => ({
  fr: `${count} caractère(s) perdu(s) (U+FFFD) lors d’une conversion antérieure du fichier`,
  en: `${count} character(s) lost (U+FFFD) in an earlier conversion of the file`,
});

export const decodedTwice = (count: number): Bilingual => ({
  fr: `${count} accent(s) abîmé(s) (« Ã© » pour « é ») par une conversion antérieure du fichier ; reprenez l’original, ou convertissez le fichier de nouveau`,
  en: `${count} accent(s) broken ("Ã©" for "é") by an earlier conversion of the file; take the original, or convert the file again`,
});

export const ruleNotApplied = (rule: string): Bilingual => ({
  fr: `la règle de nettoyage « ${rule} » n’a pas été appliquée : elle aurait ôté plus de la moitié de l’article`,
  en: `the cleaning rule "${rule}" was not applied: it would have removed more than half of the article`,
});

/** @param share of the article's words, 0 to 1 */
export const muchRemoved = (share: number, rules: readonly string[]): Bilingual => ({
  fr: `le nettoyage a ôté ${Math.round(share * 100)} % des mots (${rules.join(', ')}) ; --show-removed les montre`,
  en: `cleaning removed ${Math.round(share * 100)} % of the words (${rules.join(', ')}); --show-removed lists them`,
});

export const tooLongToClean = (lines: number): Bilingual => ({
  fr: `le texte a plus de ${lines} lignes : aucune règle de nettoyage n’a été appliquée`,
  en: `the text has more than ${lines} lines: no cleaning rule was applied`,
});

export const frontMatterFieldIgnored = (field: string): Bilingual => ({
  fr: `le champ « ${field} » de l’en-tête a été ignoré : sa valeur n’est pas de la forme attendue (une date : 2024-05-03 ; une adresse : https://… ; sinon un texte)`,
  en: `the front matter field "${field}" was ignored: its value does not have the expected form (a date: 2024-05-03; an address: https://…; else a text)`,
});

export const futureDateIgnored = (date: string): Bilingual => ({
  fr: `la date de publication ${date} est dans le futur : elle a été ignorée`,
  en: `the publication date ${date} is in the future: it was ignored`,
});

interface HeaderFault {
  readonly language: string;
  /** Of the file, from 1. */
  readonly line: number;
}

export const frontMatterMended = ({ language, line }: HeaderFault): Bilingual => ({
  fr: `l’en-tête n’est pas du ${language} valide à la ligne ${line} ; il a été lu ligne par ligne : mettez entre guillemets les valeurs qui contiennent « : »`,
  en: `the front matter is not valid ${language} on line ${line}; it was read line by line: put values that hold ":" in quotation marks`,
});

export const frontMatterUnread = ({ language, line }: HeaderFault): Bilingual => ({
  fr: `en-tête ${language} invalide à la ligne ${line} : l’article a été lu sans lui ; corrigez l’en-tête pour retrouver titre, date et auteur`,
  en: `invalid ${language} front matter on line ${line}: the article was read without it; mend it to have title, date and author again`,
});

export const frontMatterOpen: Bilingual = {
  fr: 'l’en-tête n’est pas entre deux lignes « --- » ; il a été lu jusqu’à la première ligne vide ou au premier trait',
  en: 'the front matter is not between two lines "---"; it was read up to the first empty line or rule',
};

export const onlyUpdateDate = (date: string): Bilingual => ({
  fr: `le texte ne donne que la date d’une mise à jour (${date}) : l’article reste sans date de publication`,
  en: `the text gives only the date of an update (${date}): the article stays without a date of publication`,
});
