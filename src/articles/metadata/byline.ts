import { type FoundDate, findDates } from '../../calendar/dates.ts';
import { PUBLISHED, READING_TIMES, TIME_ZONES, UPDATED } from '../../lexicon/byline-words.ts';
import { SECTION_LABELS } from '../../lexicon/section-labels.ts';
import { anyOf } from '../../text/wording.ts';
import { foldLine } from '../normalise.ts';
import { areAgencies, looksLikePerson, namePattern } from './names.ts';

/** What a line about the article itself says. */
export interface Byline {
  /** « Publié le … ». */
  readonly published: FoundDate | null;
  /** « Mis à jour le … ». */
  readonly updated: FoundDate | null;
  /** A date without a word that says what it is. */
  readonly plain: FoundDate | null;
  readonly author: string | null;
  readonly publisher: string | null;
  /** The line names someone with « par », or a date with « publié » or « mis à jour ». */
  readonly explicit: boolean;
}

/**
 * Reads a line such as « publié le 14 septembre à 18h50, Jeanne Roux, 6Medias ». Every word of it must be
 * understood, else it is null: a sentence that happens to begin with « Publié le » is article text.
 */
export function parseByline(line: string): Byline | null {
  if (line.length > MAX_BYLINE_CHARS) return null;
  const dates = new Map(findDates(line).map((date) => [date.start, date]));
  const state = newState();
  for (let at = 0; at < line.length; ) {
    const date = dates.get(at);
    if (date !== undefined && date.day !== null) {
      state[state.mode] ??= date;
      if (state.mode !== 'plain') state.explicit = true;
      state.mode = 'plain';
      at = date.end;
      continue;
    }
    const article = /^(?:Le|The) (?=\p{Lu}\p{Ll})/u.exec(line.slice(at, at + MAX_ARTICLE_CHARS))?.[0] ?? '';
    const beginsName = article !== '' && !dates.has(at + article.length);
    const length = beginsName ? readName(line, at, state) : readToken(line, at, state);
    if (length === 0) return null;
    at += length;
  }
  const { published, updated, plain, author, publisher, agency, bareNames, explicit } = state;
  if (state.expecting !== null || state.mode !== 'plain') return null;
  if (!explicit && plain === null) return null;
  const named = explicit ? withBareNames(author, publisher, bareNames) : { author, publisher };
  return { published, updated, plain, ...named, publisher: named.publisher ?? agency, explicit };
}

/** « Le Rouergat », but not « Le Jeudi 14 septembre »: the article and two letters. */
const MAX_ARTICLE_CHARS = 6;

/** Longer lines are sentences. */
const MAX_BYLINE_CHARS = 220;

type Mode = 'published' | 'updated' | 'plain';

/** Agencies stand beside the newspaper that prints them: « Le Courrier avec AFP ». */
type Named = 'author' | 'publisher' | 'agency';

interface State extends Record<Mode, FoundDate | null>, Record<Named, string | null> {
  explicit: boolean;
  /** What the next date is. */
  mode: Mode;
  /** Whose name comes next. */
  expecting: Named | null;
  /** Whether the next name is what « Rubrique : » or another label announces, and nobody's. */
  isLabelled: boolean;
  readonly bareNames: string[];
}

function newState(): State {
  const none = {
    published: null,
    updated: null,
    plain: null,
    author: null,
    publisher: null,
    agency: null,
    expecting: null,
  };
  return { ...none, explicit: false, mode: 'plain', isLabelled: false, bareNames: [] };
}

/** « publié le », « mis à jour : » */
const beforeDay = '(?: (?:le|on|ce))?(?: ?:)?(?= |$)';
/** Of a line that also says when it was changed: elsewhere something else may have been created. */
const created = 'créé(?= le.* (?:mise? à jour|modifié))';
const published = new RegExp(
  `(?:(?:(?:article|texte|first|originally) )?${anyOf(PUBLISHED)}|${created})${beforeDay}`,
  'iuy',
);
const updated = new RegExp(`(?:dernière |date de )?${anyOf(UPDATED)}${beforeDay}`, 'iuy');
const readingTime = new RegExp(anyOf(READING_TIMES), 'iuy');
const timeZone = new RegExp(`${anyOf(TIME_ZONES)}(?=$|[\\s,|·•;:.)–—/-])`, 'uy');

const words: readonly { readonly pattern: RegExp; readonly meaning: (state: State) => boolean }[] = [
  { pattern: /[\s|·•,;:.–—/()-]+/y, meaning: () => true },
  { pattern: published, meaning: (state) => expectDay(state, 'published') },
  { pattern: updated, meaning: (state) => expectDay(state, 'updated') },
  {
    pattern: /(?:(?:propos recueillis |article )?par|by|signé)(?: ?:)?(?= )|(?:auteur|author) ?:/iuy,
    meaning: (state) => expect(state, 'author'),
  },
  { pattern: /(?:avec|with)(?= )(?: l['’])?/iuy, meaning: (state) => expect(state, 'agency') },
  { pattern: /sources? ?:/iuy, meaning: (state) => expect(state, 'publisher') },
  {
    pattern: /(?:la |notre )?rédaction(?: d(?:e|u|e la)(?= )| d['’])/iuy,
    meaning: (state) => state.expecting === 'author' && settle(state, null, 'publisher'),
  },
  {
    pattern: /(?:la |notre )?rédaction/iuy,
    meaning: (state) => state.expecting === 'author' && settle(state, null, null),
  },
  {
    pattern:
      /(?:à |a |at |T)?(?:\d{1,2} ?(?:h|:) ?(?:\d{2})?(?: ?min)?(?::\d{2})?(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?(?!\p{L}))/iuy,
    meaning: settleRelative,
  },
  {
    pattern: /(?:lun|mar|mer|jeu|ven|sam|dim|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.,?(?= \p{L}*\.? ?\d)/iuy,
    meaning: () => true,
  },
  { pattern: timeZone, meaning: ({ mode }) => mode === 'plain' },
  { pattern: /(?:aujourd['’]hui|hier|today|yesterday)/iuy, meaning: settleRelative },
  { pattern: readingTime, meaning: () => true },
  { pattern: /\d{1,4} (?:commentaires?|réactions?|partages?|vues?)/iuy, meaning: () => true },
  { pattern: /(?:le|ce|du|on|et|à|the)(?= )/iuy, meaning: (state) => state.expecting === null },
];

const namePatternHere = new RegExp(`${namePattern}(?=$|[\\s,|·•;:)–—/-])`, 'uy');

/** Length of the token at `at`, 0 when there is none; what it says goes into the state. */
function readToken(line: string, at: number, state: State): number {
  for (const { pattern, meaning } of words) {
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    if (match !== null && match[0].length > 0 && meaning(state)) return match[0].length;
  }
  return readName(line, at, state);
}

function readName(line: string, at: number, state: State): number {
  namePatternHere.lastIndex = at;
  const name = namePatternHere.exec(line)?.[0];
  // A letter alone is no name: the Z of a time in UTC.
  if (name === undefined || name.length < 2) return 0;
  if (/^ ?:/.test(line.slice(at + name.length))) state.isLabelled = true;
  else if (state.expecting === null && state.isLabelled) state.isLabelled = false;
  else if (state.expecting === null) state.bareNames.push(name);
  else if (state.expecting === 'author') settle(state, name, null);
  else state[state.expecting] ??= name;
  state.expecting = null;
  return name.length;
}

function expectDay(state: State, mode: Mode): true {
  state.mode = mode;
  return true;
}

function expect(state: State, whose: Named): boolean {
  if (state.expecting !== null) return false;
  // « publié par NAME »: no date follows.
  state.mode = 'plain';
  state.expecting = whose;
  return true;
}

/** The author's place in the line is read: as a name, or as the newsroom. */
function settle(state: State, name: string | null, expecting: Named | null): true {
  state.explicit = true;
  state.expecting = expecting;
  if (name === null) return true;
  const isOutlet = areAgencies(name) || (/^(?:Le|La|Les|L['’])/u.test(name) && !looksLikePerson(name));
  if (isOutlet) state.publisher ??= name;
  else state.author ??= name;
  return true;
}

/** A time of day, or « aujourd’hui »: it may follow a date, or stand in place of one. */
function settleRelative(state: State): boolean {
  if (state.mode === 'plain')
    return (state.published ?? state.updated ?? state.plain) !== null || state.explicit;
  state.explicit = true;
  state.mode = 'plain';
  return true;
}

/**
 * Beside an explicit word, the first bare name that is a person's is the author, and the first that is neither a
 * person's nor a section's is the publisher. A second person might be a newspaper such as « Nice Matin »: it is
 * neither.
 */
function withBareNames(author: string | null, publisher: string | null, names: readonly string[]) {
  return {
    author: author ?? names.find(looksLikePerson) ?? null,
    publisher:
      publisher ??
      names.find((name) => !looksLikePerson(name) && !SECTION_LABELS.has(foldLine(name))) ??
      null,
  };
}
