/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { utcDay } from '../../../calendar/utc-day.ts';
import { editorMessages, writtenDay } from '../../../messages/discord-editors.ts';
import { noticeMessages } from '../../../messages/discord-notices.ts';
import { deskMessages, readersMessages } from '../../../messages/editors-desk.ts';
import { inQuotes } from '../../../messages/punctuation.ts';
import { visible } from '../../../messages/visible.ts';
import { answerPage } from '../../../state/answer-page.ts';
import type { NegativeVote } from '../../../state/bot-state.ts';
import type { AskedInVain } from '../../editors/asked-in-vain.ts';
import { type EditorPageContext, EditorsLayout } from './editors-layout.tsx';

/** What readers asked and the articles do not say, what was asked most first; never who. */
export function QuestionsPage({
  clusters,
  formToken,
  language,
}: EditorPageContext & { readonly clusters: readonly AskedInVain[] }) {
  const { questionsTitle, questionsNone, asked, otherWords } = readersMessages;
  return (
    <EditorsLayout title={deskMessages.questions} here="questions" formToken={formToken} language={language}>
      <h2>{questionsTitle[language]}</h2>
      {clusters.length === 0 && <p>{questionsNone[language]}</p>}
      <ol class="plain list">
        {clusters.map(({ question, others, times, people, firstAtMs, lastAtMs }) => (
          <li>
            {visible(question)}
            <br />
            <span class="small">{asked(times, people, utcDay(firstAtMs), utcDay(lastAtMs))[language]}</span>
            {others.length > 0 && (
              <details>
                <summary>{otherWords[language]}</summary>
                <ul class="plain">
                  {others.map((other) => (
                    <li>{visible(other)}</li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ol>
    </EditorsLayout>
  );
}

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
