import { ADDRESS_LABELS } from '../../lexicon/source-lines.ts';
import { anyOf } from '../../text/wording.ts';
import { areAgencies, namePattern } from './names.ts';

const address = '(?<url>https?:\\/\\/[^\\s<>()"»]{4,2000})';
const sourcePattern = new RegExp(
  `^sources? ?(?:originale? )?: ?(?:(?<name>[\\p{L}\\p{N}][^:|]{1,78}?)(?:[ ,–—(|-]+${address}\\)?)?|${address.replace('<url>', '<only>')})\\.?$`,
  'iu',
);
const urlPattern = new RegExp(`^${anyOf(ADDRESS_LABELS)} ?:? ?${address}$`, 'iu');
const agencyPattern = new RegExp(
  `^\\(?(?:[Aa]vec|[Ww]ith) (?<names>(?:l['’]|les? |la )?${namePattern}(?:(?:,| et| and| &) (?:l['’]|les? |la )?${namePattern})*)\\)?\\.?$`,
  'u',
);

/** « Source : Le Courrier », with an address or without; null when the line is something else, such as a sentence. */
export function readSourceLine(line: string) {
  if (line.length > 300) return null;
  const groups = sourcePattern.exec(line)?.groups;
  if (groups === undefined) return null;
  const url = groups.url ?? groups.only ?? null;
  const name = groups.name?.trim() ?? null;
  if (name !== null && (/[.!?…] /u.test(name) || !/[\p{Lu}\d]/u.test(name) || name.split(' ').length > 9))
    return null;
  return { publisher: name, url: articleUrl(url) };
}

/** The address in « Article original : https://… » or of a line that is nothing else; never an image's. */
export function readUrlLine(line: string): string | null {
  if (line.length > 2100) return null;
  return articleUrl(
    urlPattern.exec(line)?.groups?.url ?? (/^https?:\/\/[^\s<>]{4,2000}$/iu.test(line) ? line : null),
  );
}

/** The agencies of a closing line « Avec l’Agence France-Presse et Associated Press », as they stand in it. */
export function readAgencyLine(line: string): string | null {
  if (line.length > 120) return null;
  const names = agencyPattern.exec(line)?.groups?.names?.replace(/^(?:l['’]|les? |la )/iu, '');
  if (names === undefined || !/^[\p{Lu}\d]/u.test(names)) return null;
  const parts = names.split(/, | et | and | & /u).map((part) => part.replace(/^(?:l['’]|les? |la )/iu, ''));
  return parts.some(areAgencies) ? names : null;
}

const mediaFile = /\.(?:jpe?g|png|gif|webp|svg|avif|mp4|pdf)(?:[?#]|$)/iu;
const sharingLink = /pic\.twitter|t\.co\/|facebook\.com\/sharer|twitter\.com\/intent/iu;

function articleUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url) || mediaFile.test(url) || sharingLink.test(url)) return null;
  return url;
}
