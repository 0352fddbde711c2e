/** How the text of a file is marked up. */
export type Markup = 'plain' | 'markdown';

/** The formats that are read, by extension in lower case. A new one is a line here and its reader. */
const formats: ReadonlyMap<string, Markup> = new Map([
  ['.txt', 'plain'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
]);

export const supportedExtensions: readonly string[] = [...formats.keys()];

/** The markup of a file by its name, or null when the format is not read. */
export function markupOf(path: string): Markup | null {
  return formats.get(extensionOf(path)) ?? null;
}

/** The extension in lower case with its dot, or an empty string. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot).toLowerCase();
}
