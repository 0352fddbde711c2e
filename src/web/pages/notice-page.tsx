/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Bilingual } from '../../messages/bilingual.ts';
import { visible } from '../../messages/visible.ts';
import { Layout, type PageContext } from './layout.tsx';

/** A page that has only a sentence to say. */
export function NoticePage({
  title,
  sentence,
  language,
}: PageContext & { readonly title: Bilingual; readonly sentence: Bilingual }) {
  return (
    <Layout title={title[language]} language={language}>
      <h1>{title[language]}</h1>
      <p>{visible(sentence[language])}</p>
    </Layout>
  );
}
