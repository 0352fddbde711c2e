import { PublicError } from '../../errors.ts';
import type { PassageStore } from '../../index/passage-store.ts';
import { botMessages } from '../../messages/discord-bot.ts';
import { catalogueOf } from '../../searching/catalogue.ts';
import { distance } from '../../text/edit-distance.ts';
import { foldPhrase } from '../../text/fold.ts';

/** No publisher of the collection is called as somebody typed. */
class NoSuchPublisherError extends PublicError {}

/** As many as a sentence can name. */
const MAX_OFFERED = 3;
/** Of the letters of a word, how many may be wrong for it to be meant: « Courier » for « Courrier ». */
const WRONG_LETTERS_SHARE = 0.3;
/** Articles and prepositions are in every other name. */
const MIN_WORD_CHARS = 3;

/** @throws NoSuchPublisherError, which names the nearest ones, when no article is of such a publisher. */
export async function checkPublisher(typed: string, store: PassageStore): Promise<void> {
  const { publishers } = await catalogueOf(store);
  if (publishers.some((publisher) => foldPhrase(publisher).includes(foldPhrase(typed)))) return;
  throw new NoSuchPublisherError(botMessages.noSuchPublisher(typed, nearPublishers(typed, publishers)));
}

/** The publishers that share a word with what was typed, slips of the pen allowed; those with most such words first. */
export function nearPublishers(typed: string, publishers: readonly string[]): readonly string[] {
  const wanted = wordsOf(typed);
  return publishers
    .map((publisher) => ({ publisher, shared: sharedWords(wanted, wordsOf(publisher)) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MAX_OFFERED)
    .map(({ publisher }) => publisher);
}

function sharedWords(wanted: readonly string[], words: readonly string[]): number {
  return wanted.filter((word) => words.some((other) => isNear(word, other))).length;
}

function isNear(word: string, other: string): boolean {
  const atMost = Math.floor(word.length * WRONG_LETTERS_SHARE);
  return other.includes(word) || distance(word, other, atMost) <= atMost;
}

function wordsOf(name: string): readonly string[] {
  return foldPhrase(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= MIN_WORD_CHARS);
}
