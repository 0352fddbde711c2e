import { graphemes } from '../text/graphemes.ts';
import { splitSentences } from '../text/sentences.ts';
import { isRunningText, MAX_HEADLINE_CHARS } from './cleaning/page.ts';
import { foldWords } from './normalise.ts';

/**
 * Settles the headline of a cleaned text: the stated one, else a first paragraph that is a line of its own. An
 * article that begins with its lead is named by the start of it, and keeps it as body.
 * @param paragraphs cleaned text
 * @returns the text as headline paragraph, empty line, body, or the body alone; and where the body starts in it
 */
export function settleTitle(paragraphs: string, stated: string | null) {
  const blank = paragraphs.indexOf('\n\n');
  const first = blank < 0 ? paragraphs : paragraphs.slice(0, blank);
  if (stated !== null) {
    const rest = blank < 0 ? '' : paragraphs.slice(blank + 2);
    return withHeadline(stated, foldWords(first) === foldWords(stated) ? rest : paragraphs);
  }
  if (blank < 0 || first.includes('\n') || isRunningText(first)) {
    return { title: shorten(first.split('\n', 1)[0] ?? first), text: paragraphs, bodyStart: 0 };
  }
  return withHeadline(first, paragraphs.slice(blank + 2));
}

/**
 * The text with a standfirst that the file states beside it as first paragraph of the body, unless the body says it
 * anyway: many are made of its beginning.
 */
export function withStandfirst(titled: TitledText, standfirst: string | null): TitledText {
  if (standfirst === null) return titled;
  const whole = standfirst.replace(/ ?(?:\[(?:…|\.{3})\]|…|\.{3})$/u, '');
  const stated = foldWords(whole);
  // One that was cut may end inside a word.
  const end = whole === standfirst ? ' ' : '';
  if (stated === '' || ` ${foldWords(titled.text)} `.includes(` ${stated}${end}`)) return titled;
  const { text, bodyStart } = titled;
  return { ...titled, text: `${text.slice(0, bodyStart)}${standfirst}\n\n${text.slice(bodyStart)}` };
}

type TitledText = ReturnType<typeof withHeadline>;

function withHeadline(title: string, body: string) {
  return { title, text: `${title}\n\n${body}`, bodyStart: title.length + 2 };
}

/** A clause shorter than this says too little to name an article (characters). */
const MIN_CLAUSE_CHARS = 40;

/**
 * The first sentence or clauses of a lead, at most `MAX_HEADLINE_CHARS` characters; cut inside a clause, with « … ».
 */
function shorten(lead: string): string {
  const sentence = splitSentences(lead.slice(0, 10 * MAX_HEADLINE_CHARS))[0];
  const text = sentence === undefined ? lead.trim() : lead.slice(sentence.start, sentence.end);
  if (text.length <= MAX_HEADLINE_CHARS) return text.replace(/(?<!\.)\.$/u, '');
  const room = text.slice(0, MAX_HEADLINE_CHARS + 1);
  const clause = [...room.matchAll(/(?<=[\p{L}\p{N}»”)])(?:,|;| :| –| —)(?= )/gu)].at(-1);
  if (clause !== undefined && clause.index >= MIN_CLAUSE_CHARS) return room.slice(0, clause.index);
  const space = room.slice(0, MAX_HEADLINE_CHARS).lastIndexOf(' ');
  const cut = space > 0 ? space : wholeCharacters(room, MAX_HEADLINE_CHARS - 1);
  return `${room.slice(0, cut).replace(/[\s,;:–—-]+$/u, '')}…`;
}

function wholeCharacters(text: string, at: number): number {
  return graphemes.segment(text).containing(at)?.index || at;
}
