import type { Bilingual, Language } from './bilingual.ts';
import { locale } from './numbers.ts';
import { colon, eachInQuotes, inQuotes, separator } from './punctuation.ts';

/** An article as it is named in a sentence. */
export interface NamedArticle {
  readonly title: string;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
}

/** What is known of an article. */
export const articleCaptions = {
  publisher: { fr: 'Journal', en: 'Publisher' },
  author: { fr: 'Auteur', en: 'Author' },
  date: { fr: 'Date', en: 'Date' },
  file: { fr: 'Fichier', en: 'File' },
} as const;

/** Made once: making one takes longer than using it a hundred times. */
const longDates = {
  fr: new Intl.DateTimeFormat(locale.fr, { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(locale.en, { dateStyle: 'long', timeZone: 'UTC' }),
} as const;

/** A calendar date for people: « 14 septembre 2023 », "14 September 2023". */
export function writtenDate(date: string, language: Language): string {
  const day = new Date(`${date}T00:00:00Z`);
  const written = longDates[language].format(day);
  // French counts the first of a month, and only that.
  return language === 'fr' ? written.replace(/^1 /u, '1er ') : written;
}

/** The day of an article, or that it has none. */
export function publicationDay(publishedAt: string | null, language: Language): string {
  return publishedAt === null ? undated[language] : writtenDate(publishedAt, language);
}

export const undated: Bilingual = { fr: 'sans date', en: 'undated' };

/** The title in quotation marks, then publisher and date in brackets, as far as they are known. */
export function namedArticle(article: NamedArticle, language: Language): string {
  const details = [
    article.publisher,
    article.publishedAt === null ? null : writtenDate(article.publishedAt, language),
  ];
  const known = details.filter((detail) => detail !== null);
  const title = inQuotes(article.title, language);
  return known.length === 0 ? title : `${title} (${known.join(', ')})`;
}

/** Why there is no answer, which articles come nearest, and how new the newest one is. */
export function refusal(nearest: readonly NamedArticle[], newest: string | null, language: Language): string {
  const none =
    language === 'fr'
      ? 'Les articles ne répondent pas à cette question.'
      : 'The articles do not answer this question.';
  const newestArticle = language === 'fr' ? 'Article le plus récent :' : 'Newest article:';
  return [
    withNearest(none, nearest, language),
    ...(newest === null ? [] : [`${newestArticle} ${writtenDate(newest, language)}.`]),
  ].join(' ');
}

/** A sentence on what is not there, and which articles come nearest. */
export function withNearest(none: string, nearest: readonly NamedArticle[], language: Language): string {
  if (nearest.length === 0) return none;
  const names = nearest.map((article) => namedArticle(article, language)).join(separator[language]);
  return `${none} ${language === 'fr' ? 'Les plus proches :' : 'The nearest ones:'} ${names}.`;
}

/** A period as days: « du 3 au 10 mai », with what is open left out. */
export function writtenPeriod(
  { since, until }: { readonly since: string | null; readonly until: string | null },
  language: Language,
): string {
  const from = since === null ? null : writtenDate(since, language);
  const to = until === null ? null : writtenDate(until, language);
  if (from !== null && from === to) return from;
  if (language === 'fr') {
    if (from === null) return `jusqu’au ${to}`;
    return to === null ? `depuis le ${from}` : `du ${from} au ${to}`;
  }
  if (from === null) return `until ${to}`;
  return to === null ? `since ${from}` : `${from} to ${to}`;
}

/** Said with an answer that comes from other days than those asked for. */
export const periodDropped = (words: string): Bilingual => ({
  fr: `Aucun article de la période demandée (« ${words} ») ne répond ; tous les articles ont été lus.`,
  en: `No article of the period asked for ("${words}") answers; all articles were read.`,
});

/** Which articles were searched, for the small print under an answer; null when the notice already says it. */
export function periodLine(
  period: {
    readonly since: string | null;
    readonly until: string | null;
    readonly words: string;
    readonly isFilter: boolean;
    readonly isDropped: boolean;
  },
  language: Language,
): string | null {
  if (period.isDropped) return null;
  const days = writtenPeriod(period, language);
  // « depuis le 3 mai 2024 » is said once.
  const said = isSameWording(period.words, days) ? days : `${inQuotes(period.words, language)} (${days})`;
  if (language === 'fr') return period.isFilter ? `période : ${said}` : `période : ${said}, de préférence`;
  return period.isFilter ? `period: ${said}` : `period: ${said}, preferred`;
}

function isSameWording(a: string, b: string): boolean {
  const [first, second] = [a, b].map((words) => words.toLowerCase().replaceAll(/\s+/gu, ' ').trim());
  return first === second;
}

/** How a follow-up was understood, for the small print. */
export function searchedAsLine(question: string, language: Language): string {
  return language === 'fr' ? `question comprise : ${question}` : `understood as: ${question}`;
}

/** « [2] » in an article, which would look like a number of the answer. */
const NUMBER_OF_ARTICLE = /\[(\d+)\]/gu;

/** Words of an article as they stand in an answer: « [2] » among them is set apart from the answer's own numbers. */
export function withoutOwnNumbers(words: string, language: Language): string {
  return words.replaceAll(NUMBER_OF_ARTICLE, (_, number: string) =>
    language === 'fr' ? `[${number} dans l’article]` : `[${number} in the article]`,
  );
}

/** What stands before a quotation of an answer: its day, where it is shown, and that it differs from the one above. */
export function quotationDay(
  { day, differs }: { readonly day: string | null; readonly differs: boolean },
  language: Language,
): string {
  if (!differs) return day === null ? '' : `${writtenDate(day, language)}${colon[language]} `;
  const label = language === 'fr' ? 'Autre version' : 'Other version';
  return `${label} (${publicationDay(day, language)})${colon[language]} `;
}

/** What the words beside a quotation are, where they are listed. */
export const contextNames = {
  speaker: { fr: 'Parole de', en: 'Said by' },
  columns: { fr: 'Colonnes', en: 'Columns' },
} as const;

/** Who says a quotation, or the heads of its columns, in front of it; both are the article's words. */
export function quotationContext(
  { kind, text }: { readonly kind: 'speaker' | 'columns'; readonly text: string },
  language: Language,
): string {
  const words = withoutOwnNumbers(text, language);
  if (kind === 'speaker') return `${words}${colon[language]} `;
  return language === 'fr' ? `(colonnes : ${words}) ` : `(columns: ${words}) `;
}

/** The articles that say a quotation in other words, each with its number. */
export function alsoInLine(
  sources: readonly { readonly article: NamedArticle; readonly n: number }[],
  language: Language,
): string {
  const named = sources
    .map(({ article, n }) => `${sourceName(article, language)} [${n}]`)
    .join(separator[language]);
  return language === 'fr' ? `Aussi dans : ${named}` : `Also in: ${named}`;
}

/** Without quotation marks: what stands between them in an answer is quoted from the article that its number opens. */
function sourceName({ title, publisher, publishedAt }: NamedArticle, language: Language): string {
  const day = publishedAt === null ? [] : [writtenDate(publishedAt, language)];
  return withoutOwnNumbers([publisher ?? title.replaceAll(/[«»]/gu, '').trim(), ...day].join(', '), language);
}

/** What stands before the sentence that settles a question of yes or no: its day, where several speak, and the word. */
export function closedAnswerLine(
  {
    isYes,
    isNegated,
    day,
  }: { readonly isYes: boolean; readonly isNegated: boolean; readonly day: string | null },
  language: Language,
): string {
  // « N’a-t-il pas dit oui ? » « Non » confirms, « Si » contradicts.
  const yes = language === 'en' ? 'Yes' : isNegated ? 'Si' : 'Oui';
  const word = isYes === isNegated ? (language === 'fr' ? 'Non' : 'No') : yes;
  return `${word}${day === null ? '' : ` (${writtenDate(day, language)})`}${colon[language]} `;
}

/** No article says whether it is so. */
export const notSaid: Bilingual = {
  fr: 'Les articles ne le disent pas.',
  en: 'The articles do not say so, nor the contrary.',
};

/** Above the sentence that tells of the same deed and leaves open what was asked. */
export const notSaidBut: Bilingual = {
  fr: 'Les articles ne le disent pas en ces mots ; ils disent ceci :',
  en: 'The articles do not say so in these words; they say this:',
};

/** The line above each of several answers. */
export function questionHeading(question: string): string {
  return `— ${question}`;
}

/** Questions of one message that were not answered. */
export const questionsLeftOut = (most: number, left: readonly string[]): Bilingual => ({
  fr: `Un message reçoit ${most} réponses au plus ; à poser à part : ${eachInQuotes(left, 'fr')}.`,
  en: `One message gets ${most} answers at most; to be asked separately: ${eachInQuotes(left, 'en')}.`,
});

/** What the days of a timeline are. */
export const timelineDays: Bilingual = {
  fr: 'Chaque ligne porte le jour que dit la phrase, sinon celui de la parution.',
  en: 'Each line bears the day that its sentence states, else that of its publication.',
};

/** Where a timeline begins that was asked for since an event. @param day `YYYY-MM-DD` */
export const timelineSince = (event: string, day: string): Bilingual => ({
  fr: `Depuis le premier article sur « ${event} », du ${writtenDate(day, 'fr')}.`,
  en: `Since the first article on "${event}", of ${writtenDate(day, 'en')}.`,
});

/** Articles without a date have no place among days. */
export const undatedOutsideTimeline = (count: number): Bilingual => ({
  fr:
    count === 1
      ? 'Un article sans date est laissé de côté : son jour n’est pas connu.'
      : `${count} articles sans date sont laissés de côté : leur jour n’est pas connu.`,
  en:
    count === 1
      ? 'One undated article is left out: its day is not known.'
      : `${count} undated articles are left out: their days are not known.`,
});
