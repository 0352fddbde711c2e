import { Parser } from 'htmlparser2';
import { formatMessages } from '../../messages/formats.ts';
import { UnreadableFormatError } from './format.ts';
import { MAX_DEPTH, MAX_DOCUMENT_ELEMENTS } from './limits.ts';

/** What is done at each piece of an XML text. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Walks through an XML text. Entities that the text itself declares are never expanded, so that none can grow.
 * @throws UnreadableFormatError when elements are nested too deep, or too many
 */
export function walkXml(xml: string, { open, text, close }: XmlHandlers): void {
  let depth = 0;
  let elements = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        elements += 1;
        if (depth > MAX_DEPTH) throw new UnreadableFormatError(formatMessages.tooDeep(MAX_DEPTH));
        if (elements > MAX_DOCUMENT_ELEMENTS) {
          throw new UnreadableFormatError(formatMessages.tooManyElements(MAX_DOCUMENT_ELEMENTS));
        }
        open?.(name, attributes);
      },
      ontext: (piece) => text?.(piece),
      onclosetag(name) {
        depth -= 1;
        close?.(name);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
}

/** The text of the first element of each name, without its prefix. */
export function firstTexts(xml: string, names: ReadonlySet<string>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let inside: string | null = null;
  walkXml(xml, {
    open(tag) {
      const name = tag.slice(tag.indexOf(':') + 1);
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
