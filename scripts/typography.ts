import type { Language } from '../src/messages/bilingual.ts';

const NO_BREAK = '\u00a0';
const NARROW_NO_BREAK = '\u202f';

/**
 * A piece of a message with the spaces and quotation marks of its language.
 *
 * French: « … » and a colon have a no-break space inside and before, the tall signs ? ! ; a narrow one (Lexique des
 * règles typographiques en usage à l'Imprimerie nationale, 2002). English: "…", and no space before any sign.
 *
 * @param text a whole text, or what stands beside an interpolated value
 */
export function typeset(text: string, language: Language): string {
  return language === 'fr' ? french(text) : english(text);
}

function french(text: string): string {
  return text
    .replace(/«[^\S\n]*/gu, `«${NO_BREAK}`)
    .replace(/[^\S\n]*»/gu, `${NO_BREAK}»`)
    .replace(/[^\S\n]+([?!;]+)(?=\W|$)/gu, `${NARROW_NO_BREAK}$1`)
    .replace(/(?<=[\p{L}\p{N})»”])([?!;]+)(?=\s|$)/gu, `${NARROW_NO_BREAK}$1`)
    .replace(/(?<=\S)[^\S\n]+:(?=\s|$)/gu, `${NO_BREAK}:`)
    .replace(/^[^\S\n]+:(?=\s|$)/gu, `${NO_BREAK}:`)
    .replace(/(?<=[\p{L}\p{N})»”]):(?=\s|$)/gu, `${NO_BREAK}:`);
}

function english(text: string): string {
  return text
    .replace(/«\s*|\s*»|[“”]/gu, '"')
    .replace(/(?<=\S)[^\S\n]+([?!;]+|:)(?=\s|$)/gu, '$1')
    .replace(/^[^\S\n]+([?!;]+|:)(?=\s|$)/gu, '$1');
}
