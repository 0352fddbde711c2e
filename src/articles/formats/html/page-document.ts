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
  closest(selector: string): PageElement | null;
  remove(): void;
}

export interface PageDocument extends Pick<PageElement, 'querySelector' | 'querySelectorAll'> {
  readonly documentElement: PageElement;
}

/**
 * The page as a tree; no script of it runs, nothing is loaded. As in a browser there is one head and one body, which
 * both begin without their tags where a page leaves these out, and all that stands outside of them goes into one of
 * them: Readability reads the first body, climbs to it, and past the root where there is none.
 */
export function parsePage(html: string): PageDocument {
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html>${html}</html>`);
  const root: TreeNode = document.documentElement;
  const parts = Array.from(root.childNodes);
  // The document's own getters make a second head or body where something stands between the two.
  const [head, body] = ['head', 'body'].map(
    (name) => parts.find((part) => isNamed(part, name)) ?? document.createElement(name),
  ) as [TreeNode, TreeNode];
  const contents = parts.map((part) =>
    /^(?:head|body)$/i.test(part.nodeName) ? [...part.childNodes] : [part],
  );
  let place = head;
  for (const [at, part] of parts.entries()) {
    const isHead = isNamed(part, 'head');
    if (!isHead && !IN_HEAD.test(part.nodeName) && !isBlank(part)) place = body;
    for (const node of contents[at] ?? []) (isHead ? head : place).append(node);
  }
  root.replaceChildren(head, body);
  return document;
}

interface TreeNode {
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<TreeNode>;
  append(node: TreeNode): void;
  replaceChildren(...nodes: readonly TreeNode[]): void;
}

/** What a head begins with where its tag is left out (https://html.spec.whatwg.org/#the-before-head-insertion-mode). */
const IN_HEAD = /^(?:#comment|HEAD|TITLE|META|LINK|BASE|STYLE|SCRIPT|NOSCRIPT|TEMPLATE)$/i;

function isNamed(node: TreeNode, name: string): boolean {
  return node.nodeName.toLowerCase() === name;
}

function isBlank(node: TreeNode): boolean {
  return node.nodeName === '#text' && node.textContent?.trim() === '';
}
