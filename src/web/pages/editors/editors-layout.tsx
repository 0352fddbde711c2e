/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { PropsWithChildren } from 'hono/jsx';
import type { Bilingual } from '../../../messages/bilingual.ts';
import { deskMessages } from '../../../messages/editors-desk.ts';
import { Layout, type PageContext } from '../layout.tsx';

/** What every page for editors is told. */
export interface EditorPageContext extends PageContext {
  /** Of the editor's session, for the forms of the page. */
  readonly formToken: string;
}

export interface EditorsLayoutProps extends EditorPageContext {
  readonly title: Bilingual;
  readonly here?: (typeof PAGES)[number][0];
  readonly againAfterSeconds?: number;
}

const PAGES = [
  ['overview', '/editors'],
  ['articles', '/editors/articles'],
  ['report', '/editors/report'],
  ['history', '/editors/history'],
  ['questions', '/editors/questions'],
  ['votes', '/editors/votes'],
  ['usage', '/editors/usage'],
] as const;

/** The frame of an editor's page: what else there is, and the way out. */
export function EditorsLayout(props: PropsWithChildren<EditorsLayoutProps>) {
  const { title, here, againAfterSeconds, formToken, language, children } = props;
  return (
    <Layout title={title[language]} here="editors" againAfterSeconds={againAfterSeconds} language={language}>
      <div class="desk">
        <nav aria-label={deskMessages.pages[language]}>
          {PAGES.map(([name, address]) => (
            <a href={address} aria-current={here === name ? 'page' : undefined}>
              {deskMessages[name][language]}
            </a>
          ))}
        </nav>
        <form method="post" action="/editors/sign-out">
          <FormToken formToken={formToken} />
          <button type="submit" class="quiet">
            {deskMessages.signOut[language]}
          </button>
        </form>
      </div>
      <h1>{title[language]}</h1>
      {children}
    </Layout>
  );
}

/** Says that a form was made for this editor. */
export function FormToken({ formToken }: Pick<EditorPageContext, 'formToken'>) {
  return <input type="hidden" name="form" value={formToken} />;
}
