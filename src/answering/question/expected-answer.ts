import { type AnswerKind, ASKED_KINDS } from '../../lexicon/asked-kinds.ts';
import type { TextReading } from '../../text/reading.ts';
import { anyWording } from '../../text/wording.ts';

/** The kind of thing that would answer a question; `any` when its words do not say. */
export type ExpectedAnswer = AnswerKind | 'any';

const KINDS = ASKED_KINDS.map((row) => ({ ...row, matcher: anyWording([row]) }));

/** The kind of answer that a question in French or English asks for. */
export function expectedAnswer({ text, folded }: TextReading): ExpectedAnswer {
  const written = text.toLowerCase();
  const found = KINDS.find(({ matcher, isWritten }) => matcher.test(isWritten ? written : folded.plain));
  return found?.kind ?? 'any';
}
