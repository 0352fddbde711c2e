import type { EmbeddingInput } from '../embedder.ts';

/** About 5,000 tokens: below the limit of every usual model, far above a passage. Longer text is cut. */
const MAX_TEXT_CHARS = 16_000;
/** Providers refuse an empty string. */
const NOTHING = '…';
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** What a model wants in front of a text, since it was trained that way. */
export interface TextConvention {
  readonly name: string;
  readonly question: string;
  readonly passage: string;
}

/**
 * The prefixes of a model, recognised by its name, whoever serves it: multilingual E5 (Wang et al. 2024) and
 * nomic-embed-text, from their model cards. None for any other.
 */
export function conventionOf(model: string): TextConvention {
  const name = model.toLowerCase();
  if (/(?:^|[^a-z0-9])e5(?:[^a-z0-9]|$)/u.test(name)) {
    return name.includes('instruct') ? e5Instruct : e5;
  }
  return name.includes('nomic-embed-text') ? nomic : plain;
}

/** `title · publisher · date`, then the passage on a line of its own. */
export function passageText(input: EmbeddingInput, convention: TextConvention): string {
  const heading = [input.title, input.publisher, input.publishedAt].filter(
    (part) => part !== null && part !== '',
  );
  return sendable(
    convention.passage,
    [heading.join(' · '), input.text].filter((part) => part !== '').join('\n'),
  );
}

export function questionText(question: string, convention: TextConvention): string {
  return sendable(convention.question, question);
}

const plain: TextConvention = { name: 'no prefix', question: '', passage: '' };
const e5: TextConvention = { name: 'e5 prefixes', question: 'query: ', passage: 'passage: ' };
const e5Instruct: TextConvention = {
  name: 'e5 instruction',
  question: 'Instruct: Given a question, retrieve passages of press articles that answer it\nQuery: ',
  passage: '',
};
const nomic: TextConvention = {
  name: 'nomic prefixes',
  question: 'search_query: ',
  passage: 'search_document: ',
};

function sendable(prefix: string, text: string): string {
  const wellFormed = text.slice(0, MAX_TEXT_CHARS).replaceAll(LONE_SURROGATE, '\ufffd').trim();
  return prefix + (wellFormed === '' ? NOTHING : wellFormed);
}
