import type { CleanedArticle } from '../../src/articles/article.ts';
import { textDraft } from '../../src/articles/article-draft.ts';
import { cleanDraft } from '../../src/articles/read-corpus.ts';

/** A day long enough ago for every fixture to be published and none to be ambiguous by it. */
export const june2024 = new Date('2024-06-01T12:00:00Z');

/** Cleans a text as if it were the file `article.txt`, or a file of another name. */
export function clean(text: string | Uint8Array, path = 'article.txt', now = june2024): CleanedArticle {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return cleanDraft(textDraft({ path, bytes, sourceHash: '0'.repeat(64) }), now);
}

/** Two paragraphs of running text, to put noise around. */
export const lead =
  'Le conseil municipal de Rodez a adopté son budget dans la soirée, après quatre heures de débat et deux suspensions de séance.';
export const second =
  'Les impôts locaux n’augmenteront pas, a promis la maire, qui veut aussi rénover le gymnase du quartier des Quatre-Saisons.';
export const headline = 'Rodez vote son budget';
