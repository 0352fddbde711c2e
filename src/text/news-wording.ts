import { WANTED_BEFORE } from './listing-wording.ts';
import { fewPattern } from './number-words.ts';

/**
 * Wordings by which a question asks what was published, whatever it is about. All patterns match folded text: lower
 * case, no accents, straight apostrophes.
 */
const FRAMES: readonly string[] = [
  "(?:que|qu'est-ce qui) s'est(?:-il)? passe",
  "qu'est-il arrive",
  'quoi de (?:neuf|nouveau)',
  // « quelles nouvelles usines » asks for factories.
  "(?:quelles? )?(?:sont |est )?(?:les |l')?(?:dernieres )?(?:nouvelles|actualites?|actus?|infos)(?= (?:de|du|des|sur|a|au|depuis|en|pour|dans|entre|avant|apres|publie)\\b| d'| *[?.]? *$)",
  '(?:que|quoi) (?:disent|disaient|racontent) les (?:articles|journaux)',
  'que (?:dit|disait|raconte) la presse',
  "(?:quels?|des|les|donne[- ]moi les) articles?(?: (?:qui )?(?:parlent|parlaient|traitent|evoquent|mentionnent))?(?= (?:de|du|des|sur|a|au|depuis|en|pour|dans|entre|avant|apres|ont|sont|qui|publie|paru)|s? d')",
  "what(?:'s| is) new",
  'what(?: has)? happened',
  "(?:what(?:'s| is| are)? |any |show me )?(?:the )?(?:latest |recent )?(?:news|headlines)\\b",
  '(?:which|what|the) articles?\\b(?: (?:that )?(?:mention|cover|discuss))?',
  'what do(?:es)? the (?:articles|papers|press) say',
];

/**
 * Words of the press that a period belongs to when it stands right behind: « articles de juin », « publiés en juin ». Books
 * and laws are published too: the verb counts behind articles or at the beginning only.
 */
const PRESS_WORD =
  '(?:articles?|presse|journaux|depeches|actualites?|actus?|infos|nouvelles|news|press|stories|headlines)';
const PUBLISHED = '(?:publie|paru)e?s?|published|dates?|printed';

const FRAME = new RegExp(`(?<![\\p{L}\\p{N}])(?:${FRAMES.join('|')})`, 'gu');
const PRESS_WORD_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])${PRESS_WORD}(?: (?:qui )?(?:(?:ont ete|sont|etaient|were|are) )?(?:${PUBLISHED}))?(?: (?:of|from))? *$|^ *(?:${PUBLISHED}) *$`,
  'u',
);

/** Whether a folded question asks what the press told, or the words up to `periodStart` say that a period is of publication. */
export function isAboutPublication(plain: string, periodStart: number): boolean {
  return asksForNews(plain) || isBehindPressWord(plain, periodStart);
}

/** Whether a period that begins there stands right behind a word of the press: « articles de juin ». */
export function isBehindPressWord(plain: string, periodStart: number): boolean {
  return PRESS_WORD_BEFORE.test(plain.slice(0, periodStart));
}

/** Whether a folded question asks what happened, which articles of any later day may tell. */
export function asksWhatHappened(plain: string): boolean {
  return /(?:s'est(?:-il)? passe|est-il arrive|happened)(?![\p{L}\p{N}])/u.test(plain);
}

function asksForNews(plain: string): boolean {
  return plain.search(FRAME) !== -1;
}

/** Where the wordings stand in a folded question; they are no subject to search for. */
export function newsWordings(
  plain: string,
  periodStart: number,
): readonly { readonly start: number; readonly end: number }[] {
  const frames = [...plain.matchAll(FRAME)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
  const before = PRESS_WORD_BEFORE.exec(plain.slice(0, periodStart));
  return before === null ? frames : [...frames, { start: before.index, end: periodStart }];
}

/** What is asked for without a subject, besides the frames: the newest articles, or a summary of them. */
const DIGESTS: readonly string[] = [
  "(?:un |une |le |la )?(?:petit |bref |court )?(?:resume[rz]?|resumes|synthese|recap(?:itule[rz]?|itulatif)?|tour d'horizon|point)(?:[- ]moi| nous)?(?= (?:de|des|du|les|la|l')| d'|$)",
  'revue de (?:la )?presse',
  'de quoi (?:parlent|traitent)(?= )',
  '(?:fais|faites|faire)(?:[- ]moi|[- ]nous)?(?= )',
  '(?:a |the )?(?:quick |short |brief )?(?:summar(?:y|ise|ize)|sum up|digest|overview|recap)(?: of)?',
  `(?:les |des |tous les |l'|de l'|the |all |any |your |of )*(?:tou(?:te)?s )?(?:${fewPattern} )?(?:derniers |dernieres |nouveaux |latest |newest |recent |most recent |last |new )*(?:articles|journaux|depeches|actualites?|actus?|infos?|informations|nouvelles|news|headlines|stories|titres|sujets|topics)(?: (?:de|dans|of|in) (?:la |the )?press?e?)?(?: (?:les )?plus recente?s)?`,
  'du (?:jour|moment)|of the (?:day|moment)',
  "(?:l'|le |the )?(?:dernier article|article le plus recent|(?:latest|newest|most recent|last) article)(?: publie| paru| published)?",
  "(?:qu'y a-t-il |quoi )?a la une",
  "(?:que |ce qui )se passe(?:-t-il)?|qu'est-ce qui se passe|what(?:'s| is) (?:going on|happening)|anything new|(?:du|de) nouveau",
];
const DIGEST = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${DIGESTS.join('|').replaceAll(' ', ' +')})(?![\\p{L}\\p{N}])`,
  'gu',
);

/**
 * What a folded question says besides asking for the news, whatever they are about; null when it does not ask for them. Days
 * that it names are overwritten by spaces.
 */
export function besidesNews(plain: string): string | null {
  const wanted = plain.replace(/[\s?!.…]+$/u, '').replace(WANTED_BEFORE, '');
  const rest = wanted.replaceAll(FRAME, ' ').trim().replaceAll(DIGEST, ' ').trim();
  return rest === wanted.trim() ? null : rest;
}
