import type { Setting } from '../src/config/settings.ts';

/** Width of a comment in `.env.example`, in columns. */
const COMMENT_COLUMNS = 100;

/** The text of `.env.example`: every variable with its meaning, none of them set. */
export function environmentExample(settings: readonly Setting[]): string {
  const head = 'Copy this file to .env and remove the # before what you change. Nothing here is required.';
  const entries = settings.map(
    ({ name, meaning, defaultValue }) =>
      `${comment(meaning.replaceAll('`', ''))}\n# ${name}=${defaultValue ?? ''}\n`,
  );
  return [`${comment(head)}\n`, ...entries].join('\n');
}

/** The README's configuration table, in Markdown, without a line end after it. */
export function configurationTable(settings: readonly Setting[]): string {
  const rows = settings.map(
    ({ name, meaning, defaultValue }) =>
      `| \`${name}\` | ${defaultValue === undefined ? '' : `\`${defaultValue}\``} | ${cell(meaning)} |`,
  );
  return ['| Variable | Default | Meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

/**
 * A document with the text between two markers (`<!-- name -->` … `<!-- /name -->`) replaced.
 * @returns the document as it is when it does not have both markers.
 */
export function withSection(document: string, name: string, content: string): string {
  const opening = `<!-- ${name} -->`;
  const from = document.indexOf(opening);
  const to = document.indexOf(`<!-- /${name} -->`, from);
  if (from === -1 || to === -1) return document;
  return `${document.slice(0, from + opening.length)}\n\n${content}\n\n${document.slice(to)}`;
}

/** The text between two markers, without the empty lines around it; null when they are not both there. */
export function sectionOf(document: string, name: string): string | null {
  const opening = `<!-- ${name} -->`;
  const from = document.indexOf(opening);
  const to = document.indexOf(`<!-- /${name} -->`, from);
  return from === -1 || to === -1 ? null : document.slice(from + opening.length, to).trim();
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function comment(text: string): string {
  const lines: string[] = [];
  let line = '#';
  for (const word of text.split(' ')) {
    if (line.length + 1 + word.length > COMMENT_COLUMNS) {
      lines.push(line);
      line = '#';
    }
    line += ` ${word}`;
  }
  return [...lines, line].join('\n');
}
