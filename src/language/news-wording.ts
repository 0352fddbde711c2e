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
  return asksForNews(plain) || PRESS_WORD_BEFORE.test(plain.slice(0, periodStart));
}

/** Whether a folded question asks what was in the news. */
export function asksForNews(plain: string): boolean {
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
