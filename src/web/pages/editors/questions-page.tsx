/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { deskMessages, readersMessages } from '../../../messages/editors-desk.ts';
import { visible } from '../../../messages/visible.ts';
import { utcDay } from '../../../state/day.ts';
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
