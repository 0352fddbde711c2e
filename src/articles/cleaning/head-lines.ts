import { PHOTO_CREDITS } from '../../lexicon/picture-lines.ts';
import { SECTION_LABELS } from '../../lexicon/section-labels.ts';
import { wordingAtStart } from '../../text/wording.ts';
import { foldWords } from '../normalise.ts';
import { guessLanguage } from './language-guess.ts';
import { type CleaningRule, endsAsSentence, lineRule } from './page.ts';

/** Lines between the top of the page and the first paragraph. */

/** A section label or bread crumbs above the headline. */
export const sectionLabel: CleaningRule = {
  name: 'section-label',
  find: (page) => {
    const labels = page.lines.findIndex((line) => !isLabel(line.key, line.text));
    const title = page.lines[labels];
    // A label alone, or right above running text, is the headline itself.
    if (labels <= 0 || title === undefined || title.prose || page.lines.length <= labels + 1) return [];
    return page.lines.slice(0, labels);
  },
};

/**
 * The headline once more, below itself in the head of the page or as « Headline | Site ». The first one stays,
 * unless it is the one with the site's name.
 */
export const repeatedTitle: CleaningRule = {
  name: 'repeated-title',
  find: (page) => {
    const [first, ...others] = page.lines.slice(0, Math.min(page.firstProse + 2, MAX_HEAD_LINES));
    if (first === undefined || first.text.length < 12) return [];
    const title = foldWords(first.text);
    const bare = foldWords(titleWithoutSite(first.text) ?? first.text);
    const repeats = others.filter((line) => foldWords(line.text) === title || withSite(line.text, title));
    if (bare !== title && others.some((line) => foldWords(line.text) === bare)) {
      return [first, ...repeats.filter((line) => foldWords(line.text) === title)];
    }
    return repeats;
  },
};

/** A credit line of a picture, anywhere. */
export const photoCredit = lineRule('photo-credit', (line, index, page) => {
  if (index === 0 || line.text.length > 160) return false;
  // At the foot of the page a copyright line names the site.
  return photo.test(line.key) || (index <= page.lastProse && copyrightOfPhoto.test(line.key));
});

const photo = wordingAtStart(PHOTO_CREDITS);
const copyrightOfPhoto = /^©(?! ?(?:copyright )?(?:19|20)\d\d)(?:(?![a-z]{2}\. [a-z]).){2,80}$/;

/**
 * The caption of a picture that was lost, right under a line about the article: a few words that are no French
 * sentence. Only next to a byline or counter, and only words in another language; a French one may be a subheading.
 */
export const loneCaption: CleaningRule = {
  name: 'lone-caption',
  find: (page) =>
    page.lines.filter((line, index) => {
      if (index < 2 || index !== page.firstProse - 1 || line.text.length > 80 || endsAsSentence(line.text))
        return false;
      const above = page.lines[index - 1];
      if (above === undefined || !/^(?:par |by |publie|mis a jour|\d+ commentaires?)/.test(above.key))
        return false;
      return (
        above.end + 1 === line.start &&
        guessLanguage(line.text) !== 'fr' &&
        guessLanguage(page.text.slice(0, 5000)) === 'fr'
      );
    }),
};

/** « Headline | Site » or « Headline - Site » without the site; null when there is no such end. */
export function titleWithoutSite(title: string): string | null {
  const match = /^(.{12,}) (?:[|–—·]|- (?=\p{Lu})) ?[\p{Lu}\d][^|–—]{1,40}$/u.exec(title);
  return match?.[1]?.trim() ?? null;
}

/** A label of the dictionary, or bread crumbs that begin with one. */
function isLabel(key: string, text: string): boolean {
  if (text.length > 100) return false;
  if (SECTION_LABELS.has(key)) return true;
  const crumbs = key.split(/ ?[>›»/] ?/u);
  return crumbs.length >= 2 && SECTION_LABELS.has(crumbs[0] ?? '') && !endsAsSentence(text);
}

/** A repeated headline is looked for in so many lines at most. */
const MAX_HEAD_LINES = 30;

function withSite(text: string, title: string): boolean {
  const bare = titleWithoutSite(text);
  return bare !== null && foldWords(bare) === title;
}
