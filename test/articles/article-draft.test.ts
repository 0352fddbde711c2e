import { describe, expect, it } from 'vitest';
import { draftText } from '../../src/articles/article-draft.ts';
import { cleanDraft } from '../../src/articles/read-corpus.ts';
import { isKnownWord } from '../../src/models/builtin/load-model.ts';
import { june2024 } from './article-text.ts';

const column = [
  'Le moulin de Varsy, cons-',
  'truit en 1811, tourne de',
  'nouveau. Les bénévoles le',
  'font visiter le dimanche,',
  'et le porte-parole de leur',
  'association promet du pain',
  'pour la fête de la Saint-',
  'Jean, comme autrefois.',
].join('\n');

describe('a text that somebody is writing', () => {
  it('has the words that an article of the same lines has', () => {
    const text = draftText('moulin.txt', Buffer.from(column), isKnownWord);
    expect(text).toContain('construit en 1811');
    expect(text).toContain('Saint-Jean');
    const draft = { path: 'moulin.txt', sourceHash: '', stated: none, text: column, notices: [] };
    expect(cleanDraft(draft, june2024, isKnownWord).article.text).toContain(text);
  });
});

const none = {
  title: null,
  standfirst: null,
  publisher: null,
  author: null,
  publishedAt: null,
  url: null,
  lang: null,
};
