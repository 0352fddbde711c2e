/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { CitedCopy } from '../../answering/answer.ts';
import { contextNames } from '../../messages/answers.ts';
import { copiesMessages } from '../../messages/copies.ts';
import { labelValue } from '../../messages/punctuation.ts';
import { answerPageMessages } from '../../messages/reading-room.ts';
import { visibleLines } from '../../messages/visible.ts';
import { quoteAddress } from '../article-text.ts';
import type { CheckedSource } from '../source-check.ts';
import { ArticleLine } from './article-line.tsx';
import type { PageContext } from './layout.tsx';

/** A source beside the sentence that stands on it: its article, and the words inside what surrounds them. */
export function EvidenceBeside({ source, language }: PageContext & { readonly source: CheckedSource }) {
  const { citation, state, address, excerpt } = source;
  const { context } = citation;
  return (
    <figure class={`evidence ${state}`}>
      <figcaption>
        <ArticleLine article={citation} address={address} mark={`[${citation.n}]`} language={language} />
      </figcaption>
      {state !== 'same' && <p class="state">{answerPageMessages[state][language]}</p>}
      {context !== null && (
        <p class="small">
          {labelValue(contextNames[context.kind][language], visibleLines(context.text), language)}
        </p>
      )}
      <blockquote>
        {visibleLines(excerpt.before)}
        <mark>
          <QuotedWords source={source} />
        </mark>
        {visibleLines(excerpt.after)}
      </blockquote>
      <Copies copies={citation.copies} language={language} />
    </figure>
  );
}

/** The other papers that print these words; each opens at them. */
function Copies({ copies, language }: PageContext & { readonly copies: readonly CitedCopy[] }) {
  if (copies.length === 0) return null;
  return (
    <details class="small">
      <summary>{copiesMessages.more(copies.length)[language]}</summary>
      <ul class="plain">
        {copies.map((copy) => (
          <li>
            <ArticleLine
              article={copy}
              address={quoteAddress(copy.articleId, copy, copy.quote)}
              language={language}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The quote, the words that answer in bold. */
function QuotedWords({ source: { excerpt, answer } }: { readonly source: CheckedSource }) {
  const { quote } = excerpt;
  if (answer === null) return <>{visibleLines(quote)}</>;
  return (
    <>
      {visibleLines(quote.slice(0, answer.start))}
      <strong>{visibleLines(quote.slice(answer.start, answer.end))}</strong>
      {visibleLines(quote.slice(answer.end))}
    </>
  );
}
