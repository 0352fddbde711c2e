import type { Article } from '../../corpus/article.ts';
import { fold } from '../../language/analyse.ts';
import { areNamesSwapped } from './bindings.ts';
import { findMatch } from './find-match.ts';
import type { NameGroup } from './find-names.ts';
import type { MissingFact } from './findings.ts';
import { isClaimed, isOfPublisher, type ReadClaim } from './read-claim.ts';
import type { MatchesOf, ReadText } from './read-passage.ts';
import type { Statement } from './read-statement.ts';
import { subjectVerdict, verbsOf } from './subjects.ts';
import type { Token } from './token.ts';
import type { ClaimWindow } from './windows.ts';

/** The claim's names that a window does not give, or gives to somebody else's deed. */
export function missingNames(
  claim: ReadClaim,
  window: ClaimWindow,
  article: Article,
  matchesOf: MatchesOf,
): readonly MissingFact[] {
  const { statement } = claim;
  const found: MissingFact[] = [];
  for (const [index, name] of statement.names.entries()) {
    const verdict = nameVerdict(claim, name, index, window, article, matchesOf);
    if (verdict === 'met') continue;
    found.push({
      kind: 'name',
      text: writtenName(statement, name),
      hasRival: verdict === 'other' || hasRivalName(claim, name, window),
      isTolerable: verdict === 'tolerable',
    });
  }
  const isSwapped = window.sentences.some((sentence) =>
    areNamesSwapped(statement, sentence.statement, (token) => [
      ...(findMatch(token, statement.language, sentence.index)?.tokens ?? []),
    ]),
  );
  const [first] = statement.names;
  if (isSwapped && first !== undefined && found.length === 0) {
    found.push({ kind: 'name', text: writtenName(statement, first), hasRival: true, isTolerable: false });
  }
  return found;
}

function nameVerdict(
  claim: ReadClaim,
  name: NameGroup,
  index: number,
  window: ClaimWindow,
  article: Article,
  matchesOf: MatchesOf,
): 'met' | 'missing' | 'other' | 'tolerable' {
  const { statement } = claim;
  const parts = statement.tokens
    .slice(name.from, name.to)
    .filter(({ role, folded }) => role === 'name' && !PARTICLES.has(folded));
  if (parts.every((part) => isOfPublisher(part, article))) return 'met';
  const inWindow = (part: Token): boolean => isMet(statement, name, part, window.sentences);
  const inContext = (part: Token): boolean => isMet(statement, name, part, window.before);
  const inTitle = (part: Token): boolean => isMet(statement, name, part, [window.title]);
  const lacking = parts.filter((part) => !inWindow(part) && !inContext(part));
  if (lacking.length === 0) {
    if (!areTogether(parts, window, article, statement)) return 'other';
    return isDoneByAnother(claim, name, index, window, matchesOf) ? 'other' : 'met';
  }
  if (parts.every((part) => inTitle(part) || !lacking.includes(part))) {
    // « Camille » of one name and « Chaumeil » of the headline make no person.
    const areTorn = parts.length > 1 && !parts.every(inTitle) && !isFullNameOf(parts, article);
    return areTorn ? 'other' : 'met';
  }
  // « Étienne Falgoux » where this sentence has « M. Falgoux » only, or the other way round.
  const last = parts.at(-1);
  const hasParticle = parts.length < name.to - name.from;
  if (last !== undefined && parts.length > 1 && !hasParticle && !lacking.includes(last)) {
    if (isFullNameOf(parts, article)) {
      return isDoneByAnother(claim, name, index, window, matchesOf) ? 'other' : 'met';
    }
    const surname = fold(last.text);
    const other = new RegExp(`\\p{Lu}[\\p{L}-]{2,} ${escaped(last.text)}(?![\\p{L}])`, 'u');
    if (surname.length > 3 && !other.test(article.text)) return 'tolerable';
  }
  return 'missing';
}

const PARTICLES: ReadonlySet<string> = new Set('de du des d la le l les'.split(' '));

function isMet(claim: Statement, name: NameGroup, part: Token, texts: readonly ReadText[]): boolean {
  return texts.some(({ statement, index }) => {
    if (name.place !== null && statement.names.some(({ place }) => place === name.place)) return true;
    return findMatch(part, claim.language, index) !== null;
  });
}

/** First and last name stand in one name of the text, not in two people's. */
function areTogether(
  parts: readonly Token[],
  window: ClaimWindow,
  article: Article,
  claim: Statement,
): boolean {
  if (parts.length < 2 || isFullNameOf(parts, article)) return true;
  for (const [index, part] of parts.slice(1).entries()) {
    const previous = parts[index];
    if (previous === undefined) continue;
    const groups = [...window.sentences, ...window.before].flatMap(({ statement, index: tokens }) => {
      const matches = findMatch(previous, claim.language, tokens)?.tokens ?? [];
      return statement.names
        .map(({ from, to }) => statement.tokens.slice(from, to))
        .filter((group) => group.length > 1 && group.some((token) => matches.includes(token)))
        .map((group) => ({ group, partMatches: findMatch(part, claim.language, tokens)?.tokens ?? [] }));
    });
    if (
      groups.length > 0 &&
      !groups.some(({ group, partMatches }) => partMatches.some((token) => group.includes(token)))
    ) {
      return false;
    }
  }
  return true;
}

const folded = new WeakMap<Article, string>();

function isFullNameOf(parts: readonly Token[], article: Article): boolean {
  let text = folded.get(article);
  if (text === undefined) {
    text = fold(article.text).replaceAll(/[-\s]+/gu, ' ');
    folded.set(article, text);
  }
  return text.includes(parts.map((part) => part.folded).join(' '));
}

/** What the claim lets the name do is done by somebody else in the window: see `subjectVerdict`. */
function isDoneByAnother(
  claim: ReadClaim,
  name: NameGroup,
  index: number,
  window: ClaimWindow,
  matchesOf: MatchesOf,
): boolean {
  if (name.place !== null) return false;
  const near = claim.nearNames[index] ?? [];
  return verbsOf(claim, name, near).some((verb) => {
    const verdicts = window.sentences.map((sentence) =>
      subjectVerdict(claim, name, verb, sentence, matchesOf),
    );
    return verdicts.includes('other') && !verdicts.includes('same');
  });
}

function hasRivalName(claim: ReadClaim, name: NameGroup, { sentences }: ClaimWindow): boolean {
  return sentences.some(({ statement }) =>
    statement.names.some(
      ({ from, to, place }) =>
        (place === null) === (name.place === null) &&
        !statement.tokens.slice(from, to).every((token) => isClaimed(claim, token)),
    ),
  );
}

function writtenName({ text, tokens }: Statement, { from, to }: NameGroup): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
