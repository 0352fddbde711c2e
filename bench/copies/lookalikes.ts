import { below } from '../collection/random.ts';
import { headlineOf, type MadeArticle, paragraphsOf } from './made-article.ts';
import { FORMS, filled } from './press-forms.ts';
import type { SentenceSource } from './sentence-source.ts';

/** Articles that have much in common, of which none is a copy of another. */
type Lookalikes = (family: number, source: SentenceSource, random: () => number) => readonly MadeArticle[];

const alone = (kind: string, family: number, title: string, body: string): MadeArticle => ({
  kind,
  title,
  body,
  reports: [],
  family: `${kind} ${family}`,
});

/**
 * Two reporters at one event: sentences of their own, but the same speech at length, and the same facts in some of the same
 * words.
 */
export const sameEvent: Lookalikes = (family, source, random) => {
  const speech = `« ${source.take(1)[0] ?? ''} »`;
  const facts = source.take(5).map((sentence) => {
    const words = sentence.split(' ');
    const from = below(random, Math.max(1, words.length - 7));
    return words.slice(from, from + 4 + below(random, 4)).join(' ');
  });
  return [0, 1].map(() => {
    const own = source.take(7 + below(random, 4));
    const told = own.map((sentence, at) => {
      const fact = facts[at];
      const words = sentence.split(' ');
      return fact === undefined ? sentence : words.toSpliced(Math.ceil(words.length / 2), 0, fact).join(' ');
    });
    const sentences = told.toSpliced(1 + below(random, told.length), 0, speech);
    return alone(
      'same event, two hands',
      family,
      headlineOf(own[0] ?? ''),
      paragraphsOf(sentences, random).join('\n\n'),
    );
  });
};

const WEEKS = 8;

/** A column that comes every week: the same words at its beginning, over its parts, and at its end. */
export const weeklyColumn: Lookalikes = (family, source, random) => {
  const opening = source.take(1)[0] ?? '';
  const heads = source.take(3).map((sentence) => sentence.split(' ').slice(0, 5).join(' '));
  const closing = source.take(2).join(' ');
  return Array.from({ length: WEEKS }, () => {
    const parts = heads.map((head) => `${head}\n\n${source.take(2 + below(random, 2)).join(' ')}`);
    return alone(
      'weekly column',
      family,
      `Chronique n° ${below(random, 900)}`,
      [opening, ...parts, closing].join('\n\n'),
    );
  });
};

const DAYS = 10;

/** A form that a newsroom fills in every day with other numbers. */
export const dailyForm: Lookalikes = (family, _, random) => {
  const [kind, form] = FORMS[family % FORMS.length] ?? ['', ''];
  return Array.from({ length: DAYS }, () =>
    alone(kind, family, `${kind} ${below(random, 900)}`, filled(form, random)),
  );
};

const BRIEF_WORDS = 19;

/** Briefs of less than twenty words, of which the first half is the same turn of phrase. */
export const brief: Lookalikes = (family, source, random) => {
  const turn = (source.take(1)[0] ?? '').split(' ').slice(0, 6);
  return [0, 1, 2].map(() => {
    const words = (source.take(1)[0] ?? '').split(' ');
    const body = `${[...turn, ...words].slice(0, 10 + below(random, BRIEF_WORDS - 9)).join(' ')}.`;
    return alone('brief', family, headlineOf(words.join(' ')), body);
  });
};

export const anyArticle: Lookalikes = (family, source, random) => {
  const sentences = source.take(5 + below(random, 10));
  return [
    alone('any other', family, headlineOf(sentences[0] ?? ''), paragraphsOf(sentences, random).join('\n\n')),
  ];
};
