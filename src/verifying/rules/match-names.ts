import { listed } from '../../lexicon/listed.ts';
import type { NameGroup } from '../../text/find-names.ts';
import { fold } from '../../text/fold.ts';
import type { TextReading } from '../../text/reading.ts';
import type { Token } from '../../text/token.ts';
import { areNamesSwapped } from './bindings.ts';
import { isIn, matchesOf } from './find-match.ts';
import { type MissingFact, missing } from './findings.ts';
import { isClaimed, isOfPublisher, type ReadClaim } from './read-claim.ts';
import { subjectVerdict, verbsOf } from './subjects.ts';
import { type ClaimWindow, textsOf } from './windows.ts';

/** Where a name of a claim stands, seen from a window. */
type NamePlace =
  /** It is the paper's own. */
  | 'publisher'
  /** In the sentences, or in those that their pronouns point to. */
  | 'sentences'
  /** There too, its parts in the names of different people. */
  | 'two names'
  /** Its surname stands there, and the whole name elsewhere in the article. */
  | 'surname of known name'
  /** In the sentences, itself or its surname, and somebody else does there what the claim lets it do. */
  | 'beside the doer'
  /** Its surname stands there, and the article gives it to nobody else. */
  | 'surname alone'
  /** In the headline, or partly there and partly in the sentences. */
  | 'headline'
  /** Partly there and partly in the sentences, and the article never joins the parts: « Camille » and « Chaumeil ». */
  | 'torn'
  | 'nowhere';

type NameVerdict = 'met' | 'missing' | 'other' | 'tolerable';

const VERDICTS: Readonly<Record<NamePlace, NameVerdict>> = {
  publisher: 'met',
  sentences: 'met',
  'two names': 'other',
  'surname of known name': 'met',
  'beside the doer': 'other',
  'surname alone': 'tolerable',
  headline: 'met',
  torn: 'other',
  nowhere: 'missing',
};

/** The claim's names that a window does not give, or gives to somebody else's deed. */
export function missingNames(claim: ReadClaim, window: ClaimWindow): readonly MissingFact[] {
  const { reading } = claim;
  const found = reading.names.flatMap((name, index): readonly MissingFact[] => {
    const verdict = VERDICTS[placeOf(claim, name, index, window)];
    if (verdict === 'met') return [];
    const hasRival = verdict === 'other' || hasRivalName(claim, name, window);
    return [missing('name', reading.text, name, hasRival, verdict === 'tolerable')];
  });
  const [first] = reading.names;
  if (first === undefined || found.length > 0) return found;
  const isSwapped = textsOf(window).some((sentence) => areNamesSwapped(reading, sentence));
  return isSwapped ? [missing('name', reading.text, first, true)] : [];
}

function placeOf(claim: ReadClaim, name: NameGroup, index: number, window: ClaimWindow): NamePlace {
  const place = placeOfParts(claim, name, window);
  const isThere = place === 'sentences' || place === 'surname of known name';
  return isThere && isDoneByAnother(claim, name, index, window) ? 'beside the doer' : place;
}

function placeOfParts(claim: ReadClaim, name: NameGroup, window: ClaimWindow): NamePlace {
  const { article, reading } = window.evidence;
  const parts = claim.reading.tokens
    .slice(name.from, name.to)
    .filter(({ role, folded }) => role === 'name' && !PARTICLES.has(folded));
  if (parts.every((part) => isOfPublisher(part, article))) return 'publisher';
  const near = [...textsOf(window), ...window.before];
  const isNear = (part: Token): boolean => standsIn(name, part, near);
  const isInTitle = (part: Token): boolean =>
    standsIn(name, part, [reading.title]) &&
    (!isWhere(claim.reading, name.from) || tellsWhere(reading.title, name, part));
  const isKnown = (): boolean => reading.foldedArticle.includes(parts.map(({ folded }) => folded).join(' '));
  if (parts.every(isNear)) {
    return parts.length < 2 || isKnown() || areTogether(parts, near) ? 'sentences' : 'two names';
  }
  if (parts.every((part) => isInTitle(part) || isNear(part))) {
    return parts.length > 1 && !parts.every(isInTitle) && !isKnown() ? 'torn' : 'headline';
  }
  // « Étienne Falgoux » where this sentence has « M. Falgoux » only, or the other way round.
  const last = parts.at(-1);
  const hasParticle = parts.length < name.to - name.from;
  if (last === undefined || parts.length < 2 || hasParticle || !isNear(last)) return 'nowhere';
  if (isKnown()) return 'surname of known name';
  const another = new RegExp(`\\p{Lu}[\\p{L}-]{2,} ${escapePattern(last.text)}(?![\\p{L}])`, 'u');
  return fold(last.text).length > 3 && !another.test(article.text) ? 'surname alone' : 'nowhere';
}

/** « à Séoul »: somewhere, and not somebody. */
export function isWhere({ tokens }: Pick<TextReading, 'tokens'>, from: number): boolean {
  const before = tokens[from - 1];
  return before !== undefined && before.text !== 'a' && WHERE.has(before.folded);
}

/** « Séoul s’alarme » of a headline does not say where; « à Séoul », « Séoul : … » does. */
function tellsWhere(title: TextReading, { place }: NameGroup, part: Token): boolean {
  const { tokens, names, text } = title;
  const places = place === null ? [] : names.filter((other) => other.place === place);
  const starts = [
    ...places.map(({ from }) => from),
    ...matchesOf(part, title).map((met) => tokens.indexOf(met)),
  ];
  return starts.some((from) => {
    const before = tokens[from - 1];
    const isPlaced = isWhere(title, from) || (before !== undefined && WHENCE.has(before.folded));
    return isPlaced || /^[\p{L}\s-]{0,20}[:)]/u.test(text.slice(tokens[from]?.end ?? 0));
  });
}

const WHERE = listed('a en au aux dans vers in at to');
const WHENCE = listed('de d du des pres depuis entre pour sur from near of');

const PARTICLES = listed('de du des d la le l les');

function standsIn({ place }: NameGroup, part: Token, texts: readonly TextReading[]): boolean {
  const isPlaceIn = ({ names }: TextReading): boolean =>
    place !== null && names.some((other) => other.place === place);
  return texts.some(isPlaceIn) || isIn(part, texts);
}

/** Whether each part of a name stands in one name with the part before it, wherever that is part of a longer one. */
function areTogether(parts: readonly Token[], texts: readonly TextReading[]): boolean {
  return parts.slice(1).every((part, index) => {
    const previous = parts[index];
    const joined = texts.flatMap((text) => {
      const first = previous === undefined ? [] : matchesOf(previous, text);
      const second = matchesOf(part, text);
      return text.names
        .map(({ from, to }) => text.tokens.slice(from, to))
        .filter((group) => group.length > 1 && group.some((token) => first.includes(token)))
        .map((group) => second.some((token) => group.includes(token)));
    });
    return joined.length === 0 || joined.includes(true);
  });
}

/** What the claim lets the name do is done by somebody else in the window: see `subjectVerdict`. */
function isDoneByAnother(claim: ReadClaim, name: NameGroup, index: number, window: ClaimWindow): boolean {
  if (name.place !== null) return false;
  return verbsOf(claim, name, claim.nearNames[index] ?? []).some((verb) => {
    const verdicts = textsOf(window).map((sentence) => subjectVerdict(claim, name, verb, sentence));
    return verdicts.includes('other') && !verdicts.includes('same');
  });
}

function hasRivalName(claim: ReadClaim, name: NameGroup, window: ClaimWindow): boolean {
  return textsOf(window).some(({ names, tokens }) =>
    names.some(
      ({ from, to, place }) =>
        (place === null) === (name.place === null) &&
        !tokens.slice(from, to).every((token) => isClaimed(claim, token)),
    ),
  );
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
