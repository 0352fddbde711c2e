/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { writtenDate } from '../../../messages/answers.ts';
import { deskMessages, readersMessages } from '../../../messages/editors-desk.ts';
import { formatCount } from '../../../messages/numbers.ts';
import type { WeekOfUse } from '../../editors/weeks.ts';
import type { PageContext } from '../layout.tsx';
import { CHART_HEIGHT, ChartBar } from '../months-chart.tsx';
import { type EditorPageContext, EditorsLayout } from './editors-layout.tsx';

/** How much was asked in each week, and what came of it: a chart for the eye, and a table for everybody. */
export function UsagePage({
  weeks,
  formToken,
  language,
}: EditorPageContext & { readonly weeks: readonly WeekOfUse[] }) {
  const { usageTitle, usageNone, numbersOnly } = readersMessages;
  return (
    <EditorsLayout title={deskMessages.usage} here="usage" formToken={formToken} language={language}>
      {weeks.length === 0 ? (
        <p>{usageNone[language]}</p>
      ) : (
        <>
          <h2>{usageTitle[language]}</h2>
          <WeeksChart weeks={weeks} language={language} />
          <WeeksTable weeks={weeks} language={language} />
        </>
      )}
      <p class="small">{numbersOnly[language]}</p>
    </EditorsLayout>
  );
}

/** Hidden from whoever hears the page: the table says it better. */
function WeeksChart({ weeks, language }: PageContext & { readonly weeks: readonly WeekOfUse[] }) {
  const most = Math.max(1, ...weeks.map(({ questions }) => questions));
  const { answered, questions } = readersMessages;
  return (
    <figure class="months" aria-hidden="true">
      <svg viewBox={`0 0 ${weeks.length} ${CHART_HEIGHT}`} preserveAspectRatio="none">
        <title>{readersMessages.usageTitle[language]}</title>
        {weeks.map((week, index) => (
          <>
            <ChartBar kind="bar other" index={index} count={week.questions} most={most} />
            <ChartBar index={index} count={week.answered} most={most} />
          </>
        ))}
      </svg>
      <figcaption class="small legend">
        <span class="key" /> {answered[language]} <span class="key other" /> {questions[language]}
      </figcaption>
    </figure>
  );
}

function WeeksTable({ weeks, language }: PageContext & { readonly weeks: readonly WeekOfUse[] }) {
  const { week, questions, answered, refused, failed, votesUp, votesDown, usageTitle } = readersMessages;
  const heads = [questions, answered, refused, failed, votesUp, votesDown];
  return (
    // A region that scrolls by itself must be reached by the keyboard.
    <section class="wide" tabindex={0} aria-label={usageTitle[language]}>
      <table>
        <thead>
          <tr>
            <th scope="col">{week[language]}</th>
            {heads.map((head) => (
              <th scope="col">{head[language]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map((row) => (
            <tr>
              <th scope="row">{writtenDate(row.monday, language)}</th>
              {[row.questions, row.answered, row.refused, row.failed, row.up, row.down].map((count) => (
                <td>{formatCount(count, language)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
