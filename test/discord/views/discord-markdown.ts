/** Something that Discord would make of a text: formatting, a link, a mention. */
export interface Active {
  readonly kind: string;
  /** The text inside, or the target of a link. */
  readonly value: string;
}

export interface Reading {
  /** What a person sees. */
  readonly text: string;
  readonly active: readonly Active[];
}

type Rule = readonly [kind: string, pattern: RegExp];

/**
 * Reads a text as Discord's client does (Markdown Text 101, and the message formatting reference): enough of it to
 * tell what is active. It errs on the side of finding too much.
 */
export function readMarkdown(text: string): Reading {
  const active: Active[] = [];
  let seen = '';
  let at = 0;
  while (at < text.length) {
    const isLineStart = at === 0 || text[at - 1] === '\n';
    const isWordStart = !/\w/u.test(text[at - 1] ?? '') && /\w/u.test(text[at]!);
    const found =
      isLineStart || isWordStart || SIGNS.has(text[at]!)
        ? firstMatch(isLineStart ? [...LINE_RULES, ...RULES] : RULES, text.slice(at))
        : null;
    if (found === null) {
      seen += text[at];
      at += 1;
      continue;
    }
    const { kind, match } = found;
    at += match[0].length;
    if (kind === 'escape') {
      seen += match[1];
      continue;
    }
    const inside = CONTAINERS.has(kind) ? readMarkdown(match[1] ?? '') : null;
    seen += inside === null ? (VISIBLE.has(kind) ? (match[1] ?? '') : match[0]) : inside.text;
    active.push({ kind, value: match[2] ?? match[1] ?? match[0] }, ...(inside?.active ?? []));
  }
  return { text: seen, active };
}

/** What Discord's servers read as a mention in the raw text, escaped or not. */
export const RAW_MENTION = /@(?:everyone|here)|<@[!&]?\d+>|<#\d+>/iu;

/** Everything active begins with one of these, or with a word. */
const SIGNS = new Set('\\`*_~|<[@:');

const CONTAINERS = new Set(['bold', 'italic', 'underline', 'strike', 'spoiler', 'link']);
const VISIBLE = new Set(['code', 'fence', 'autolink', 'quote', 'heading', 'subtext', 'list']);

const LINE_RULES: readonly Rule[] = [
  ['subtext', /^ *-# +()(?=\S)/u],
  ['heading', /^ *#{1,3} +()/u],
  ['quote', /^ *>(?:>>)? +()/u],
  ['list', /^ *(?:[-+*]|\d+[.)]) +()/u],
];

const RULES: readonly Rule[] = [
  ['escape', /^\\([^0-9A-Za-z\s])/u],
  ['fence', /^```([\s\S]*?)```/u],
  ['code', /^`+([\s\S]*?[^`])`+(?!`)/u],
  ['mention', /^<(?:@[!&]?|#)\d+>/u],
  ['command', /^<\/[^>]+:\d+>/u],
  ['time', /^<t:-?\d+(?::\w)?>/u],
  ['custom emoji', /^<a?:\w+:\d+>/u],
  ['navigation', /^<id:\w+>/u],
  ['autolink', /^<((?:https?|mailto|tel):[^ >]+|\+\d[\d ]+|[^ >@]+@[^ >]+\.[^ >]+)>/u],
  [
    'link',
    /^\[((?:\[[^\]]*\]|\\[\s\S]|[^[\]\\]|\](?=[^[]*\]))*)\]\(\s*<?((?:\([^)]*\)|[^\s\\)]|\\.)*?)>?(?:\s+['"][\s\S]*?['"])?\s*\)/u,
  ],
  ['url', /^[a-z]{2,10}:\/\/[^\s<]+[^<.,:;"'\]\s]/iu],
  ['invitation', /^discord(?:app)?\.(?:gg|com)\/\w+/iu],
  ['everyone', /^@(?:everyone|here)/iu],
  ['spoiler', /^\|\|([\s\S]+?)\|\|/u],
  ['bold', /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/u],
  ['underline', /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/u],
  ['strike', /^~~((?:\\[\s\S]|[^\\])+?)~~/u],
  ['italic', /^\*((?:\\[\s\S]|[^\\*])+?)\*(?!\*)/u],
  ['italic', /^_((?:\\[\s\S]|[^\\_])+?)_(?!\w)/u],
  ['emoji', /^:[\w+-]{1,64}:/u],
];

function firstMatch(rules: readonly Rule[], rest: string) {
  for (const [kind, pattern] of rules) {
    const match = pattern.exec(rest);
    if (match !== null) return { kind, match };
  }
  return null;
}
