import { describe, expect, it } from 'vitest';
import type { IngestionReport } from '../../src/ingesting/report.ts';
import { renderGenerations, renderIngestion } from '../../src/terminal/render-ingestion.ts';
import { plainStyle } from '../../src/terminal/style.ts';

const report: IngestionReport = {
  outcome: 'published',
  generation: 'b',
  previous: 'a',
  added: ['halle.md'],
  changed: [],
  removed: ['vieux.md'],
  changes: [],
  unchanged: 3,
  read: [],
  rejected: [{ path: 'photo.png', reason: { fr: 'format non lu', en: 'format not read' } }],
  notices: [
    { path: null, kind: 'k', sentence: { fr: 'L’index est refait.', en: 'The index is made anew.' } },
  ],
  removedNoise: [{ path: 'halle.md', rule: 'share-line', text: `Partager\n${'x'.repeat(200)}` }],
  noise: [],
  articles: 4,
  passages: 1234,
  embedded: 1,
  reused: 1233,
  resumed: { articles: 0, texts: 0 },
  seconds: 2.34,
  dryRun: false,
};

const render = (more: Partial<IngestionReport>, language: 'fr' | 'en' = 'fr', showRemoved = false) =>
  renderIngestion({ ...report, ...more }, language, plainStyle, { showRemoved });

describe('a report of ingestion', () => {
  it('lists what happened and ends with the state of the index', () => {
    expect(render({}).split('\n')).toEqual([
      'Ajoutés (1)',
      '  halle.md',
      'Retirés (1)',
      '  vieux.md',
      'Illisibles, laissés de côté (1)',
      '  photo.png : format non lu',
      'À savoir (1)',
      '  L’index est refait.',
      'Passages vectorisés : 1 ; repris tels quels : 1233.',
      'Index à jour : 4 articles, 1\u202f234 passages (2,3 s).',
    ]);
  });

  it('lists articles that lost much in cleaning by themselves, without being asked', () => {
    const sentence = { fr: 'le nettoyage a ôté 28 % des mots', en: 'cleaning removed 28 % of the words' };
    const notices = [{ path: 'halle.md', kind: 'much-removed', sentence }];
    const lines = render({ notices }).split('\n');
    expect(lines).toContain('Perdus au nettoyage, à vérifier (1)');
    expect(lines.join('\n')).toMatch(/ {2}halle\.md\s: le nettoyage a ôté 28\s% des mots/u);
    expect(lines.join('\n')).not.toContain('À savoir');
  });

  it('counts and punctuates as its language does', () => {
    const single = { articles: 1, passages: 0, outcome: 'unchanged' } as const;
    expect(render(single)).toContain('(1 article, 0 passage)');
    expect(render(single, 'en')).toContain('(1 article, 0 passages)');
    expect(render({}, 'en')).toContain('  photo.png: format not read');
  });

  it('cuts long lists and says how much is left out, and where it is', () => {
    const lines = render({ added: Array.from({ length: 50 }, (_, n) => `a${n}.md`) }).split('\n');
    expect(lines).toContain('Ajoutés (50)');
    expect(lines).toContain('  … + 30 (en entier avec --report FICHIER ou --json)');
    expect(lines).not.toContain('  a20.md');
  });

  it('shows removed text in one short line, when asked to', () => {
    expect(render({})).not.toContain('share-line');
    expect(render({}, 'fr', true)).toContain(`  halle.md : [share-line] Partager ${'x'.repeat(91)}…\n`);
    expect(render({ removedNoise: [] }, 'fr', true)).toContain('--full les relit tous');
  });

  it('says what changed in a changed article, and the words when asked to', () => {
    const change = {
      path: 'bac.md',
      fields: [
        { field: 'title', before: 'Le bac', after: 'Le bac reprend' },
        { field: 'publishedAt', before: '2024-05-03', after: null },
      ],
      added: 1,
      removed: 0,
      altered: 2,
      paragraphs: [
        { kind: 'altered', before: 'Il coûte 640 euros.', after: 'Il coûte 655 euros.' },
        { kind: 'added', before: null, after: `Un second bac\n${'x'.repeat(300)}` },
      ],
    } as const;
    const changed = { ...report, changed: ['bac.md', 'phare.md'], changes: [change] };
    const lines = (language: 'fr' | 'en', showChanges: boolean) =>
      renderIngestion(changed, language, plainStyle, { showChanges })
        .replaceAll(/[\u00a0\u202f]/gu, ' ')
        .split('\n');
    expect(lines('fr', false)).toContain(
      '  bac.md : 2 paragraphes modifiés, 1 ajouté ; titre : Le bac → Le bac reprend ; date : 3 mai 2024 → (rien)',
    );
    expect(lines('en', false)).toContain(
      '  bac.md: 2 paragraphs altered, 1 added; title: Le bac → Le bac reprend; date: 3 May 2024 → (none)',
    );
    expect(lines('fr', false)).toContain('  phare.md');
    expect(lines('fr', false).join()).not.toContain('655');
    expect(lines('fr', true)).toContain('  bac.md : « 640 » → « 655 »');
    expect(lines('fr', true)).toContain(`  bac.md : ajouté : « Un second bac ${'x'.repeat(186)}… »`);
    expect(renderIngestion(report, 'fr', plainStyle, { showChanges: true })).toContain(
      'Aucun article n’a d’autres mots',
    );
  });

  it('lets no file name move the cursor', () => {
    expect(render({ added: ['a\u001b[2Jb\nc.md'] })).toContain('  a\ufffd[2Jb\ufffdc.md\n');
  });
});

describe('the generations', () => {
  it('stand one a line, the damaged one with its reason', () => {
    const manifest = {
      formatVersion: 2,
      generation: 'g2',
      createdAt: '2024-06-01T08:00:00.000Z',
      embedder: { provider: 'builtin', model: 'm', dimensions: 2, convention: 'c' },
      analyser: 'a',
      splitting: { maxPassageChars: 900, version: 1 },
      counts: { articles: 1, passages: 2, vectors: 2 },
      newestArticle: null,
      files: {},
    } as const;
    const lines = renderGenerations(
      [
        { generation: 'g2', isCurrent: true, manifest, problem: null },
        {
          generation: 'g1',
          isCurrent: false,
          manifest: null,
          problem: { fr: 'Fichier perdu.', en: 'Lost.' },
        },
      ],
      'fr',
      plainStyle,
    ).split('\n');
    expect(lines[0]).toMatch(
      /^g2 {2}en service {2}0[12]\/06\/2024 \d\d:00 {2}1 article, 2 passages, builtin:m$/,
    );
    expect(lines[1]).toBe('g1              Fichier perdu.');
    expect(renderGenerations([], 'en', plainStyle)).toBe('No generation yet: run npm run ingest.');
  });
});
