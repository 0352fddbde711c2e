import type { PassageStore } from '../index/passage-store.ts';
import { talkReplies } from '../messages/small-talk.ts';
import { detectLanguage } from '../text/detect-language.ts';
import type { Answer } from './answer.ts';
import type { Turn } from './question/follow-up.ts';
import type { Request } from './question/request.ts';

/**
 * A word of the program's own to somebody who asked nothing: no article is read, nothing is quoted, and no question leans on
 * it. In the language of the words; « ok » and an emoji are of the language that was spoken before.
 */
export function talkAnswer(
  store: PassageStore,
  text: string,
  { talk, language: own }: Extract<Request, { readonly kind: 'talk' }>,
  earlier: readonly Turn[],
): Answer {
  const language = own ?? detectLanguage(earlier.at(-1)?.question ?? text);
  return {
    question: text,
    status: 'talk',
    language,
    text: talkReplies[talk][language],
    citations: [],
    passages: [],
    confidence: 0,
    answerer: 'extractive',
    embedder: 'none',
    generation: store.manifest.generation,
    timingsMs: { retrieve: 0, answer: 0, total: 0 },
    searchedAs: null,
    period: null,
    nearest: [],
    notice: null,
  };
}
