import { articleCaptions, undated, writtenDate } from './answers.ts';
import { type Bilingual, inBoth } from './bilingual.ts';
import { sourceMessages } from './discord-sources.ts';
import { counted, formatCount } from './numbers.ts';
import { labelValue } from './punctuation.ts';

/** What stands on every page of the reading room. */
export const roomMessages = {
  name: { fr: 'Kiosque', en: 'Kiosque' },
  motto: { fr: 'Salle de lecture', en: 'Reading room' },
  skip: { fr: 'Aller au contenu', en: 'Skip to content' },
  navigation: { fr: 'Pages principales', en: 'Main pages' },
  ask: { fr: 'Demander', en: 'Ask' },
  articles: { fr: 'Articles', en: 'Articles' },
  editors: { fr: 'Édition', en: 'Editing' },
  promise: {
    fr: 'Chaque phrase d’une réponse porte un numéro ; chaque numéro ouvre les mots exacts de l’article. Ce que les articles ne disent pas n’est pas inventé.',
    en: 'Every sentence of an answer carries a number; every number opens the exact words of the article. What the articles do not say is not made up.',
  },
  undated,
  ...articleCaptions,
  link: { fr: 'Article d’origine', en: 'Original article' },
  since: { fr: 'Publiés depuis le', en: 'Published since' },
  until: { fr: 'Publiés jusqu’au', en: 'Published until' },
  allPublishers: { fr: 'tous les journaux', en: 'all publishers' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Asking a question. */
export const askingMessages = {
  title: { fr: 'Que disent les articles ?', en: 'What do the articles say?' },
  question: { fr: 'Votre question', en: 'Your question' },
  questionAgain: { fr: 'Une autre question', en: 'Another question' },
  goesOn: {
    fr: 'Elle peut s’appuyer sur la précédente : « et à Lyon ? »',
    en: 'It may lean on the one before: "and in Lyon?"',
  },
  limits: { fr: 'Limiter aux articles…', en: 'Limit to articles…' },
  withUndated: { fr: 'avec les articles sans date', en: 'with undated articles' },
  submit: { fr: 'Demander', en: 'Ask' },
  searching: { fr: 'Recherche dans les articles…', en: 'Searching the articles…' },
  latest: { fr: 'Derniers articles', en: 'Latest articles' },
  empty: { fr: 'Écrivez d’abord une question.', en: 'Write a question first.' },
  tooLong: (most: number): Bilingual => ({
    fr: `La question est trop longue : ${formatCount(most, 'fr')} caractères au plus.`,
    en: `The question is too long: ${formatCount(most, 'en')} characters at most.`,
  }),
  badDate: {
    fr: 'Une date s’écrit année-mois-jour : 2024-05-03.',
    en: 'A date is written year-month-day: 2024-05-03.',
  },
  datesReversed: {
    fr: 'La première date vient après la seconde.',
    en: 'The first date comes after the second.',
  },
  fromElsewhere: {
    fr: 'Cette question vient d’un autre site. Si c’est la vôtre, posez-la d’ici.',
    en: 'This question comes from another site. If it is yours, ask it from here.',
  },
  collection: (articles: number, newest: string | null): Bilingual => ({
    fr: `${counted(articles, 'article', 'fr')}${newest === null ? '' : `, le plus récent du ${writtenDate(newest, 'fr')}`}.`,
    en: `${counted(articles, 'article', 'en')}${newest === null ? '' : `, the newest of ${writtenDate(newest, 'en')}`}.`,
  }),
} as const satisfies Readonly<Record<string, Bilingual | ((...args: never[]) => Bilingual)>>;

/** An answer and its evidence. */
export const answerPageMessages = {
  answer: { fr: 'Réponse', en: 'Answer' },
  askedOn: (day: string): Bilingual => ({
    fr: `Réponse du ${writtenDate(day, 'fr')}.`,
    en: `Answer of ${writtenDate(day, 'en')}.`,
  }),
  permanent: {
    fr: 'L’adresse de cette page est permanente, et ne se devine pas.',
    en: 'The address of this page is permanent, and cannot be guessed.',
  },
  checkAgain: { fr: 'Vérifier à nouveau', en: 'Check again' },
  checked: (clock: string): Bilingual => ({
    fr: `Sources relues à ${clock} (UTC).`,
    en: `Sources read again at ${clock} (UTC).`,
  }),
  allThere: (sources: number): Bilingual => ({
    fr: sources === 1 ? 'La source dit encore ces mots.' : `Les ${sources} sources disent encore ces mots.`,
    en:
      sources === 1 ? 'The source still has these words.' : `All ${sources} sources still have these words.`,
  }),
  someLost: (lost: number, sources: number): Bilingual => ({
    fr: `${lost} ${lost < 2 ? 'source' : 'sources'} sur ${sources} ${lost < 2 ? 'a changé ou disparu' : 'ont changé ou disparu'} depuis cette réponse.`,
    en: `${lost} of ${sources} sources ${lost === 1 ? 'has' : 'have'} changed or gone since this answer.`,
  }),
  moved: {
    fr: 'Ces mots se sont déplacés dans l’article.',
    en: 'These words have moved within the article.',
  },
  changed: {
    fr: 'L’article a changé : ces mots n’y sont plus. Les mots cités étaient :',
    en: 'The article has changed: these words are gone. The quoted words were:',
  },
  gone: sourceMessages.gone,
  understoodAs: (question: string): Bilingual => ({
    fr: `Comprise comme : ${question}`,
    en: `Understood as: ${question}`,
  }),
  nearest: { fr: 'Les articles les plus proches', en: 'The nearest articles' },
  opens: (n: number, title: string): Bilingual => ({
    fr: `${n}, source : ${title}`,
    en: `${n}, source: ${title}`,
  }),
} as const satisfies Readonly<Record<string, Bilingual | ((...args: never[]) => Bilingual)>>;

/** One article, and the list of them. */
export const articlePageMessages = {
  title: { fr: 'Les articles', en: 'The articles' },
  search: { fr: 'Mots du titre ou du texte', en: 'Words of headline or text' },
  submit: { fr: 'Chercher', en: 'Search' },
  found: (count: number, all: number): Bilingual => ({
    fr:
      count === all
        ? counted(all, 'article', 'fr')
        : `${counted(count, 'article', 'fr')} sur ${formatCount(all, 'fr')}`,
    en:
      count === all
        ? counted(all, 'article', 'en')
        : `${formatCount(count, 'en')} of ${counted(all, 'article', 'en')}`,
  }),
  undatedAmong: (count: number): Bilingual => ({
    fr: `dont ${formatCount(count, 'fr')} sans date`,
    en: `${formatCount(count, 'en')} of them undated`,
  }),
  none: { fr: 'Aucun article ne convient.', en: 'No article fits.' },
  byMonth: { fr: 'Articles par mois', en: 'Articles by month' },
  byYear: { fr: 'Articles par an', en: 'Articles by year' },
  bar: (label: string, count: number): Bilingual =>
    inBoth((language) => labelValue(label, counted(count, 'article', language), language)),
  pages: { fr: 'Pages de la liste', en: 'Pages of the list' },
  page: sourceMessages.pages.place,
  previous: { fr: 'Plus récents', en: 'Newer' },
  next: { fr: 'Plus anciens', en: 'Older' },
  allArticles: { fr: 'Tous les articles', en: 'All articles' },
  about: { fr: 'Ce que l’on sait de l’article', en: 'What is known of the article' },
  quoteStart: { fr: 'début de la citation', en: 'start of the quotation' },
  quoteEnd: { fr: 'fin de la citation', en: 'end of the quotation' },
  quoteMoved: {
    fr: 'L’article a changé depuis la citation : les mots cités n’y sont plus.',
    en: 'The article has changed since it was quoted: the quoted words are gone.',
  },
} as const satisfies Readonly<Record<string, Bilingual | ((...args: never[]) => Bilingual)>>;

/** Why there is no page. */
export const roomFailures = {
  notFound: { fr: 'Page introuvable', en: 'Page not found' },
  notFoundMore: {
    fr: 'Cette page n’existe pas, ou n’existe plus.',
    en: 'This page does not exist, or no longer does.',
  },
  articleGone: {
    fr: 'Cet article n’est pas, ou plus, dans la collection.',
    en: 'This article is not, or no longer, in the collection.',
  },
  answerGone: {
    fr: 'Cette réponse n’est pas, ou plus, gardée ici.',
    en: 'This answer is not, or no longer, kept here.',
  },
  unexpected: { fr: 'Une erreur est survenue', en: 'Something went wrong' },
  unexpectedMore: {
    fr: 'La page n’a pas pu être faite. Réessayez dans un instant.',
    en: 'The page could not be made. Try again in a moment.',
  },
  notNow: { fr: 'Pas maintenant', en: 'Not now' },
  tooLarge: { fr: 'L’envoi est trop long ou sans longueur dite.', en: 'Too long, or of no stated length.' },
  tooFast: (seconds: number): Bilingual => ({
    fr: `Trop de pages à la fois. Réessayez dans ${seconds} s.`,
    en: `Too many pages at once. Try again in ${seconds} s.`,
  }),
  closing: {
    fr: 'La salle de lecture se ferme à l’instant. Reposez votre question dans une minute.',
    en: 'The reading room is closing just now. Ask your question again in a minute.',
  },
  otherHost: {
    fr: 'Cette salle de lecture n’est pas connue sous ce nom. Qui s’en occupe peut l’écrire dans PUBLIC_URL.',
    en: 'This reading room is not known by this name. Whoever looks after it can write it into PUBLIC_URL.',
  },
} as const satisfies Readonly<Record<string, Bilingual | ((...args: never[]) => Bilingual)>>;
