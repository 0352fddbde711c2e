/**
 * Text of an article, a model or a person as Discord shows it literally: no formatting, mention, link, timestamp or
 * emoji code is active, and nothing invisible is left. discord.js's `escapeMarkdown` leaves headings, lists, masked
 * links, block quotes, small print and everything in angle brackets alone unless told otherwise, or altogether.
 *
 * A backslash before a punctuation mark is Discord's own escape. It does not stop a mention (those are read from the
 * raw text), so mentions get a zero-width space as well.
 */
export function escapeText(text: string): string {
  return visibleText(text)
    .replace(/[\\`*_]/gu, '\\$&')
    .replace(/~(?=~)|(?<=~)~|\|(?=\|)|(?<=\|)\|/gu, '\\$&')
    .replace(MASKED_LINK, ']\\(')
    .replace(SCHEME, ':\\/\\/')
    .replace(DOMAIN_PATH, '$&\\')
    .replace(EMOJI_CODE, '\\:')
    .replace(BRACKET, (_, mention?: string) => (mention === undefined ? '\\<' : `\\<${ZERO_WIDTH_SPACE}`))
    .replace(EVERYONE, `@${ZERO_WIDTH_SPACE}`)
    .split('\n')
    .map(escapeLineStart)
    .join('\n');
}

/**
 * Text for the label of a masked link: on one line, and its square brackets become round ones. Discord pairs brackets
 * over the whole message without regard to backslashes, so one in a label could end another link, or begin one.
 */
export function escapeLabel(text: string): string {
  return escapeText(oneLine(visibleText(text)).replaceAll('[', '(').replaceAll(']', ')'));
}

/** Text where Discord reads no formatting, such as a button or a footer: on one line, and no mention stands in it. */
export function plainText(text: string): string {
  return oneLine(visibleText(text))
    .replace(EVERYONE, `@${ZERO_WIDTH_SPACE}`)
    .replace(BRACKET, (_, mention?: string) => (mention === undefined ? '<' : `<${ZERO_WIDTH_SPACE}`));
}

/** A line whose first characters would make it a heading, a list item, a quote or small print gets a backslash. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^(\s*)(#{1,6}|>{1,3}|-#?|\+|•)(?=\s|$)/u, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/u, '$1\\$2');
}

/**
 * The text without what cannot be seen: controls, zero-width and bidirectional marks, tags, fillers. Joiners stay
 * inside emoji. Half characters become U+FFFD, and every kind of line end `\n`.
 */
export function visibleText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(LONE_JOINER, '')
    .replace(INVISIBLE, '');
}

/** A space that must not break stays one: in French, a sign would stand alone on the next line otherwise. */
export function oneLine(text: string): string {
  return text.replace(/[^\S\u00a0\u202f]+/gu, ' ').trim();
}

const ZERO_WIDTH_SPACE = '\u200b';

/** A joiner that does not stand between two emoji. */
const LONE_JOINER =
  /(?<!\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
const INVISIBLE =
  /(?!\u200d)\p{Cf}|(?!\n)\p{Cc}|(?![\ufe0e\ufe0f])\p{Variation_Selector}|\u034f|\u17b4|\u17b5|[\u115f\u1160\u3164\uffa0]/gu;

const MASKED_LINK = /\]\(/gu;
/** `https://`, and any other scheme. */
const SCHEME = /:\/\//gu;
/** A domain before its path: Discord shows invitations that are written without a scheme. */
const DOMAIN_PATH = /\p{L}\.\p{L}{2,24}(?=\/)/gu;
const EMOJI_CODE = /:(?=[\w+\\-]{1,64}:)/gu;
/** Any `<`; the group tells `<@1>`, `<@&1>`, `<#1>`, `</command:1>`, `<t:1>`, `<:emoji:1>`, `<id:customize>`. */
const BRACKET = /<(?=([@#/:]|t:|a:|id:)?)/gu;
const EVERYONE = /@(?=everyone|here)/giu;
