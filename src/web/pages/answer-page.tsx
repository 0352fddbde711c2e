/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Answer } from '../../answering/answer.ts';
import { utcDay } from '../../calendar/utc-day.ts';
import { periodLine } from '../../messages/answers.ts';
import { answerMessages } from '../../messages/discord-answers.ts';
import { inQuotes } from '../../messages/punctuation.ts';
import { answerPageMessages } from '../../messages/reading-room.ts';
import { visible, visibleLines } from '../../messages/visible.ts';
import type { CheckedSource } from '../source-check.ts';
import { type AnswerPiece, type Statement, statementsOf } from '../statements.ts';
import { ArticleSection } from './article-line.tsx';
import { AskForm, type AskFormProps } from './ask-form.tsx';
import { EvidenceBeside } from './evidence.tsx';
import { Layout, type PageContext } from './layout.tsx';

export interface AnswerPageProps extends PageContext {
  readonly answer: Answer;
  /** When it was answered, milliseconds since 1970. */
  readonly answeredAtMs: number;
  /** Every source of the answer, as the articles have it now. */
  readonly sources: readonly CheckedSource[];
  /** When they were read, milliseconds since 1970. */
  readonly checkedAtMs: number;
  readonly form: AskFormProps;
}

/** An answer: each of its sentences beside the words of the articles that it stands on. */
export function AnswerPage(props: AnswerPageProps) {
  const { answer, sources, answeredAtMs, checkedAtMs, form, language } = props;
  const bySource = new Map(sources.map((source) => [source.citation.n, source]));
  const { understoodAs, askedOn, permanent } = answerPageMessages;
  return (
    <Layout title={inQuotes(answer.question, language)} language={language}>
      <h1 class="question" lang={answer.language}>
        {visible(answer.question)}
      </h1>
      {answer.searchedAs !== null && answer.searchedAs !== answer.question && (
        <p class="small">{visible(understoodAs(answer.searchedAs)[language])}</p>
      )}
      <section class="answer" aria-label={answerPageMessages.answer[language]}>
        {statementsOf(answer).map((statement) => (
          <StatementRow statement={statement} bySource={bySource} answer={answer} language={language} />
        ))}
      </section>
      {answer.status === 'refused' && (
        <ArticleSection
          heading={answerPageMessages.nearest}
          articles={answer.nearest.map((article) => ({ ...article, id: article.articleId }))}
          language={language}
        />
      )}
      <SmallPrint answer={answer} language={language} />
      {sources.length > 0 && <SourceCheck sources={sources} checkedAtMs={checkedAtMs} language={language} />}
      <p class="small">
        {askedOn(utcDay(answeredAtMs))[language]} {permanent[language]}
      </p>
      <AskForm {...form} />
    </Layout>
  );
}

interface StatementProps extends PageContext {
  readonly statement: Statement;
  readonly bySource: ReadonlyMap<number, CheckedSource>;
  readonly answer: Answer;
}

function StatementRow({ statement, bySource, answer, language }: StatementProps) {
  const evidence = statement.newNumbers.flatMap((n) => bySource.get(n) ?? []);
  return (
    <div class="statement">
      <p class="sentence" lang={answer.language}>
        {statement.pieces.map((piece) => (
          <PieceOfAnswer piece={piece} bySource={bySource} language={language} />
        ))}
      </p>
      <div class="beside">
        {evidence.map((source) => (
          <EvidenceBeside source={source} language={language} />
        ))}
      </div>
    </div>
  );
}

function PieceOfAnswer({
  piece,
  bySource,
  language,
}: Omit<StatementProps, 'statement' | 'answer'> & { readonly piece: AnswerPiece }) {
  if (piece.kind !== 'number') {
    const text = visibleLines(piece.text);
    return piece.kind === 'words' ? <strong>{text}</strong> : <span>{text}</span>;
  }
  const source = bySource.get(piece.n);
  const number = `[${piece.n}]`;
  if (source === undefined || source.address === null) return <span class="number">{number}</span>;
  const label = answerPageMessages.opens(piece.n, visible(source.citation.title))[language];
  return (
    <a class="number" href={source.address} aria-label={label}>
      {number}
    </a>
  );
}

/** How the answer came about. */
function SmallPrint({ answer, language }: PageContext & { readonly answer: Answer }) {
  const { notice, period, answerer, status } = answer;
  const { extractive, writtenBy } = answerMessages;
  const lines = [
    notice === null ? null : notice[language],
    period === null ? null : periodLine(period, language),
    status !== 'answered' ? null : (answerer === 'extractive' ? extractive : writtenBy(answerer))[language],
  ].filter((line) => line !== null);
  return (
    <>
      {lines.map((line) => (
        <p class="small">{visible(line)}</p>
      ))}
    </>
  );
}

/** Whether the articles still say what they were quoted with, and the button that reads them once more. */
function SourceCheck({
  sources,
  checkedAtMs,
  language,
}: PageContext & { readonly sources: readonly CheckedSource[]; readonly checkedAtMs: number }) {
  const { allThere, someLost, checked, checkAgain } = answerPageMessages;
  const lost = sources.filter(({ state }) => state === 'changed' || state === 'gone').length;
  const clock = new Date(checkedAtMs).toISOString().slice(11, 16);
  return (
    <form class="check" id="check" method="get" action="#check">
      <p class={lost === 0 ? 'small' : 'small fault'} role="status">
        {(lost === 0 ? allThere(sources.length) : someLost(lost, sources.length))[language]}{' '}
        {checked(clock)[language]}
      </p>
      <button type="submit" name="check" value="again" class="quiet">
        {checkAgain[language]}
      </button>
    </form>
  );
}
