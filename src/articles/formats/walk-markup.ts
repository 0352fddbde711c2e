import { Parser, type ParserOptions } from 'htmlparser2';
import { formatMessages } from '../../messages/formats.ts';
import { UnreadableFormatError } from './format.ts';
import { MAX_DEPTH, MAX_DOCUMENT_ELEMENTS, MAX_ELEMENTS } from './limits.ts';

/** What is done at each piece of a marked-up text. */
interface MarkupHandlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Walks through an XML text. Entities that the text itself declares are never expanded, so that none can grow.
 * @throws UnreadableFormatError when elements are nested too deep, or too many
 */
export function walkXml(xml: string, handlers: MarkupHandlers): void {
  walk(xml, handlers, MAX_DOCUMENT_ELEMENTS, { xmlMode: true, decodeEntities: true });
}

/**
 * Passes over the page once without building anything (8 ms a page): 50,000 nested elements would keep Readability busy
 * for half a minute, and then overflow the stack.
 * @throws UnreadableFormatError when elements are nested too deep, or too many
 */
export function refuseHostilePage(html: string): void {
  walk(html, {}, MAX_ELEMENTS, {});
}

/** The text of the first element of each name, without its prefix. */
export function firstTexts(xml: string, names: ReadonlySet<string>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let inside: string | null = null;
  walkXml(xml, {
    open(tag) {
      const name = localName(tag);
      inside = names.has(name) && !texts.has(name) ? name : null;
      if (inside !== null) texts.set(inside, '');
    },
    text(piece) {
      if (inside !== null) texts.set(inside, (texts.get(inside) ?? '') + piece);
    },
    close() {
      inside = null;
    },
  });
  return texts;
}

/** The name of an element without the prefix of its vocabulary. */
export function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
}

function walk(
  markup: string,
  { open, text, close }: MarkupHandlers,
  maxElements: number,
  options: ParserOptions,
): void {
  let depth = 0;
  let elements = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        elements += 1;
        if (depth > MAX_DEPTH) throw new UnreadableFormatError(formatMessages.tooDeep(MAX_DEPTH));
        if (elements > maxElements)
          throw new UnreadableFormatError(formatMessages.tooManyElements(maxElements));
        open?.(name, attributes);
      },
      ontext: (piece) => text?.(piece),
      onclosetag(name) {
        depth -= 1;
        close?.(name);
      },
    },
    options,
  );
  parser.end(markup);
}
