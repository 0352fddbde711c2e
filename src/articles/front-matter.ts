import { frontMatterMended, frontMatterOpen, frontMatterUnread } from '../messages/article-notices.ts';
import { frontMatterLanguage } from '../messages/corpus.ts';
import type { Notice } from './article.ts';
import { findHeader, type Header } from './front-matter/find-header.ts';
import { mendHeader } from './front-matter/mend-header.ts';
import { findOpenHeader, findProperties } from './front-matter/open-header.ts';
import { type HeaderData, parseHeader } from './front-matter/parse-header.ts';
import { isFieldKey, statedFields } from './front-matter/stated-fields.ts';
import { UnreadableArticleError } from './unreadable-article.ts';

/**
 * Reads front matter: YAML between two `---` lines, TOML between two `+++` lines, or a JSON object that the file
 * begins with; the properties that Notion writes under the headline; or lines of keys that no rule closes. Unknown keys
 * are ignored; a known key with a value of another kind is ignored with a notice. A header that its language refuses is
 * read key by key, and one that makes no sense even so is left out, both with a notice.
 * @returns what is stated, and as `body` what follows the front matter; the whole text when there is none
 * @throws UnreadableArticleError for front matter in another language: it could be code.
 */
export function readFrontMatter(path: string, text: string) {
  const none = readStated({}, text, []);
  const header = findHeader(text);
  if (header === null) {
    const properties = findProperties(text);
    return properties === null ? (readOpen(text) ?? none) : readStated(properties.data, properties.body, []);
  }
  const parsed = parseHeader(header);
  if (parsed === null) throw new UnreadableArticleError(path, frontMatterLanguage(header.language));
  if (parsed.kind === 'no-keys') return none;
  if (parsed.kind === 'data')
    return isHeader(parsed.data, header) ? readStated(parsed.data, header.body, []) : none;
  const mended = header.language === 'json' ? null : mendHeader(header);
  const place = { language: header.language.toUpperCase(), line: parsed.line };
  if (mended !== null && isHeader(mended, header)) {
    const notice = { kind: 'front-matter-mended', sentence: frontMatterMended(place) };
    return readStated(mended, header.body, [notice]);
  }
  // A header whose end was forgotten reaches to a rule far below, with the article in it.
  const open = readOpen(text);
  if (open !== null) return open;
  if (!firstKey(header)) return none;
  const notice = { kind: 'front-matter-unread', sentence: frontMatterUnread(place) };
  return readStated({}, header.body, [notice]);
}

function readOpen(text: string) {
  const header = findOpenHeader(text);
  if (header === null) return null;
  const parsed = parseHeader(header);
  const data = parsed?.kind === 'data' ? parsed.data : mendHeader(header);
  if (data === null) return null;
  const notice = { kind: 'front-matter-open', sentence: frontMatterOpen };
  return readStated(data, header.body, header.hasRule ? [notice] : []);
}

function readStated(data: HeaderData, body: string, notices: readonly Notice[]) {
  const { metadata, notices: ignored } = statedFields(data);
  return { metadata, body, notices: [...notices, ...ignored] };
}

/** Words between two rules, one with a colon, may pass for YAML: keys have no spaces, or are known. */
function isHeader(data: HeaderData, header: Header): boolean {
  const keys = Object.keys(data);
  if (header.language === 'json') return keys.some(isFieldKey);
  return keys.some(isFieldKey) || keys.every((key) => /^[\w.-]{1,40}$/.test(key));
}

/** Whether the header begins with a key that is known, so that it is no part of the text. */
function firstKey({ source }: Header): boolean {
  const line = /^\s*["']?([\p{L}_][\p{L}\p{N}_. -]{0,40}?)["']?\s*[:=]/u.exec(source);
  return isFieldKey(line?.[1] ?? '');
}
