/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Bilingual } from '../../../messages/bilingual.ts';
import { signInMessages } from '../../../messages/editors-desk.ts';
import { Fault } from '../fault.tsx';
import { Layout, type PageContext } from '../layout.tsx';

/** Where an editor enters by the token. */
export function SignInPage({
  byToken,
  byLink,
  fault,
  language,
}: PageContext & {
  readonly byToken: boolean;
  readonly byLink: boolean;
  /** Why one has not entered. */
  readonly fault: Bilingual | null;
}) {
  const { title, token, enter } = signInMessages;
  return (
    <Layout title={title[language]} here="editors" language={language}>
      <h1>{title[language]}</h1>
      <Fault id="fault" fault={fault} language={language} />
      {byToken && (
        <form class="plainly" method="post" action="/editors/sign-in">
          <label for="token">{token[language]}</label>
          <div class="line">
            <input
              id="token"
              name="token"
              type="password"
              required
              autocomplete="current-password"
              aria-describedby={fault === null ? undefined : 'fault'}
            />
            <button type="submit">{enter[language]}</button>
          </div>
        </form>
      )}
      {byLink && <p class="small">{signInMessages.byLink[language]}</p>}
    </Layout>
  );
}

/** Where a link leads. The key is used by the button: programs that look at links do not press it. */
export function LinkPage({ linkKey, language }: PageContext & { readonly linkKey: string }) {
  const { title, linkOpens, enter } = signInMessages;
  return (
    <Layout title={title[language]} here="editors" language={language}>
      <h1>{title[language]}</h1>
      <p>{linkOpens[language]}</p>
      <form class="plainly" method="post" action="/editors/enter">
        <input type="hidden" name="key" value={linkKey} />
        <button type="submit">{enter[language]}</button>
      </form>
    </Layout>
  );
}
