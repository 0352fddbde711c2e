import type { StatedMetadata } from '../corpus/front-matter.ts';

/**
 * The text file that an article becomes: front matter, then its paragraphs as they are, which as plain text need no
 * escapes. Ingestion reads the same article from it as from the page.
 */
export function articleDocument(stated: StatedMetadata, text: string): string {
  const lines = FIELDS.flatMap((field) => {
    const value = stated[field];
    // A JSON string is a YAML string too (https://yaml.org/spec/1.2.2/#13-terminology).
    return value === null ? [] : [`${field}: ${JSON.stringify(value)}`];
  });
  return `---\n${lines.join('\n')}\n---\n\n${text.trim()}\n`;
}

const FIELDS = ['title', 'publisher', 'author', 'publishedAt', 'url', 'lang'] as const;
