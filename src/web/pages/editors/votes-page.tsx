/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { editorMessages, writtenDay } from '../../../messages/discord-editors.ts';
import { noticeMessages } from '../../../messages/discord-notices.ts';
import { deskMessages, readersMessages } from '../../../messages/editors-desk.ts';
import { inQuotes } from '../../../messages/punctuation.ts';
import { visible } from '../../../messages/visible.ts';
import { answerPage } from '../../../state/answer-page.ts';
import type { NegativeVote } from '../../../state/bot-state.ts';
import { type EditorPageContext, EditorsLayout } from './editors-layout.tsx';

/** The last thumbs down: what was asked, why, and the answer as it stands; never who. */
export function VotesPage({
  votes,
  formToken,
  language,
}: EditorPageContext & { readonly votes: readonly NegativeVote[] }) {
  const { noReason } = editorMessages.feedback;
  return (
    <EditorsLayout title={deskMessages.votes} here="votes" formToken={formToken} language={language}>
      <h2>{readersMessages.votesTitle[language]}</h2>
      {votes.length === 0 && <p>{readersMessages.votesNone[language]}</p>}
      <ul class="plain list">
        {votes.map(({ answer, reason, comment, votedAtMs }) => (
          <li>
            <a href={answerPage(answer) ?? undefined}>{visible(answer.question)}</a>
            <br />
            <span class="small">
              {writtenDay(votedAtMs, language)}
              {' · '}
              {(reason === null ? noReason : noticeMessages.vote.reasons[reason])[language]}
              {comment === null || comment.trim() === '' ? '' : ` · ${visible(inQuotes(comment, language))}`}
            </span>
          </li>
        ))}
      </ul>
    </EditorsLayout>
  );
}
