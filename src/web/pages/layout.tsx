/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { PropsWithChildren } from 'hono/jsx';
import type { Language } from '../../messages/bilingual.ts';
import { roomMessages } from '../../messages/reading-room.ts';
import { visible } from '../../messages/visible.ts';

/** What every page is told. */
export interface PageContext {
  /** Of the visitor's browser. */
  readonly language: Language;
}

export interface LayoutProps extends PageContext {
  /** Of the browser's window; raw. */
  readonly title: string;
  readonly here?: 'ask' | 'articles' | 'editors';
  /** Without a script, the page is asked for again after so many seconds. */
  readonly againAfterSeconds?: number | undefined;
}

/** The frame of a page. Nothing in it comes from another machine, and nothing is written into it as code or style. */
export function Layout({
  title,
  here,
  againAfterSeconds,
  language,
  children,
}: PropsWithChildren<LayoutProps>) {
  const { name, motto, skip, navigation, ask, articles, editors } = roomMessages;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${visible(title)} – ${name[language]}`}</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <script src="/reading-room.js" defer></script>
        {againAfterSeconds !== undefined && (
          <noscript>
            <meta http-equiv="refresh" content={String(againAfterSeconds)} />
          </noscript>
        )}
      </head>
      <body>
        <a class="skip" href="#content">
          {skip[language]}
        </a>
        <header class="masthead">
          <a class="name" href="/">
            {name[language]}
          </a>
          <span class="motto">{motto[language]}</span>
          <nav aria-label={navigation[language]}>
            <a href="/" aria-current={here === 'ask' ? 'page' : undefined}>
              {ask[language]}
            </a>
            <a href="/articles" aria-current={here === 'articles' ? 'page' : undefined}>
              {articles[language]}
            </a>
            {here === 'editors' && (
              <a href="/editors" aria-current="page">
                {editors[language]}
              </a>
            )}
          </nav>
        </header>
        <main id="content">{children}</main>
        <footer class="small">
          <p>{roomMessages.promise[language]}</p>
        </footer>
      </body>
    </html>
  );
}
