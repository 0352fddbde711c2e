import { describe, expect, it } from 'vitest';
import { textDraft } from '../../src/articles/article-draft.ts';
import { readRecords } from '../../src/articles/formats/records.ts';

const text = 'Le moulin de Varsy tourne de nouveau depuis mercredi.';

/** What the head of a file states by these fields. */
function ofHeader(fields: Readonly<Record<string, string>>) {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  const bytes = Buffer.from(`---\n${lines.join('')}---\n\n${text}\n`);
  return textDraft({ path: 'a.txt', bytes, sourceHash: '' }).stated;
}

/** What a row of an export states by the same columns. */
function ofRow(fields: Readonly<Record<string, string>>) {
  return readRecords([{ number: 1, fields: { ...fields, text } }], {}).articles[0]?.stated;
}

describe('a file and a row of an export', () => {
  it.each([
    [
      'an address as source',
      { source: 'https://causses.example/moulin' },
      { publisher: null, url: 'https://causses.example/moulin' },
    ],
    [
      'a newspaper as source',
      { source: 'La Gazette du Golfe' },
      { publisher: 'La Gazette du Golfe', url: null },
    ],
    [
      'a link beside its source',
      { link: 'https://a.example/1', source: 'https://b.example/2' },
      { publisher: null, url: 'https://a.example/1' },
    ],
    ['an address as publisher', { site: 'https://a.example/' }, { publisher: null, url: null }],
    ['a late time in UTC', { date: '2024-07-01T22:30:00Z' }, { publishedAt: '2024-07-02' }],
    ['a time of seconds since 1970', { date: '1719873000' }, { publishedAt: '2024-07-02' }],
    ['a time with an offset', { 'Publié le': '2024-07-01T23:30:00-05:00' }, { publishedAt: '2024-07-01' }],
    ['a day without its zeros', { date: '2024-7-1' }, { publishedAt: '2024-07-01' }],
    ['a day in words', { Parution: '4 mars 2024' }, { publishedAt: '2024-03-04' }],
    ['who signs', { Signature: 'Anne Roux' }, { author: 'Anne Roux' }],
  ])('state the same: %s', (_what, fields, expected) => {
    expect(ofHeader(fields)).toMatchObject(expected);
    expect(ofRow(fields)).toEqual(ofHeader(fields));
  });

  it('of which the row is known by its address, wherever that stands', () => {
    const { articles } = readRecords([{ number: 7, fields: { source: 'https://a.example/7', text } }], {});
    expect(articles[0]?.key).toBe('https://a.example/7');
  });

  it('of which the row’s unreadable date is told, as the file’s is', () => {
    const row = (number: number, date: string) => ({ number, fields: { date, text } });
    const { notices } = readRecords(
      [row(1, '2024-02-30'), row(2, ''), row(3, '04/05/24'), row(4, '2024-05-04')],
      {},
    );
    expect(notices.map(({ kind }) => kind)).toEqual(['dates-unread']);
    expect(notices[0]?.sentence.en).toMatch(/^2 .*2024-02-30.*"1"/);
  });
});
