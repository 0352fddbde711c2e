import type { Language } from './bilingual.ts';

/** An article as it is named in a sentence. */
export interface NamedArticle {
  readonly title: string;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
}

/** A calendar date for people: « 14 septembre 2023 », "14 September 2023". */
export function writtenDate(date: string, language: Language): string {
  const day = new Date(`${date}T00:00:00Z`);
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}

/** « title » (publisher, date), with what is known. */
export function namedArticle(article: NamedArticle, language: Language): string {
  const details = [
    article.publisher,
    article.publishedAt === null ? null : writtenDate(article.publishedAt, language),
  ];
  const known = details.filter((detail) => detail !== null);
  return known.length === 0 ? `« ${article.title} »` : `« ${article.title} » (${known.join(', ')})`;
}

/** Why there is no answer, which articles come nearest, and how new the newest one is. */
export function refusal(nearest: readonly NamedArticle[], newest: string | null, language: Language): string {
  const names = nearest.map((article) => namedArticle(article, language)).join(' ; ');
  if (language === 'fr') {
    return [
      'Les articles ne répondent pas à cette question.',
      names === '' ? null : `Les plus proches : ${names}.`,
      newest === null ? null : `Article le plus récent : ${writtenDate(newest, 'fr')}.`,
    ]
      .filter((sentence) => sentence !== null)
      .join(' ');
  }
  return [
    'The articles do not answer this question.',
    names === '' ? null : `The nearest ones: ${names}.`,
    newest === null ? null : `Newest article: ${writtenDate(newest, 'en')}.`,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ');
}
