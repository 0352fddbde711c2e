import { listed } from '../lexicon/listed.ts';
import type { RawToken } from './token.ts';

/** Particles that negate with « ne », and those that negate alone. */
const WITH_NE = listed('pas plus jamais rien aucun aucune guere ni nullement personne point nul nulle');
const ALONE = listed('pas jamais aucun aucune not never no neither nor cannot sans without hardly');
/** « pas seulement », “not only” add something. */
const NO_NEGATION_AFTER = listed('seulement only uniquement just');
/** Negates only what follows at once: « sans blessés », “no injuries”, « aucun retard ». */
const SHORT_REACH = listed('sans without no aucun aucune');
const SHORT_REACH_TOKENS = 3;
/** Verbs whose complement did not come about; by the beginning of their folded forms. */
const REVERSALS =
  /^(?:refus|dement|demenp|nie(?:nt|r)?$|nie$|renonc|den(?:y|ie|ying)|evit|empech|echou|fail|omi)/u;
const COMPLEMENT = /^ (?:à |a |de |d['’]|avoir |être |que |qu['’]|to |having |that |being )/u;
/** « ne » may stand this many words before its particle. */
const NE_REACH = 6;

export interface Negations {
  /** Indexes of the tokens within the reach of an odd number of negations. */
  readonly negated: ReadonlySet<number>;
  /** Indexes of the tokens that a negation turns. */
  readonly heads: ReadonlySet<number>;
}

/** No negation reaches farther (words). */
const CLAUSE_REACH = 40;

const LIGHT = listed(
  'ne n pas plus jamais rien aucun aucune guere ni encore toujours not never no any have has had been be was were is are did ' +
    'does do will would could can to the a an of avoir etre ete a ont avait avaient est sont etait etaient sera seront serait seraient soit soient aurait auraient ait aient aura auront de du des d le la les l un une en y se s t ' +
    'peut peuvent pouvait pouvaient pourra pourront pourrait pourraient doit doivent devait devaient devra devront devrait devraient va vont ' +
    'yet ever didn wasn isn hasn haven doesn don won weren aren couldn avant tout que qu il elle ils elles',
);

/** Which words of a sentence are negated. « ne … que » and « ne » alone negate nothing. */
export function markNegations(text: string, tokens: readonly RawToken[]): Negations {
  const flips = new Uint8Array(tokens.length);
  const heads = new Set<number>();
  let ne = Number.NEGATIVE_INFINITY;
  /** An « aucun » or « personne » in the clause that waits for its « ne ». */
  let subject = Number.NEGATIVE_INFINITY;
  const flip = (from: number, to: number, index: number, clause: number, isShort = false): void => {
    let hasHead = false;
    for (let next = Math.max(0, from); next < Math.min(to, index + CLAUSE_REACH, tokens.length); next += 1) {
      const other = tokens[next];
      if (other === undefined || (next > index && other.clause !== clause)) break;
      if (next === index) continue;
      // « Personne n’a signé »: from its « ne » on the clause is negated once.
      if (isShort && isNe(text, other)) break;
      flips[next] = (flips[next] ?? 0) ^ 1;
      if (hasHead || LIGHT.has(other.folded) || other.isFact) continue;
      heads.add(next);
      hasHead = true;
    }
  };
  for (const [index, token] of tokens.entries()) {
    const { clause } = token;
    if (isNe(text, token)) {
      ne = index;
      if (index - subject <= SUBJECT_REACH && tokens[subject]?.clause === clause)
        flip(index, index + CLAUSE_REACH, index - 1, clause);
    }
    const isAfterNe = index - ne <= NE_REACH && index - ne >= 0 && tokens[ne]?.clause === clause;
    const reach = reachOf(text, tokens, index, isAfterNe);
    if (reach === null) continue;
    if (NEGATIVE_SUBJECTS.has(token.folded)) subject = index;
    if (reach === 'short') flip(index + 1, index + 1 + SHORT_REACH_TOKENS, index, clause, true);
    else flip(isAfterNe ? ne : index + 1, tokens.length, index, clause);
    if (reach === 'clause') ne = Number.NEGATIVE_INFINITY;
  }
  const negated = new Set<number>();
  for (const [index, flip] of flips.entries()) if (flip === 1) negated.add(index);
  return { negated, heads: new Set([...heads].filter((head) => negated.has(head))) };
}

/** « Aucun habitant n’a été touché »: the verb stands so many words after its negative subject. */
const SUBJECT_REACH = 8;
const NEGATIVE_SUBJECTS = listed('aucun aucune personne rien nul nulle');

const NO_SUCH: ReadonlySet<string> = new Set(['nul', 'nulle']);

function hasNeAfter(text: string, tokens: readonly RawToken[], index: number): boolean {
  return tokens
    .slice(index + 1, index + 1 + SUBJECT_REACH)
    .some((token) => token.clause === tokens[index]?.clause && isNe(text, token));
}

function isNe(text: string, token: RawToken): boolean {
  return (
    token.folded === 'ne' || /(?<!\p{L})n['’]$/iu.test(text.slice(Math.max(0, token.start - 3), token.start))
  );
}

function reachOf(
  text: string,
  tokens: readonly RawToken[],
  index: number,
  isAfterNe: boolean,
): 'clause' | 'short' | null {
  const token = tokens[index];
  if (token === undefined) return null;
  const { folded } = token;
  if (NO_NEGATION_AFTER.has(tokens[index + 1]?.folded ?? '')) return null;
  if (isAfterNe && WITH_NE.has(folded)) return 'clause';
  if (NEGATIVE_SUBJECTS.has(folded) && !isAfterNe && folded !== 'aucun' && folded !== 'aucune') {
    // « Nul calendrier n’a été communiqué »: one that begins its clause, and is no « match nul ».
    if (NO_SUCH.has(folded) && tokens[index - 1]?.clause !== token.clause)
      return hasNeAfter(text, tokens, index) ? 'short' : null;
    // « personne » and « rien » negate only with their « ne »: a person is no negation.
    return isNe(text, tokens[index + 1] ?? token) ? 'short' : null;
  }
  if (folded === 'no' && tokens[index - 1]?.clause !== token.clause) return 'clause';
  if (SHORT_REACH.has(folded)) return 'short';
  if (/^prive(?:e?s?)$/u.test(folded) && /^ (?:de |d['’])/u.test(text.slice(token.end, token.end + 4)))
    return 'short';
  if (ALONE.has(folded) || isEnglishContraction(text, token)) return 'clause';
  if (REVERSALS.test(folded) && COMPLEMENT.test(text.slice(token.end, token.end + 10))) return 'clause';
  return null;
}

/** “didn’t” is read as « didn » and « t ». */
function isEnglishContraction(text: string, token: RawToken): boolean {
  return token.folded === 't' && /n['’]$/u.test(text.slice(Math.max(0, token.start - 2), token.start));
}
