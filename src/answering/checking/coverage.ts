import type { Article } from '../../corpus/article.ts';
import { fold } from '../../language/analyse.ts';
import { infinitiveOf } from '../../language/irregular-verbs.ts';
import type { CheckContext } from './check-context.ts';
import { findMatch } from './find-match.ts';
import { isOfPublisher, type ReadClaim } from './read-claim.ts';
import type { ReadText } from './read-passage.ts';
import { isSaying } from './speakers.ts';
import type { TokenMatch } from './token-index.ts';
import type { ClaimWindow } from './windows.ts';

/** A verb of saying tells little of what is said. */
const LIGHT_WEIGHT = 0.3;
/** Words of the headline, or of the sentence that a pronoun points to. */
const CONTEXT_CREDIT = 0.8;
/** No word weighs less, however common. */
const LEAST_WEIGHT = 0.3;
/** Cosine from which an embedder's likeness counts for words, and where it counts fully. */
const SIMILARITY_FROM = 0.6;
const SIMILARITY_FULL = 0.9;
/** Likeness never makes up for all the words. */
const MOST_BY_SIMILARITY = 0.85;
/** So much of the words must be there themselves, lest a likeness of subject passes for a statement. */
const LEAST_LEXICAL = 0.25;

export interface Coverage {
  /** Share of the claim's words that are met, by rarity, with the embedder's help: 0 to 1. */
  readonly coverage: number;
  /** The share that stands in the window's own sentences, not in the headline or before them. */
  readonly own: number;
  /** `coverage` by words alone. */
  readonly lexical: number;
  /** Nothing is missing but words that carry little. */
  readonly isWhole: boolean;
  /** Words that are met, and numbers, dates and names, which are judged by themselves. */
  readonly metItems: number;
  /** Words of the claim that are not met, as written. */
  readonly missing: readonly string[];
}

/** How much of a claim's words a window has; 1 when a claim has none but numbers, dates and names. */
export function coverageOf(
  claim: ReadClaim,
  window: ClaimWindow,
  article: Article,
  context: CheckContext,
): Coverage {
  const { language } = claim.statement;
  const isForeign = !article.lang.startsWith(language);
  let met = 0;
  let all = 0;
  let here = 0;
  const foreign: number[] = [];
  const missing: string[] = [];
  for (const token of claim.content) {
    if (isOfPublisher(token, article)) continue;
    const own = bestMatch(window.sentences, (index) => findMatch(token, language, index));
    const lent =
      own ?? bestMatch([...window.before, window.title], (index) => findMatch(token, language, index));
    if (lent === null) missing.push(token.text);
    const light = isSaying(token) || isLight(token.text) ? LIGHT_WEIGHT : 1;
    if (isForeign && lent === null) {
      foreign.push(light);
      continue;
    }
    const term = isForeign ? (lent?.tokens[0]?.stem ?? token.stem) : token.stem;
    const weight = light * Math.max(LEAST_WEIGHT, context.rarityOf(term));
    all += weight;
    if (own !== null) {
      met += weight * own.credit;
      here += weight * own.credit;
    } else if (lent !== null) met += weight * lent.credit * CONTEXT_CREDIT;
  }
  const matched = claim.content.length - missing.length;
  // Numbers, dates and names are looked for by themselves: that they are there makes a missing word weigh less.
  const { numbers, dates, names } = claim.statement;
  const facts = (numbers.length + dates.length) * FACT_SHARE + names.length * NAME_SHARE;
  const factWeight =
    matched === 0 ? facts : (facts * all) / Math.max(1, claim.content.length - foreign.length);
  const foreignWeight = matched === 0 ? 1 : (FOREIGN_SHARE * all) / matched;
  for (const light of foreign) all += light * foreignWeight;
  all += factWeight;
  met += factWeight;
  here += factWeight;
  const lexical = all === 0 ? 1 : met / all;
  const isWhole = missing.every((word) => isLight(word));
  const own = all === 0 ? 1 : here / all;
  return {
    coverage: withSimilarity(lexical, claim, window, context),
    own,
    lexical,
    missing,
    isWhole,
    metItems: matched + numbers.length + dates.length + names.length,
  };
}

/**
 * Weight of a word of another language that nothing was found for, as a share of the mean of the others: the vocabulary
 * that joins the languages is small, so its absence tells less.
 */
const FOREIGN_SHARE = 0.7;

/** Weight of a number or date, and of a name, as a share of the mean word's. */
const FACT_SHARE = 0.7;
const NAME_SHARE = 0.1;

function isLight(word: string): boolean {
  const folded = fold(word);
  return LIGHT.has(folded) || LIGHT.has(infinitiveOf(folded));
}

/** Words that are no stop words of a search and yet carry little. */
const LIGHT: ReadonlySet<string> = new Set(
  (
    'face environ pouvoir tenir elever eleve elevent aura auront aurait devant nombre total pres devoir doit doivent devra devront faire lieu toujours desormais egalement aussi ainsi afin chaque plusieurs autre ' +
    'partir compter mettre mis met place cours niveau fin debut part soir matin avoir cause suite grace entre contre ' +
    'sur venir vient aller va vont deja tant bien peu trop beaucoup seulement selon alors enfin ' +
    'since against within some made make makes take took taken get got go went part well still also several many much near ' +
    'among across around along while including without compared according now yet even never against made must may might ' +
    'shall like become became set put way thing things take place new only just'
  ).split(' '),
);

function withSimilarity(
  lexical: number,
  { statement }: ReadClaim,
  { sentences }: ClaimWindow,
  { similarity }: CheckContext,
): number {
  if (similarity === undefined || lexical < LEAST_LEXICAL) return lexical;
  const cosine = similarity(
    statement.text.trim(),
    sentences.map((sentence) => sentence.statement.text).join(' '),
  );
  const share = (cosine - SIMILARITY_FROM) / (SIMILARITY_FULL - SIMILARITY_FROM);
  return Math.max(lexical, Math.min(1, Math.max(0, share)) * MOST_BY_SIMILARITY);
}

function bestMatch(
  texts: readonly ReadText[],
  find: (index: ReadText['index']) => TokenMatch | null,
): TokenMatch | null {
  let best: TokenMatch | null = null;
  for (const { index } of texts) {
    const match = find(index);
    if (match !== null && match.credit > (best?.credit ?? 0)) best = match;
  }
  return best;
}
