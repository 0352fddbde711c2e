import { describe, expect, it } from 'vitest';
import { changedWords, compareParagraphs } from '../../src/ingesting/changed-paragraphs.ts';
import { article, workshop } from './workshop.ts';

const first = 'La halle de Brenac a rouvert samedi, après deux ans de travaux payés par la commune.';
const second = 'Le chantier a coûté 640 000 euros, a dit Josette Lamy, adjointe au marché.';
const third = 'Les forains demandent une fontaine et des bancs pour les clients âgés.';

describe('changed paragraphs', () => {
  it('are altered where most words stay, else removed and added', () => {
    const dearer = second.replace('640', '655');
    const other = 'Un concert y sera donné en juillet par la fanfare.';
    expect(compareParagraphs([first, second, third], [first, dearer, other])).toEqual([
      { kind: 'altered', before: second, after: dearer },
      { kind: 'removed', before: third, after: null },
      { kind: 'added', before: null, after: other },
    ]);
  });

  it('are none where they only moved, or have other spaces', () => {
    expect(
      compareParagraphs([first, second, third], [third, first, second.replace('640 000', '640\u202f000')]),
    ).toEqual([]);
  });

  it('count each repetition', () => {
    expect(compareParagraphs([first, first], [first])).toEqual([
      { kind: 'removed', before: first, after: null },
    ]);
  });

  it('give the words that stand in the place of others', () => {
    expect(changedWords(second, second.replace('640', '655'))).toEqual({
      before: '640 000',
      after: '655 000',
    });
    expect(changedWords('a b c', 'a c')).toEqual({ before: 'b', after: '' });
    expect(changedWords('a', 'a a')).toEqual({ before: '', after: 'a' });
  });
});

describe('the report of an ingestion', () => {
  it('says of a changed article what changed, and keeps its identity', async () => {
    const at = await workshop();
    await at.write('halle.md', article('La halle rouvre', '2024-06-03', first, second));
    await at.write('phare.md', article('Le phare', '2024-06-03', first));
    expect((await at.ingest()).changes).toEqual([]);
    const [before] = await at.search('halle');
    await at.write(
      'halle.md',
      article('La halle de Brenac rouvre', '2024-06-04', second.replace('640', '655'), first, third),
    );
    // Other bytes, the same words.
    await at.write('phare.md', `${article('Le phare', '2024-06-03', first)}\n\n`);
    const report = await at.ingest({ dryRun: true });
    expect(report.changed).toEqual(['halle.md', 'phare.md']);
    expect(report.changes).toEqual([
      {
        path: 'halle.md',
        fields: [
          { field: 'title', before: 'La halle rouvre', after: 'La halle de Brenac rouvre' },
          { field: 'publishedAt', before: '2024-06-03', after: '2024-06-04' },
        ],
        altered: 1,
        added: 1,
        removed: 0,
        paragraphs: [
          { kind: 'altered', before: second, after: second.replace('640', '655') },
          { kind: 'added', before: null, after: third },
        ],
      },
    ]);
    expect((await at.ingest()).changes).toEqual(report.changes);
    const found = (await at.search('fontaine')).map((hit) => hit.article.id);
    expect(found[0]).toBe(before?.article.id);
  });
});
