import { PREPOSITIONS, QUESTION_WORDS } from '../../lexicon/question-words.ts';
import { foldForMatching } from '../../text/fold.ts';
import { anyOf, anyWording } from '../../text/wording.ts';

/**
 * The two questions of a sentence that joins them by « et »: « Qui est le maire et combien a coûté le pont ? ». Both begin
 * with a word that asks and have a verb of their own, and the first asks with no other such word: « quand et où… », « le
 * ministre qui a démissionné et qui a été remplacé » are one. The sentence alone in any other case.
 *
 * @param hidden the sentence, with what is not asked in it blanked out character by character
 */
export function joinedQuestions(sentence: string, hidden: string): readonly string[] {
  if (!/\s(?:et|and)\s/iu.test(hidden)) return [sentence];
  const folded = foldForMatching(hidden);
  const join = JOIN.exec(folded.plain);
  if (join === null) return [sentence];
  const [start, end] = [folded.writtenOffset(join.index), folded.writtenOffset(join.index + join[0].length)];
  const opening = OPENING.exec(folded.plain)?.[0] ?? '';
  const middle = folded.plain.slice(opening.length, join.index);
  if (opening === '' || ASKS.test(middle)) return [sentence];
  if (!hasVerb(hidden.slice(folded.writtenOffset(opening.length), start)) || !hasVerb(hidden.slice(end)))
    return [sentence];
  return [`${sentence.slice(0, start).trim()} ?`, sentence.slice(end).trim()];
}

const ASKING = `${anyOf(PREPOSITIONS)}?${anyOf(QUESTION_WORDS)}(?:(?<=')|(?![\\p{L}\\p{N}]))`;
const OPENING = new RegExp(`^\\s*${ASKING}`, 'u');
const JOIN = new RegExp(`,? (?:et|and) (?=${ASKING})`, 'u');
const ASKS = anyWording(QUESTION_WORDS);

/** With its accents: « à » is no verb. In doubt there is none, and one question is asked. */
function hasVerb(words: string): boolean {
  return VERB.test(words);
}

const VERB =
  /(?<![\p{L}\p{N}-])(?:a|ont|est|sont|était|étaient|avait|avaient|fut|furent|sera|seront|aura|auront|is|are|was|were|do|does|did|has|have|had|will)(?![\p{L}\p{N}])|-(?:t-)?(?:ils?|elles?|on|ce)(?![\p{L}\p{N}])/iu;
