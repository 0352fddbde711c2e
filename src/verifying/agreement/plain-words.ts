const QUOTATION_MARKS = /[«»“”„‟"‹›]/gu;
const APOSTROPHES = /[’‘ʼ]/gu;
const SPACE_BEFORE_MARK = / (?=[;:!?,.…)\]])/gu;
const SPACE_AFTER_MARK = /(?<=[([]) /gu;

/**
 * The words of a quotation without what its printer chose: white space, quotation marks, the final stop. Two quotations
 * are the same words when these are equal; everything else, an accent or a capital too, makes them others.
 */
export function plainWords(quote: string): string {
  return quote
    .normalize('NFC')
    .replace(QUOTATION_MARKS, ' ')
    .replace(APOSTROPHES, "'")
    .replace(/\s+/gu, ' ')
    .replace(SPACE_BEFORE_MARK, '')
    .replace(SPACE_AFTER_MARK, '')
    .trim()
    .replace(/(?<!\.)\.$/u, '')
    .trim();
}
