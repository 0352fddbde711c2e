import type { Language } from '../messages/bilingual.ts';
import { groupBy } from './group-by.ts';
import type { Token } from './token.ts';

/** The words of a sentence by what other words may meet them under. */
export interface TokenIndex {
  readonly language: Language;
  /** All of them but stop words, in order. */
  readonly tokens: readonly Token[];
  readonly byStem: ReadonlyMap<string, readonly Token[]>;
  readonly byFolded: ReadonlyMap<string, readonly Token[]>;
  readonly byKey: ReadonlyMap<string, readonly Token[]>;
  readonly byConcept: ReadonlyMap<number, readonly Token[]>;
  readonly byPrefix: ReadonlyMap<string, readonly Token[]>;
}

/** Words of the evidence that stand for a claimed one, and how surely: above 0, to 1. */
export interface TokenMatch {
  readonly credit: number;
  readonly tokens: readonly Token[];
}

/**
 * What a claimed word is worth by how it is met, 1 for the word itself. Set by judgement when the rules were written,
 * from the surest way to the least: lower ones make « in part » of what is supported, higher ones the reverse.
 */
const KEY_CREDIT = 0.95;
const CONCEPT_CREDIT = 0.9;
const COGNATE_CREDIT = 0.85;
/** A derivation: « inauguré », « inauguration ». */
const RELATED_CREDIT = 0.8;
/** Related words share at least so many first letters… */
const PREFIX_CHARS = 5;
/** …and this share of the longer one. */
const PREFIX_SHARE = 0.65;
/** …or this one in two languages: “senator”, « sénateur ». */
const COGNATE_SHARE = 0.6;

export function indexTokens(tokens: readonly Token[], language: Language): TokenIndex {
  const compared = tokens.filter(({ role }) => role !== 'stop');
  return {
    language,
    tokens: compared,
    byStem: groupBy(compared, ({ base }) => [base]),
    byFolded: groupBy(compared, ({ folded }) => [folded]),
    byKey: groupBy(compared, ({ key }) => (key === '' ? [] : [key])),
    byConcept: groupBy(compared, ({ concepts }) => concepts),
    byPrefix: groupBy(compared, ({ folded }) =>
      folded.length < PREFIX_CHARS ? [] : [folded.slice(0, PREFIX_CHARS)],
    ),
  };
}

/**
 * What stands for a claimed word in a sentence by its form or the press's concepts, or null. Names are met by their
 * letters or sounds, not by meaning.
 */
export function findByForm(token: Token, index: TokenIndex): TokenMatch | null {
  const isForeign = token.language !== index.language;
  const same = (isForeign ? undefined : index.byStem.get(token.base)) ?? index.byFolded.get(token.folded);
  if (same !== undefined) return { credit: 1, tokens: same };
  const alike = index.byKey.get(token.key);
  if (alike !== undefined && (isForeign || token.role === 'name'))
    return { credit: KEY_CREDIT, tokens: alike };
  if (token.role === 'name' && token.language === 'fr') return null;
  const meant = [
    ...token.concepts.flatMap((concept) => index.byConcept.get(concept) ?? []),
    ...(isForeign ? token.counterparts.flatMap((stem) => index.byStem.get(stem) ?? []) : []),
  ];
  if (meant.length > 0) return { credit: CONCEPT_CREDIT, tokens: meant };
  const near = (index.byPrefix.get(token.folded.slice(0, PREFIX_CHARS)) ?? []).filter((other) =>
    areRelated(token, other, isForeign),
  );
  if (near.length > 0 && (token.role !== 'name' || isForeign)) {
    return { credit: isForeign ? COGNATE_CREDIT : RELATED_CREDIT, tokens: near };
  }
  return null;
}

function areRelated(token: Token, other: Token, isForeign: boolean): boolean {
  const [a, b] = isForeign ? [token.folded, other.folded] : [token.stem, other.stem];
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  return (
    shared >= PREFIX_CHARS &&
    shared >= (isForeign ? COGNATE_SHARE : PREFIX_SHARE) * Math.max(a.length, b.length)
  );
}
