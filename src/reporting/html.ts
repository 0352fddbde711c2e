import { visible } from '../messages/visible.ts';

/** Markup that was made here; every other string is text. */
export interface Html {
  readonly markup: string;
}

type Content = string | number | Html | null | readonly Content[];

/**
 * Markup around contents. Texts are escaped wherever they stand, within quotation marks too, and what would hide or
 * turn the direction of writing is made visible; null is nothing.
 */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Html {
  const parts = strings.map(
    (string, at) => string + (at < contents.length ? markupOf(contents[at] ?? null) : ''),
  );
  return { markup: parts.join('') };
}

function markupOf(content: Content): string {
  if (content === null) return '';
  if (typeof content === 'string') return escapeHtml(content);
  if (typeof content === 'number') return String(content);
  return isHtml(content) ? content.markup : content.map(markupOf).join('');
}

function isHtml(content: Html | readonly Content[]): content is Html {
  return 'markup' in content;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return visible(text).replaceAll(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? '');
}
