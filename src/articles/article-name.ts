import { fold } from '../text/fold.ts';
import { extensionOf, isSingleArticle } from './formats.ts';

/** Long enough for any headline, and every file system takes it: at most 4 bytes a character, 255 bytes a name. */
const MAX_STEM_CHARS = 60;
const FIRST_LETTERS = new RegExp(`^.{0,${MAX_STEM_CHARS}}`, 'u');
/** When nothing of a name is left. */
const NAMELESS = 'article';

/** Names of devices, with any extension: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

/**
 * A file name for an article, made of a name that somebody gave: lower case letters and digits with hyphens between
 * them, NFC, the extension kept. Accents go, other scripts stay. It is never hidden, never leaves its folder and can
 * be written on every system.
 * @returns null when the extension is not one of files that are one article.
 */
export function articleFileName(given: string): string | null {
  // A browser of another system may have sent the whole path.
  const name = given.split(/[/\\]/u).at(-1)?.trim() ?? '';
  if (!isSingleArticle(name)) return null;
  const extension = extensionOf(name);
  const words = fold(name.slice(0, -extension.length).normalize('NFKC')).match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters = FIRST_LETTERS.exec(words.join('-').normalize('NFC'))?.[0] ?? '';
  const stem = letters.replace(/-$/u, '');
  if (stem === '') return NAMELESS + extension;
  return (RESERVED.test(stem) ? `${NAMELESS}-${stem}` : stem) + extension;
}
