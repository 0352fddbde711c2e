import { listed } from '../../lexicon/listed.ts';
import { infinitiveOf } from '../../text/irregular-verbs.ts';
import type { TextReading } from '../../text/reading.ts';
import type { Token } from '../../text/token.ts';
import type { TokenMatch } from '../../text/token-index.ts';
import { mostBy } from '../most-by.ts';
import type { CheckContext } from './check-context.ts';
import { findMatch } from './find-match.ts';
import { isForeignTo, isOfPublisher, type ReadClaim } from './read-claim.ts';
import { isSaying } from './speakers.ts';
import { type ClaimWindow, textsOf } from './windows.ts';

/** A verb of saying tells little of what is said. */
const LIGHT_WEIGHT = 0.3;
/** Words of the headline, or of the sentence that a pronoun points to. */
const CONTEXT_CREDIT = 0.8;
/** No word weighs less, however common. */
const LEAST_WEIGHT = 0.3;
/**
 * Weight of a word of another language that nothing was found for, as a share of the mean of the others: the vocabulary
 * that joins the languages is small, so its absence tells less.
 */
const FOREIGN_SHARE = 0.7;
/** Weight of a number or date, and of a name, as a share of the mean word's. */
const FACT_SHARE = 0.7;
const NAME_SHARE = 0.1;

export interface Coverage {
  /** Share of the claim's words that are met, by rarity: 0 to 1. */
  readonly coverage: number;
  /** The share that stands in the window's own sentences, not in the headline or before them. */
  readonly own: number;
  /** Nothing is missing but words that carry little. */
  readonly isWhole: boolean;
  /** Words that are met, and numbers, dates and names, which are judged by themselves. */
  readonly metItems: number;
  /** Words of the claim that are not met, as written. */
  readonly missing: readonly string[];
}

/** How much of a claim's words a window has; 1 when a claim has none but numbers, dates and names. */
export function coverageOf(claim: ReadClaim, window: ClaimWindow, context: CheckContext): Coverage {
  const { article } = window.evidence;
  const isForeign = isForeignTo(claim, article);
  const words = claim.content
    .filter((token) => !isOfPublisher(token, article))
    .map((token) => weigh(token, window, context, isForeign));
  const missing = words.filter(({ isMissing }) => isMissing).map(({ token }) => token);
  const unweighed = words.filter(({ weight }) => weight === null);
  const matched = claim.content.length - missing.length;
  const weighed = sum(words, ({ weight }) => weight ?? 0);
  // Numbers, dates and names are looked for by themselves: that they are there makes a missing word weigh less.
  const { numbers, dates, names } = claim.reading;
  const facts = (numbers.length + dates.length) * FACT_SHARE + names.length * NAME_SHARE;
  const factWeight =
    matched === 0 ? facts : (facts * weighed) / Math.max(1, claim.content.length - unweighed.length);
  const unknownWeight = matched === 0 ? 1 : (FOREIGN_SHARE * weighed) / matched;
  const all = weighed + unknownWeight * sum(unweighed, ({ share }) => share) + factWeight;
  const shareOf = (met: number): number => (all === 0 ? 1 : (met + factWeight) / all);
  return {
    coverage: shareOf(sum(words, ({ weight, here, lent }) => (weight ?? 0) * (here + lent))),
    own: shareOf(sum(words, ({ weight, here }) => (weight ?? 0) * here)),
    missing: missing.map(({ text }) => text),
    isWhole: missing.every(isLight),
    metItems: matched + numbers.length + dates.length + names.length,
  };
}

/** A word of a claim, what it weighs, and how surely the window has it. */
interface WeighedWord {
  readonly token: Token;
  readonly isMissing: boolean;
  /** 1, or less for a word that carries little. */
  readonly share: number;
  /** Null for a word that nothing was found for in the window's language: it weighs a share of what the others do. */
  readonly weight: number | null;
  /** Credit, 0 to 1, from the window's own sentences, else from those before it and from the headline. */
  readonly here: number;
  readonly lent: number;
}

function weigh(
  token: Token,
  window: ClaimWindow,
  { rarityOf }: CheckContext,
  isForeign: boolean,
): WeighedWord {
  const own = bestMatch(textsOf(window), token);
  const match = own ?? bestMatch([...window.before, window.evidence.reading.title], token);
  const share = isSaying(token) || isLight(token) ? LIGHT_WEIGHT : 1;
  const term = isForeign ? (match?.tokens[0]?.stem ?? token.stem) : token.stem;
  return {
    token,
    isMissing: match === null,
    share,
    weight: isForeign && match === null ? null : share * Math.max(LEAST_WEIGHT, rarityOf(term)),
    here: own?.credit ?? 0,
    lent: own === null && match !== null ? match.credit * CONTEXT_CREDIT : 0,
  };
}

function bestMatch(texts: readonly TextReading[], token: Token): TokenMatch | null {
  return mostBy(
    texts.flatMap(({ index }) => findMatch(token, index) ?? []),
    ({ credit }) => credit,
  );
}

function sum(words: readonly WeighedWord[], of: (word: WeighedWord) => number): number {
  return words.reduce((total, word) => total + of(word), 0);
}

function isLight({ folded }: Token): boolean {
  return LIGHT.has(folded) || LIGHT.has(infinitiveOf(folded));
}

/** Words that are no stop words of a search and yet carry little. */
const LIGHT = listed(
  'face environ pouvoir tenir elever eleve elevent aura auront aurait devant nombre total pres devoir doit doivent devra devront faire lieu toujours desormais egalement aussi ainsi afin chaque plusieurs autre ' +
    'partir compter mettre mis met place cours niveau fin debut part soir matin avoir cause suite grace entre contre ' +
    'sur venir vient aller va vont deja tant bien peu trop beaucoup seulement selon alors enfin ' +
    'since against within some made make makes take took taken get got go went part well still also several many much near ' +
    'among across around along while including without compared according now yet even never against made must may might ' +
    'shall like become became set put way thing things take place new only just',
);
