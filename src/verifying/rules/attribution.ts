import type { TextReading } from '../../text/reading.ts';
import type { Token } from '../../text/token.ts';
import { indexTokens } from '../../text/token-index.ts';
import { mostBy } from '../most-by.ts';
import { isIn } from './find-match.ts';
import { isOfPublisher, type ReadClaim } from './read-claim.ts';
import { findSpeakers, type Speaker } from './speakers.ts';
import { type ClaimWindow, textsOf } from './windows.ts';

/** Sayings that keep their distance: « le parquet l’accuse de… » is no fact, nor is a conditional. */
const DISTANCE = /^(?:pretend|alleg|suppos|reproch|aurait|auraient|serait|seraient|presum)/u;
/** Accused is not guilty, and what was believed was not so. */
const ACCUSED = /^(?:accus|soupconn|suspect|allegedl|croya|pensai)/u;

/**
 * Whether the statement is that of the claimed speaker. `other`: the window gives it to somebody else, or to nobody.
 * `unsure`: its speaker cannot be told, or the claim states as a fact what the window only reports.
 */
export function attributionVerdict(claim: ReadClaim, window: ClaimWindow): 'met' | 'unsure' | 'other' {
  const { article } = window.evidence;
  const claimed = claim.speakers.filter(
    ({ tokens }) => tokens.length > 0 && !tokens.every((token) => isOfPublisher(token, article)),
  );
  if (isUnduly(claim, window, ACCUSED)) return 'other';
  if (claimed.length === 0) return isUnduly(claim, window, DISTANCE) ? 'unsure' : 'met';
  const verdicts = claimed.map((speaker) =>
    verdictOf(speaker, findSpeakers(findSaidSentence(claim, speaker, window)), window),
  );
  if (verdicts.includes('other')) return 'other';
  return verdicts.includes('unsure') ? 'unsure' : 'met';
}

/** The sentence of the window that has most of what the speaker is said to say. */
function findSaidSentence(claim: ReadClaim, speaker: Speaker, window: ClaimWindow): TextReading {
  const said = claim.reading.tokens.filter(
    (token) => (token.role === 'content' || token.role === 'fact') && !speaker.tokens.includes(token),
  );
  const metIn = (text: TextReading): number => said.filter((token) => isIn(token, [text])).length;
  return mostBy(textsOf(window), metIn) ?? claim.reading;
}

function verdictOf(
  claimed: Speaker,
  speakers: readonly Speaker[],
  window: ClaimWindow,
): 'met' | 'unsure' | 'other' {
  const names = claimed.tokens.filter(({ role }) => role === 'name');
  const asked = names.length > 0 ? names : claimed.tokens;
  if (speakers.length === 0) return 'unsure';
  const { title } = window.evidence.reading;
  const isAskedIn = (texts: Parameters<typeof isIn>[1]): boolean => asked.some((token) => isIn(token, texts));
  if (isAskedIn(speakers.map(({ tokens }) => ({ index: indexTokens(tokens, title.language) })))) return 'met';
  const isPronoun = speakers.some(({ tokens }) => tokens.length === 0);
  if (isPronoun && isAskedIn([...window.before, ...textsOf(window), title])) return 'met';
  // « Le maire » is Étienne Falgoux where a sentence nearby says so.
  if (names.length === 0 && speakers.some(({ tokens }) => isDescribed(claimed, tokens, window))) return 'met';
  const onlyRoles = speakers.every(({ tokens }) => tokens.every(({ role }) => role !== 'name'));
  if (names.length > 0 && onlyRoles && isAskedIn(window.before)) return 'unsure';
  return 'other';
}

function isDescribed(claimed: Speaker, speaker: readonly Token[], window: ClaimWindow): boolean {
  const names = speaker.filter(({ role }) => role === 'name');
  return [...window.before, ...textsOf(window)].some(
    (text) =>
      names.some((name) => text.index.byFolded.has(name.folded)) &&
      claimed.tokens.some((token) => isIn(token, [text])) &&
      text.names.length <= MAX_NAMES_DESCRIBED,
  );
}

/** Among more names it cannot be told whose description it is. */
const MAX_NAMES_DESCRIBED = 2;

function isUnduly(claim: ReadClaim, window: ClaimWindow, distance: RegExp): boolean {
  const isDistant = (tokens: readonly Token[]): boolean => tokens.some(({ folded }) => distance.test(folded));
  return (
    textsOf(window).some(({ tokens }) =>
      tokens.some(
        ({ folded, start }) =>
          distance.test(folded) &&
          claim.content.some((token) =>
            tokens.some((other) => other.base === token.base && other.start > start),
          ),
      ),
    ) && !isDistant(claim.reading.tokens)
  );
}
