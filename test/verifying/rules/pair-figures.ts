import { readPassages } from '../../../src/searching/read-passage.ts';
import { readText } from '../../../src/text/reading.ts';
import { rarityFrom } from '../../../src/verifying/rules/check-context.ts';
import type { ClaimCheck } from '../../../src/verifying/rules/claim-check.ts';
import { readEvidence } from '../../../src/verifying/rules/evidence.ts';
import { collection } from '../../answering/collection.ts';
import { checkClaim } from './evidence.ts';
import { type Pair, type PairStory, pairsOf, SUPPORTED } from './pairs/pair-story.ts';

export interface CheckedPair extends Pair {
  readonly check: ClaimCheck;
  readonly isSupported: boolean;
  /** The supporting passage is the one that says it. */
  readonly isRightPlace: boolean;
}

/** Every claim compared with the passages of all the stories, as retrieval would bring them. */
export async function checkPairs(stories: readonly PairStory[]): Promise<readonly CheckedPair[]> {
  const { store, articles } = await collection(stories);
  const evidence = await Promise.all(
    articles.map(async (article) =>
      (await store.passagesOf(article.id)).map((passage) => ({ article, passage })),
    ),
  );
  const passages = readEvidence(readPassages(evidence.flat()));
  const pairs = pairsOf(stories);
  const rarityOf = await rarityFrom(store, [
    ...pairs.map(({ claim }) => readText(claim)),
    ...passages.map(({ reading }) => reading.text),
  ]);
  return pairs.map((pair): CheckedPair => {
    const check = checkClaim(pair.claim, passages, { rarityOf });
    const isRightPlace = check.words?.evidence.article.title === pair.story.title;
    return {
      ...pair,
      check,
      isSupported: (SUPPORTED as readonly string[]).includes(pair.kind),
      isRightPlace,
    };
  });
}

export interface PairFigures {
  /** Share of the pairs called strong that the article says, there. */
  readonly strongPrecision: number;
  /** Share of the unsupported pairs rated `none`. */
  readonly caught: number;
  /** Share of the unsupported pairs rated `partial`. */
  readonly leaked: number;
  /** Share of the supported pairs rated strong or partial, by language. */
  readonly foundFrench: number;
  readonly foundEnglish: number;
  readonly strongFrench: number;
  readonly strongEnglish: number;
  /** Share of the pairs with another number, date, person, speaker or a negation that a contradiction is shown for. */
  readonly contradicted: number;
  /** Share of supported, absent and mixed pairs that a contradiction is shown for. */
  readonly falselyContradicted: number;
}

export function pairFigures(pairs: readonly CheckedPair[]): PairFigures {
  const supported = pairs.filter(({ isSupported }) => isSupported);
  const unsupported = pairs.filter(({ isSupported }) => !isSupported);
  const of = (language: string) => supported.filter((pair) => pair.language === language);
  const otherwise = ['number', 'date', 'person', 'attribution', 'negation'];
  const isContradicted = ({ check }: CheckedPair) => check.contradiction !== null;
  return {
    strongPrecision: share(
      pairs.filter(({ check }) => check.support === 'strong'),
      ({ isSupported, isRightPlace }) => isSupported && isRightPlace,
    ),
    caught: share(unsupported, ({ check }) => check.support === 'none'),
    leaked: share(unsupported, ({ check }) => check.support === 'partial'),
    foundFrench: share(of('fr'), ({ check }) => check.support !== 'none'),
    foundEnglish: share(of('en'), ({ check }) => check.support !== 'none'),
    strongFrench: share(of('fr'), ({ check }) => check.support === 'strong'),
    strongEnglish: share(of('en'), ({ check }) => check.support === 'strong'),
    contradicted: share(
      unsupported.filter(({ kind }) => otherwise.includes(kind)),
      isContradicted,
    ),
    falselyContradicted: share(
      pairs.filter(({ kind }) => !otherwise.includes(kind)),
      isContradicted,
    ),
  };
}

function share<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  return items.length === 0 ? 0 : items.filter(test).length / items.length;
}
