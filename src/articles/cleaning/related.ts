import {
  BOUNDARIES,
  READ_ALSO_HEADS,
  READ_ALSO_THEN_TITLE,
  READ_ALSO_WITH_TITLE,
  RELATED_HEADS,
  SOFT_HEADS,
} from '../../lexicon/related-heads.ts';
import type { Span } from '../../text/sentences.ts';
import { wholeWording, wordingAtStart } from '../../text/wording.ts';
import { type CleaningRule, type Line, lineRule, linesFrom, type Page } from './page.ts';

/**
 * « Lire aussi » with the headlines it announces: on the same line, as list items, or on the next line. After the
 * article's last paragraph everything that looks like a headline goes with it; in the middle only the one line
 * that is clearly a linked headline, since an intertitle of the article may come next.
 */
const readAlso: CleaningRule = {
  name: 'read-also',
  find: (page) => {
    const runs = runsOf(page);
    return page.lines.flatMap((line, index) => {
      if (index > 0 && announcesOnItsLine(line)) return [line];
      if (!readAlsoHead.test(line.key) || index === 0) return [];
      return [withAnnounced(page, runs, index)];
    });
  },
};

/** Lists of related articles under a headline of their own (« Tu pourrais aussi aimer »). */
const relatedList: CleaningRule = {
  name: 'related-list',
  find: (page) => {
    const runs = runsOf(page);
    return page.lines.flatMap((line, index) => {
      if (index === 0) return [];
      const isHead =
        relatedHead.test(line.key) ||
        (softHead.test(line.key) &&
          (index > page.lastProse || endOfRun(runs.items, index + 1) - index > MIN_SOFT_ITEMS));
      return isHead ? [withAnnounced(page, runs, index)] : [];
    });
  },
};

/** Links to the previous and the next article, each on its line or under its label. */
const previousNext = lineRule('previous-next', (line, index, page) => {
  if (line.text.length > 250 || index === 0) return false;
  if (/^(?:PREV|NEXT|PREVIOUS)\b[ :]*/.test(line.text)) return true;
  if (/^(?:article|publication|navigation) (?:precedente?|suivante?|de l'article|d'article)\b/.test(line.key))
    return index > page.lastProse || line.headlineLike;
  const label = page.lines[index - 1]?.key ?? '';
  return (
    index > page.lastProse &&
    line.headlineLike &&
    /^(?:article|publication) (?:precedente?|suivante?)$/.test(label)
  );
});

/** Keywords under an article. */
const tagLine = lineRule(
  'tag-line',
  (line, index, page) =>
    index > page.lastProse &&
    line.text.length <= 300 &&
    /^(?:tags?|mots?[- ]cles?|etiquettes?|themes?|sujets?|rubriques?|categories?|classe dans|filed under|keywords)(?:$| ?:)/.test(
      line.key,
    ),
);

export const relatedRules: readonly CleaningRule[] = [readAlso, relatedList, previousNext, tagLine];

const readAlsoHead = wholeWording(READ_ALSO_HEADS);
const readAlsoWithTitle = wordingAtStart(READ_ALSO_WITH_TITLE);
const readAlsoThenTitle = wordingAtStart(READ_ALSO_THEN_TITLE);
const relatedHead = wholeWording(RELATED_HEADS);
const softHead = wholeWording(SOFT_HEADS);
/** Metadata and footer lines end a list of links: other rules read them. */
const boundary = wordingAtStart(BOUNDARIES);

/** A head that could be the article's own announces links in its midst only with so many list items. */
const MIN_SOFT_ITEMS = 2;

/** Mid-article, a linked headline is longer than the intertitles of the press (characters). */
const MIN_LINKED_HEADLINE_CHARS = 45;

/** « Lire aussi : Headline »; without the colon, after an arrow or as a line that is no sentence. */
function announcesOnItsLine(line: Line): boolean {
  if (line.text.length > MAX_ANNOUNCING_CHARS) return false;
  if (readAlsoWithTitle.test(line.key)) return true;
  return (line.headlineLike || /^[→▶►>»]/u.test(line.text)) && readAlsoThenTitle.test(line.key);
}

/** A headline with « À lire aussi : » in front (characters). */
const MAX_ANNOUNCING_CHARS = 220;

/** The head and the lines that it announces, as one piece. */
function withAnnounced(page: Page, runs: ReturnType<typeof runsOf>, head: number): Span {
  const from = head + 1;
  const items = endOfRun(runs.items, from);
  if (items > from) return linesFrom(page, head, items);
  const links = endOfRun(runs.links, from);
  if (head > page.lastProse) return linesFrom(page, head, links);
  const next = page.lines[from];
  const isOne = next !== undefined && links > from && isAnnounced(page, head, next);
  return linesFrom(page, head, isOne ? from + 1 : from);
}

function isAnnounced(page: Page, head: number, next: Line): boolean {
  const label = page.lines[head];
  if (label === undefined || next.prose) return false;
  const linesAreTight = next.start === label.end + 1 && page.text.includes('\n\n');
  return linesAreTight || label.text.trimEnd().endsWith(':') || next.text.length >= MIN_LINKED_HEADLINE_CHARS;
}

/**
 * For each line of a page, the index behind the run of alike lines that it stands in, its own when in none. Read once a
 * page and backwards, since every line may be the head of what follows.
 */
function runsOf({ lines }: Page) {
  const endsWhere = (belongs: (line: Line) => boolean): readonly number[] => {
    const ends = lines.map((_, at) => at);
    for (let at = lines.length - 1; at >= 0; at -= 1) {
      const line = lines[at];
      if (line !== undefined && belongs(line)) ends[at] = ends[at + 1] ?? at + 1;
    }
    return ends;
  };
  return {
    /** List items that are not running text. */
    items: endsWhere((line) => line.item && !line.prose),
    /** What may be linked headlines, up to a line that other rules read. */
    links: endsWhere((line) => line.headlineLike && !line.prose && !boundary.test(line.key)),
  };
}

function endOfRun(ends: readonly number[], from: number): number {
  return ends[from] ?? from;
}
