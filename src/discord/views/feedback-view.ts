import type { Language } from '../../messages/bilingual.ts';
import { editorMessages, writtenDay } from '../../messages/discord-editors.ts';
import { noticeMessages } from '../../messages/discord-notices.ts';
import { inQuotes } from '../../messages/punctuation.ts';
import type { NegativeVote } from '../../state/bot-state.ts';
import { messageOf } from './message.ts';
import { noticeView } from './plain-views.ts';
import { reportLists } from './report-lists.ts';
import type { MessageView, ViewContext } from './view.ts';

const FEEDBACK_FILE = 'questions.jsonl';

/** The last negative votes, and their questions as a file that `npm run eval -- --questions` reads. */
export function feedbackView(votes: readonly NegativeVote[], context: ViewContext): MessageView {
  const { title, none, file } = editorMessages.feedback;
  const { language } = context;
  if (votes.length === 0) return noticeView(none, context);
  const list = { title: title[language], lines: votes.map((vote) => voteLine(vote, language)) };
  return messageOf(
    { text: (room) => reportLists([list], room, language), smallPrint: [file(FEEDBACK_FILE)[language]] },
    context,
    { files: [{ name: FEEDBACK_FILE, text: evaluationQuestions(votes) }] },
  );
}

/**
 * One question a line, each once: `{id, question, evidence, answers}`. What was quoted is not evidence of the right
 * answer, since somebody found it wrong; answer, reason and comment stand beside for whoever fills in the right ones.
 */
function evaluationQuestions(votes: readonly NegativeVote[]): string {
  const byAnswer = new Map<string, NegativeVote>();
  for (const vote of votes) {
    const kept = byAnswer.get(vote.answerId);
    // The newest that says why: whoever only pressed the button tells nothing.
    if (kept === undefined || (kept.reason === null && vote.reason !== null))
      byAnswer.set(vote.answerId, vote);
  }
  return [...byAnswer.values()]
    .map(({ answerId, answer, reason, comment }) =>
      JSON.stringify({
        id: answerId,
        question: answer.question,
        evidence: [],
        answers: [],
        unanswerable: false,
        given: answer.answer.text,
        reason,
        comment,
      }),
    )
    .map((line) => `${line}\n`)
    .join('');
}

function voteLine({ answer, reason, comment, votedAtMs }: NegativeVote, language: Language): string {
  const why = reason === null ? editorMessages.feedback.noReason : noticeMessages.vote.reasons[reason];
  const said = comment === null || comment.trim() === '' ? [] : [inQuotes(comment, language)];
  return [writtenDay(votedAtMs, language), why[language], answer.question, ...said].join(' · ');
}
