/** Numbers in the brackets that models use: `[2]`, `[1, 3]`, `[1-3]`, `[^2]`, « [extrait 2] », `【2†source】`. */
const NUMBER =
  /[[【〔［]\s*(?:\^|(?:extraits?|extracts?|sources?|articles?|n[°ºo])\s*:?\s*)?(\d{1,6}(?:\s*[,;–—-]\s*\d{1,6})*)\s*(?:†[^\]】]{0,40})?[\]】〕］]/giu;
/** What a reader could take for one of our numbers: digits of any script, alone in brackets, or brackets left empty. */
const LIKE_A_NUMBER = /[[【〔［][\s\p{N}\p{P}]*[\]】〕］]/gu;
/** More numbers than this in one pair of brackets name nothing. */
const MAX_RANGE = 10;

/** The numbers that a sentence names, in order, each once, and the sentence without them. */
export function takeNumbers(sentence: string): {
  readonly text: string;
  readonly numbers: readonly number[];
} {
  const numbers: number[] = [];
  const text = sentence.replace(NUMBER, (_, list: string) => {
    for (const part of list.split(/[,;]/u)) numbers.push(...rangeOf(part));
    return '';
  });
  return { text, numbers: [...new Set(numbers)] };
}

function rangeOf(part: string): readonly number[] {
  const [from = 0, to = from] = part.split(/[–—-]/u).map(Number);
  const length = to - from + 1;
  return length < 1 || length > MAX_RANGE ? [] : Array.from({ length }, (_, index) => from + index);
}

/** Control characters and those that are not seen: they hide words, turn text round or move a terminal's cursor. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
/** Colours and movements of a terminal's cursor. */
const ESCAPE_SEQUENCE = /\p{Cc}\[[\d;?]*[a-z]?/giu;
/** `[words](address)` and `![words](address)`: the words stay. */
const LINK = /!?\[([^\][]*)\]\s*\([^()\s]*(?:\s+"[^"]*")?\)/gu;
const TAG = /<\/?[\p{L}!?][^<>]{0,300}>/gu;
/** Discord's `<@1>`, `<@&1>`, `<#1>`, `<:name:1>`, `<t:1>`, `</command:1>`; and whoever is called by an @. */
const MENTION = /<(?:[@#]|a?:|t:|id:|\/)[^<>]{0,80}>|[@＠﹫](?:(?:everyone|here)(?![\p{L}\p{N}]))?/giu;
const ADDRESS = /(?:\b[a-z][a-z0-9+.-]{1,15}:\/\/|\b(?:www\.|mailto:|javascript:|data:))[^\s)\]>»"]*/giu;
/** Of the endings that are no words and no initials. */
const DOMAIN_ENDINGS =
  'com|net|org|info|biz|fr|eu|be|ch|ca|uk|de|ru|cn|io|co|me|gg|tv|ly|gl|xyz|top|site|online|shop|app|dev|' +
  'link|click|page|web|zip|mov|example|invalid|test|localhost';
/** A bare domain. */
const DOMAIN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.)+(?:${DOMAIN_ENDINGS})(?![\p{L}\p{N}])(?:[:/?#]\S*)?`,
  'giu',
);
const LIST_MARK = /^\s*(?:(?:[-*•–—+]|\d{1,2}[.)]|#{1,6}|>+)\s+)+/u;
const FORMATTING = /[*`~|]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;

/**
 * A sentence of a model as it may be shown: without addresses, mentions, tags, formatting, characters that are not
 * seen, and anything that looks like a citation number.
 */
export function cleanSentence(sentence: string): string {
  const bare = untilStable(
    sentence.replace(/\s/gu, ' ').replace(ESCAPE_SEQUENCE, '').replace(UNSEEN, ''),
    (text) =>
      text
        .replace(LINK, '$1')
        .replace(MENTION, '')
        .replace(ADDRESS, '')
        .replace(TAG, '')
        .replace(DOMAIN, '')
        .replace(LIKE_A_NUMBER, ''),
  );
  return bare
    .replace(LIST_MARK, '')
    .replace(FORMATTING, '')
    .replaceAll('\\', '')
    .replace(/\(\s*\)/gu, '')
    .replace(/\s+([.,…)\]])/gu, '$1')
    .replace(/\s{2,}/gu, ' ')
    .trim();
}

/** What is taken out may leave something that must be taken out too: « [1[2]] ». */
function untilStable(text: string, change: (text: string) => string): string {
  for (let before = text; ; ) {
    const after = change(before);
    if (after.length >= before.length) return after;
    before = after;
  }
}
