import type { Span } from '../../text/sentences.ts';
import { type CleaningRule, type Line, lineRule, linesFrom, type Page } from './page.ts';

/**
 * « Lire aussi » with the headlines it announces: on the same line, as list items, or on the next line. After the
 * article's last paragraph everything that looks like a headline goes with it; in the middle only the one line
 * that is clearly a linked headline, since an intertitle of the article may come next.
 */
export const readAlso: CleaningRule = {
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
export const relatedList: CleaningRule = {
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
export const previousNext = lineRule('previous-next', (line, index, page) => {
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
export const tagLine = lineRule(
  'tag-line',
  (line, index, page) =>
    index > page.lastProse &&
    line.text.length <= 300 &&
    /^(?:tags?|mots?[- ]cles?|etiquettes?|themes?|sujets?|rubriques?|categories?|classe dans|filed under|keywords)(?:$| ?:)/.test(
      line.key,
    ),
);

const readAlsoHead =
  /^(?:a |>+ ?)?(?:lire|relire|voir|ecouter|decouvrir|consulter) (?:aussi|egalement|ensuite)(?: sur .{1,40})?$|^(?:read (?:also|more)|see also)$|^a (?:lire|voir|ecouter)$/;
const readAlsoWithTitle =
  /^(?:a |> ?)?(?:re)?(?:lire|voir|ecouter|decouvrir|consulter) (?:aussi|egalement)(?: sur .{1,40})? ?[:|>»→-] ?.|^(?:lire|voir|ecouter|relire) ?: ?.|^a (?:lire|voir|ecouter) ?: ?.|^(?:read also|see also|read more|also read) ?:/;
const readAlsoThenTitle =
  /^(?:a )?(?:re)?(?:lire|voir|ecouter|decouvrir) (?:aussi|egalement) [«"“‹]?[a-z0-9]/;
const relatedHead =
  /^(?:(?:tu pourrais|vous pourriez|cela pourrait|ceci pourrait) (?:aussi |egalement )?(?:aimer|vous (?:plaire|interesser)|etre interesse.*)|vous aimerez (?:aussi|peut-etre|egalement)|(?:autres )?articles? (?:similaires?|lies?|connexes?|associes?|recommandes?|relatifs?)|(?:a lire )?(?:sur|dans) (?:le|la) meme (?:sujet|theme|thematique|rubrique|categorie)|(?:les |nos )?(?:articles )?(?:les )?plus (?:lus|consultes|commentes|partages|populaires)(?: du moment)?|recommandes? pour vous|nos recommandations|notre selection|plus d'articles(?: .{1,60})?|autres (?:articles|actualites)(?: .{1,60})?|dans la meme (?:rubrique|categorie)|related (?:articles|posts|stories)|you (?:may|might) also like|les (?:derniers|dernieres) (?:articles|actualites)|nos derniers articles|articles recents|a lire (?:ensuite|aussi dans .{1,40})|ailleurs sur le web)$/;
/** Could head a part of the article too. */
const softHead =
  /^(?:en savoir plus(?: sur .{1,120})?|pour (?:aller plus loin|en savoir plus)|voir plus|lire la suite|sur le sujet|dossiers?|learn more.*|choix de (?:l'editeur|la redaction)|dernieres (?:nouvelles|actualites|infos|minutes)|a la une|actualites?|derniere minute|tendances?|populaires?|les plus recents|l'actualite en continu|le fil info|en continu)$/;

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
function withAnnounced(page: Page, runs: Runs, head: number): Span {
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

/** For each line of a page, the index behind the run of alike lines that it stands in; its own when in none. */
interface Runs {
  /** List items that are not running text. */
  readonly items: readonly number[];
  /** What may be linked headlines, up to a line that other rules read. */
  readonly links: readonly number[];
}

/** Read once a page and backwards, since every line may be the head of what follows. */
function runsOf({ lines }: Page): Runs {
  const endsWhere = (belongs: (line: Line) => boolean): readonly number[] => {
    const ends = lines.map((_, at) => at);
    for (let at = lines.length - 1; at >= 0; at -= 1) {
      const line = lines[at];
      if (line !== undefined && belongs(line)) ends[at] = ends[at + 1] ?? at + 1;
    }
    return ends;
  };
  return {
    items: endsWhere((line) => line.item && !line.prose),
    links: endsWhere((line) => line.headlineLike && !line.prose && !isBoundary(line)),
  };
}

function endOfRun(ends: readonly number[], from: number): number {
  return ends[from] ?? from;
}

/** Metadata and footer lines end a list of links: other rules read them. */
function isBoundary(line: Line): boolean {
  return /^(?:©|copyright|source|sources|par |by |publie|mis a jour|avec (?:l'|afp)|tous droits|\d+ commentaires?|commentaires?|url|lien|article original|prev|next)\b|^©/.test(
    line.key,
  );
}
