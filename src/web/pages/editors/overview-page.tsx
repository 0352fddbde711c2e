/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Manifest } from '../../../index/manifest.ts';
import { writtenDate } from '../../../messages/answers.ts';
import type { Bilingual } from '../../../messages/bilingual.ts';
import { editorMessages, writtenDuration } from '../../../messages/discord-editors.ts';
import { collectionMessages, deskMessages } from '../../../messages/editors-desk.ts';
import { visible } from '../../../messages/visible.ts';
import { FactList, type NamedFact } from '../fact-list.tsx';
import { type EditorPageContext, EditorsLayout, FormToken } from './editors-layout.tsx';

export interface OverviewPageProps extends EditorPageContext {
  readonly manifest: Manifest;
  readonly notices: readonly Bilingual[];
  readonly answerer: string;
  readonly hasReader: boolean;
  readonly nowMs: number;
}

/** What answers now: how old it is, from how many articles, and by what means. */
export function OverviewPage(props: OverviewPageProps) {
  const { manifest, notices, answerer, hasReader, nowMs, language, formToken } = props;
  const { counts, embedder, createdAt, newestArticle } = manifest;
  const { generation, made, collection, judge, reader, rules, extractive } = collectionMessages;
  const { status } = editorMessages;
  const facts: readonly NamedFact[] = [
    [generation, manifest.generation],
    [
      made,
      `${writtenDate(createdAt.slice(0, 10), language)} (${writtenDuration(nowMs - Date.parse(createdAt), language)})`,
    ],
    [collection, editorMessages.collection(counts.articles, counts.passages)[language]],
    [
      status.newest,
      newestArticle === null ? status.noNewest[language] : writtenDate(newestArticle, language),
    ],
    [collectionMessages.embedder, `${embedder.provider}:${embedder.model}`],
    [judge, (hasReader ? reader : rules)[language]],
    [collectionMessages.answerer, answerer === 'extractive' ? extractive[language] : answerer],
  ];
  return (
    <EditorsLayout title={deskMessages.title} here="overview" formToken={formToken} language={language}>
      <FactList facts={facts} language={language} />
      {notices.map((notice) => (
        <p class="fault">{visible(notice[language])}</p>
      ))}
      <form class="plainly" method="post" action="/editors/read">
        <FormToken formToken={formToken} />
        <button type="submit">{deskMessages.readAgain[language]}</button>
      </form>
    </EditorsLayout>
  );
}
