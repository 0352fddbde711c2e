import type { StatedMetadata } from '../articles/front-matter/stated-fields.ts';
import { STATED_FIELDS } from '../articles/metadata/field-names.ts';

/**
 * The text file that an article becomes: front matter, then its paragraphs as plain text, in which no mark of
 * Markdown means anything. Ingestion reads the same article from it as from the page.
 */
export function articleDocument(stated: StatedMetadata, text: string): string {
  const lines = STATED_FIELDS.flatMap((field) => {
    const value = stated[field];
    if (value === null) return [];
    // A JSON string is a YAML string too (https://yaml.org/spec/1.2.2/#13-terminology).
    return [`${field}: ${JSON.stringify(field === 'url' ? value : withoutMarks(value))}`];
  });
  return `---\n${lines.join('\n')}\n---\n\n${text.trim()}\n`;
}

/**
 * Front matter may be written with Markdown marks: what looks like one here is meant as it stands. A code span is found
 * before escapes are.
 */
function withoutMarks(value: string): string {
  return value.replace(/[\\*_[\]<^~=]|&(?=#?\w+;)/g, '\\$&').replaceAll('`', '&#96;');
}
