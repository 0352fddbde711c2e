import { parseHTML } from 'linkedom';

/** What is used of a page's elements: the project's types have no browser in them. */
export interface PageElement {
  readonly tagName: string;
  readonly textContent: string | null;
  readonly outerHTML: string;
  readonly parentNode: object | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
}

export interface PageDocument extends Pick<PageElement, 'querySelector' | 'querySelectorAll'> {
  readonly documentElement: PageElement | null;
}

/**
 * The page as a tree; no script of it runs, nothing is loaded. As in a browser, all that stands outside of the body goes
 * into it: Readability climbs to the body, and past the root where there is none.
 */
export function parsePage(html: string): PageDocument {
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  for (const child of Array.from<{ readonly nodeName: string }>(document.documentElement.childNodes)) {
    if (!/^(?:HEAD|BODY)$/i.test(child.nodeName)) document.body.append(child);
  }
  return document;
}
