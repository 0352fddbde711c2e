/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { GenerationSummary } from '../../../index/local/history.ts';
import { writtenDate } from '../../../messages/answers.ts';
import type { Bilingual } from '../../../messages/bilingual.ts';
import { editorMessages } from '../../../messages/discord-editors.ts';
import { collectionMessages, deskMessages } from '../../../messages/editors-desk.ts';
import { visible } from '../../../messages/visible.ts';
import { Fault } from '../fault.tsx';
import { type EditorPageContext, EditorsLayout } from './editors-layout.tsx';

export interface HistoryPageProps extends EditorPageContext {
  /** Newest first. */
  readonly generations: readonly GenerationSummary[];
  /** What was done just now. */
  readonly done: Bilingual | null;
  readonly fault: Bilingual | null;
}

/** The generations that are kept, and the way back to the one before. */
export function HistoryPage({ generations, done, fault, formToken, language }: HistoryPageProps) {
  const current = generations.findIndex(({ isCurrent }) => isCurrent);
  const hasEarlier = current !== -1 && current < generations.length - 1;
  return (
    <EditorsLayout title={deskMessages.history} here="history" formToken={formToken} language={language}>
      {done !== null && <p role="status">{visible(done[language])}</p>}
      <Fault fault={fault} language={language} />
      <ul class="plain">
        {generations.map(({ generation, isCurrent, manifest, problem }) => (
          <li>
            <strong>{visible(generation)}</strong>
            {isCurrent && ` – ${collectionMessages.live[language]}`}
            <br />
            {manifest !== null && (
              <span class="small">
                {writtenDate(manifest.createdAt.slice(0, 10), language)}
                {' · '}
                {editorMessages.collection(manifest.counts.articles, manifest.counts.passages)[language]}
              </span>
            )}
            {problem !== null && <span class="fault">{visible(problem[language])}</span>}
          </li>
        ))}
      </ul>
      {hasEarlier && (
        <p>
          <a href="/editors/rollback">{collectionMessages.rollback[language]}</a>
        </p>
      )}
    </EditorsLayout>
  );
}
