import { publicationDay, withoutOwnNumbers, writtenDate } from './answers.ts';
import type { Bilingual, Language } from './bilingual.ts';
import { isSingular } from './numbers.ts';
import { colon, inQuotes } from './punctuation.ts';

/** What is said of the articles that hold some words. */
export interface Listed {
  readonly count: number;
  /** All articles of the collection; null where a filter or a period leaves some out. */
  readonly all: number | null;
  /** The words looked for, each with the spelling that stands in the articles where it is another one. */
  readonly words: readonly { readonly asked: string; readonly found: string | null }[];
  /** How many of them are named. */
  readonly shown: number;
  /** All that are named have a date: they are the newest. */
  readonly isByDate: boolean;
}

/** How many articles hold all words of a subject, and how that was counted. */
export function countedArticles({ count, all, words, shown, isByDate }: Listed, language: Language): string {
  const some = count > shown;
  if (language === 'fr') {
    const whole = all === null ? '' : ` sur ${all}`;
    const newest = some ? (isByDate ? ` Les ${shown} plus récents :` : ` En voici ${shown} :`) : '';
    if (words.length === 0)
      return `${articles(count, 'fr')} dans la ${all === null ? 'sélection' : 'collection'}.${newest}`;
    const hold = count < 2 ? 'contient' : 'contiennent';
    const [their, these] = [count < 2 ? 'son' : 'leur', words.length < 2 ? 'ce mot' : 'tous ces mots'];
    return `${articles(count, 'fr')}${whole} ${hold} ${these} dans ${their} titre ou ${their} texte, pluriels et accords compris : ${nameSubject(words, 'fr')}.${newest}`;
  }
  const whole = all === null ? '' : ` of ${all}`;
  const newest = some ? (isByDate ? ` The ${shown} newest:` : ` Here are ${shown}:`) : '';
  if (words.length === 0)
    return `${articles(count, 'en')} in the ${all === null ? 'selection' : 'collection'}.${newest}`;
  const [hold, these] = [count === 1 ? 'holds' : 'hold', words.length < 2 ? 'this word' : 'all these words'];
  const counted =
    all === null ? articles(count, 'en') : `${count}${whole} ${all === 1 ? 'article' : 'articles'}`;
  return `${counted} ${hold} ${these} in the headline or the text, plurals and French translations included: ${nameSubject(words, 'en')}.${newest}`;
}

/** Why nothing is listed. */
export function noneHolds({ all, words }: Pick<Listed, 'all' | 'words'>, language: Language): string {
  if (language === 'fr') {
    const where = all === null ? 'de la sélection ' : '';
    if (words.length === 0) return 'Aucun article dans la sélection.';
    return `Aucun article ${where}ne contient ${words.length < 2 ? 'ce mot' : 'tous ces mots'}, ni dans son titre ni dans son texte : ${nameSubject(words, 'fr')}.`;
  }
  const where = all === null ? ' of the selection' : '';
  if (words.length === 0) return 'No article in the selection.';
  return `No article${where} holds ${words.length < 2 ? 'this word' : 'all these words'} in its headline or its text: ${nameSubject(words, 'en')}.`;
}

/** An article in such a list: its date, its headline, and the sentence of it that holds the words. */
export function listedArticle(
  { title, publishedAt }: { readonly title: string; readonly publishedAt: string | null },
  quotation: string,
  language: Language,
): string {
  const day = publicationDay(publishedAt, language);
  return `• ${day}, ${withoutOwnNumbers(title, language)}${colon[language]} ${quotation}`;
}

/** Articles without a date cannot be of a period. */
export const undatedLeftOut = (count: number): Bilingual => ({
  fr:
    count === 1
      ? 'Un article sans date n’est pas compté : sa période n’est pas connue.'
      : `${count} articles sans date ne sont pas comptés : leur période n’est pas connue.`,
  en:
    count === 1
      ? 'One undated article is not counted: its period is not known.'
      : `${count} undated articles are not counted: their period is not known.`,
});

/** Said with a list that comes from other days than those asked for. */
export const periodWithoutMatch = (words: string): Bilingual => ({
  fr: `Aucun article daté de la période demandée (« ${words} ») n’en fait partie ; tous les articles ont été comptés.`,
  en: `No article dated in the period asked for ("${words}") is among them; all articles were counted.`,
});

/** Nothing was published in the days whose news were asked for. */
export const periodEmpty = (words: string): Bilingual => ({
  fr: `Aucun article n’est daté de la période demandée (« ${words} »).`,
  en: `No article is dated in the period asked for ("${words}").`,
});

/** What the articles of a digest without a period are. @param newest `YYYY-MM-DD`; null where no article has a date */
export function newestArticles(newest: string | null): Bilingual {
  return newest === null
    ? {
        fr: 'Aucun article n’a de date : ceux-ci ne sont pas forcément les plus récents.',
        en: 'No article has a date: these are not necessarily the newest.',
      }
    : {
        fr: `Articles datés les plus récents ; le dernier est du ${writtenDate(newest, 'fr')}.`,
        en: `The newest dated articles; the latest is of ${writtenDate(newest, 'en')}.`,
      };
}

function articles(count: number, language: Language): string {
  return `${count} ${isSingular(count, language) ? 'article' : 'articles'}`;
}

function nameSubject(words: Listed['words'], language: Language): string {
  return words
    .map(({ asked, found }) => {
      const word = inQuotes(asked, language);
      if (found === null) return word;
      return `${word} (${language === 'fr' ? 'écrit' : 'written'} ${inQuotes(found, language)})`;
    })
    .join(', ');
}
