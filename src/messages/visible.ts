/**
 * What a terminal obeys, or shows as nothing: controls, line and paragraph separators, and what Unicode calls
 * default-ignorable (zero width, bidirectional controls, fillers, tags), noncharacters and interlinear marks. A joiner
 * or a variation selector behind an emoji is a part of it.
 */
const UNSEEN =
  /(?!(?<=\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?)\u200d|(?<=\p{Emoji})\ufe0f)[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\ufffb]/gu;

/**
 * Text from outside (file names, articles, models, servers) as one line that a terminal may show. What could move the
 * cursor, turn the direction of writing or hide becomes U+FFFD, unit by unit: every character keeps its offset.
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, replacement);
}

/** The same for a text of several lines: those stay. */
export function visibleLines(text: string): string {
  return text.replace(UNSEEN, (unseen) => (unseen === '\n' ? unseen : replacement(unseen)));
}

/** A value as JSON on one line; what a terminal must not get is escaped, so that programs lose nothing. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value).replace(UNSEEN, (unseen) =>
    unseen
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

/** An address in which nothing of that is left unescaped. */
export function visibleAddress(address: string): string {
  return address.replace(UNSEEN, encodeURIComponent);
}

/** Longer ones say no more to a person (characters). */
const MAX_SHOWN_CHARS = 300;

/**
 * An address that somebody gave, as it may be shown and noted: without a name, a password and what stands behind « # ».
 */
export function shownAddress(address: string): string {
  const text = address.trim();
  if (!URL.canParse(text)) return visible(text).slice(0, MAX_SHOWN_CHARS);
  const url = new URL(text);
  url.username = '';
  url.password = '';
  url.hash = '';
  return url.href.slice(0, MAX_SHOWN_CHARS);
}

function replacement(unseen: string): string {
  return '\ufffd'.repeat(unseen.length);
}
