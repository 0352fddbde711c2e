import type { Article } from '../../corpus/article.ts';
import { findMatch } from './find-match.ts';
import { isOfPublisher, type ReadClaim } from './read-claim.ts';
import type { ReadText } from './read-passage.ts';
import { findSpeakers, type Speaker } from './speakers.ts';
import type { Token } from './token.ts';
import { indexTokens } from './token-index.ts';
import type { ClaimWindow } from './windows.ts';

/** Sayings that keep their distance: « le parquet l’accuse de… » is no fact, nor is a conditional. */
const DISTANCE = /^(?:pretend|alleg|suppos|reproch|aurait|auraient|serait|seraient|presum)/u;
/** Accused is not guilty, and what was believed was not so. */
const ACCUSED = /^(?:accus|soupconn|suspect|allegedl|croya|pensai)/u;

/**
 * Whether the statement is that of the claimed speaker. `other`: the window gives it to somebody else, or to nobody.
 * `unsure`: its speaker cannot be told, or the claim states as a fact what the window only reports.
 */
export function attributionVerdict(
  claim: ReadClaim,
  window: ClaimWindow,
  article: Article,
): 'met' | 'unsure' | 'other' {
  const claimed = claim.speakers.filter(
    ({ tokens }) => tokens.length > 0 && !tokens.every((token) => isOfPublisher(token, article)),
  );
  if (isUnduly(claim, window, ACCUSED)) return 'other';
  if (claimed.length === 0) return isUnduly(claim, window, DISTANCE) ? 'unsure' : 'met';
  const verdicts = claimed.map((speaker) =>
    verdictOf(claim, speaker, findSpeakers(saidIn(claim, speaker, window).statement), window),
  );
  if (verdicts.includes('other')) return 'other';
  return verdicts.includes('unsure') ? 'unsure' : 'met';
}

/** The sentence of the window that has most of what the speaker is said to say. */
function saidIn(claim: ReadClaim, speaker: Speaker, { sentences }: ClaimWindow): ReadText {
  const said = claim.statement.tokens.filter(
    (token) => (token.role === 'content' || token.role === 'fact') && !speaker.tokens.includes(token),
  );
  const metIn = ({ index }: ReadText): number =>
    said.filter((token) => findMatch(token, claim.statement.language, index) !== null).length;
  return sentences.reduce<ReadText>(
    (best, sentence) => (metIn(sentence) > metIn(best) ? sentence : best),
    sentences[0] ?? { statement: claim.statement, index: indexTokens(claim.statement) },
  );
}

function verdictOf(
  claim: ReadClaim,
  claimed: Speaker,
  speakers: readonly Speaker[],
  window: ClaimWindow,
): 'met' | 'unsure' | 'other' {
  const { language } = claim.statement;
  const names = claimed.tokens.filter(({ role }) => role === 'name');
  const asked = names.length > 0 ? names : claimed.tokens;
  if (speakers.length === 0) return 'unsure';
  const written = { language: window.title.statement.language };
  const isSaidBy = ({ tokens }: Speaker): boolean => {
    const index = indexTokens({ ...window.title.statement, ...written, tokens });
    return asked.some((token) => findMatch(token, language, index) !== null);
  };
  if (speakers.some(isSaidBy)) return 'met';
  const isPronoun = speakers.some(({ tokens }) => tokens.length === 0);
  if (isPronoun && isIn(asked, [...window.before, ...window.sentences, window.title], language)) return 'met';
  // « Le maire » is Étienne Falgoux where a sentence nearby says so.
  if (names.length === 0 && speakers.some(({ tokens }) => isDescribed(claimed, tokens, window, language)))
    return 'met';
  const onlyRoles = speakers.every(({ tokens }) => tokens.every(({ role }) => role !== 'name'));
  if (names.length > 0 && onlyRoles && isIn(asked, [...window.before], language)) return 'unsure';
  return 'other';
}

function isIn(
  tokens: readonly Token[],
  texts: readonly ReadText[],
  language: ReadClaim['statement']['language'],
): boolean {
  return tokens.some((token) => texts.some(({ index }) => findMatch(token, language, index) !== null));
}

function isDescribed(
  claimed: Speaker,
  speaker: readonly Token[],
  { before, sentences }: ClaimWindow,
  language: ReadClaim['statement']['language'],
): boolean {
  const names = speaker.filter(({ role }) => role === 'name');
  return [...before, ...sentences].some(
    ({ statement, index }) =>
      names.some((name) => index.byFolded.has(name.folded)) &&
      claimed.tokens.some((token) => findMatch(token, language, index) !== null) &&
      statement.names.length <= MAX_NAMES_DESCRIBED,
  );
}

/** Among more names it cannot be told whose description it is. */
const MAX_NAMES_DESCRIBED = 2;

function isUnduly(claim: ReadClaim, { sentences }: ClaimWindow, distance: RegExp): boolean {
  const isDistant = (tokens: readonly Token[]): boolean => tokens.some(({ folded }) => distance.test(folded));
  return (
    sentences.some(({ statement }) =>
      statement.tokens.some(
        ({ folded, start }) =>
          distance.test(folded) &&
          claim.content.some((token) =>
            statement.tokens.some((other) => other.base === token.base && other.start > start),
          ),
      ),
    ) && !isDistant(claim.statement.tokens)
  );
}
