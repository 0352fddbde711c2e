import { formatMessages } from '../../messages/formats.ts';
import { looksLikePerson } from '../metadata/names.ts';
import { joinChapters, readChapter } from './epub-chapters.ts';
import { type Extraction, type FormatInput, UnreadableFormatError } from './format.ts';
import { statedMetadata } from './stated.ts';
import { unzipTexts } from './unzip.ts';
import { firstTexts, localName, walkXml } from './walk-markup.ts';

/**
 * An EPUB (https://www.w3.org/TR/epub-33/) holds an article for each document of its reading order that begins with a
 * heading; one that does not goes on from the one before. Its date and publisher are those of all.
 */
export async function readEpub({ bytes }: FormatInput): Promise<Extraction> {
  const files = await unzipTexts(bytes, (name) => /\.(?:x?html?|opf|xml)$/i.test(name));
  const packagePath = rootFile(files.get('META-INF/container.xml') ?? '');
  const opf = files.get(packagePath);
  if (opf === undefined) throw new UnreadableFormatError(formatMessages.damaged);
  const spine = readingOrder(opf, packagePath);
  refuseEncrypted(files.get('META-INF/encryption.xml') ?? '', new Set(spine.map(({ path }) => path)));
  const chapters = spine.flatMap(({ id, path }) => {
    const html = files.get(path);
    return html === undefined ? [] : [readChapter(id, html)];
  });
  const { articles, left } = joinChapters(chapters);
  if (articles.length === 0) throw new UnreadableFormatError(formatMessages.noText);
  const said = firstTexts(opf, new Set(['creator', 'publisher', 'date', 'language']));
  const creator = said.get('creator') ?? '';
  const common = {
    publisher: said.get('publisher'),
    // Programs sign what they make.
    author: looksLikePerson(creator) ? creator : null,
    publishedAt: said.get('date'),
    lang: said.get('language'),
  };
  return {
    articles: articles.map(({ id, title, text }) => ({
      key: id,
      stated: statedMetadata({ ...common, title }),
      text,
    })),
    refused: [],
    notices: left === 0 ? [] : [{ kind: 'pages-left-out', sentence: formatMessages.pagesWithoutText(left) }],
  };
}

function rootFile(container: string): string {
  let path = '';
  walkXml(container, {
    open(name, attributes) {
      if (name.endsWith('rootfile') && path === '') path = attributes['full-path'] ?? '';
    },
  });
  return path;
}

function readingOrder(opf: string, packagePath: string) {
  const items = new Map<string, string>();
  const order: string[] = [];
  walkXml(opf, {
    open(tag, { id, href, idref, linear, properties }) {
      const name = localName(tag);
      if (name === 'item' && id !== undefined && href !== undefined && !/\bnav\b/.test(properties ?? '')) {
        items.set(id, href);
      }
      if (name === 'itemref' && idref !== undefined && linear !== 'no') order.push(idref);
    },
  });
  return order.flatMap((id) => {
    const href = items.get(id);
    return href === undefined ? [] : [{ id, path: resolveHref(href, packagePath) }];
  });
}

/** A path inside of the archive, whatever an address says. */
function resolveHref(href: string, from: string): string {
  const url = new URL(href, new URL(from, 'file:///'));
  try {
    return decodeURIComponent(url.pathname.slice(1));
  } catch {
    return url.pathname.slice(1);
  }
}

/** Fonts may be encrypted in a book that everybody may read. */
function refuseEncrypted(encryption: string, paths: ReadonlySet<string>): void {
  walkXml(encryption, {
    open(name, { URI }) {
      if (name.endsWith('CipherReference') && paths.has(decodeURI(URI ?? ''))) {
        throw new UnreadableFormatError(formatMessages.encrypted);
      }
    },
  });
}
