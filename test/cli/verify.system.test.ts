import { describe, expect, it } from 'vitest';
import { type Desk, desk } from './command.ts';
import { writeGazette } from './gazette.ts';

const KEYS = ['id', 'statement', 'verdict', 'support', 'contradiction', 'missing', 'quote'];

async function newsdesk(): Promise<Desk> {
  const at = await desk();
  await writeGazette(at);
  await at.ingest();
  return at;
}

async function batch(at: Desk, lines: readonly unknown[]) {
  const file = await at.write('phrases.jsonl', `${lines.map((line) => JSON.stringify(line)).join('\n')}\n\n`);
  const ended = await at.run('verify', ['--batch', file, '--json']);
  return {
    ...ended,
    found: ended.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  };
}

describe('npm run verify', () => {
  it('shows the verdict on a statement, the words that decide, and where they stand', async () => {
    const at = await newsdesk();
    const { code, stdout, stderr } = await at.run('verify', ['La réparation du bac a coûté 655 000 euros.']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatchInlineSnapshot(`
      "✗ Contredit
        La réparation du bac a coûté 655 000 euros.
          « La réparation a coûté 640 000 euros, payés par le département. »
          Le bac de Port-Navalon reprend du service
          La Gazette du Golfe · 3 mai 2024 · https://gazette-du-golfe.example/bac

      "
    `);
  });

  it('answers a batch in its order, with its ids, against the articles or the evidence of a line', async () => {
    const at = await newsdesk();
    const evidence = ['Le pont a fermé. Il a été repeint en vert hier par Odile Garance.'];
    const { code, stderr, found } = await batch(at, [
      { id: 7, statement: 'La réparation du bac a coûté 640 000 euros.' },
      { id: 'b', statement: 'Le pont a été repeint par Odile Garance.', evidence, publishedAt: '2024-02-11' },
      { id: 'c', statement: 'Le pont a été repeint en vert.', evidence: [] },
      { id: 'd', statement: 'Le volcan islandais fume de nouveau.' },
      { id: 'e', statement: 'La réparation du bac a-t-elle coûté 640 000 euros ?' },
    ]);
    expect([code, stderr]).toEqual([0, '']);
    expect(found.map(({ id, verdict }) => [id, verdict])).toEqual([
      [7, 'supported'],
      ['b', 'supported'],
      ['c', 'unknown'],
      ['d', 'unknown'],
      ['e', 'supported'],
    ]);
    expect(found.map((line) => Object.keys(line))).toEqual([
      [...KEYS, 'citation'],
      KEYS,
      KEYS,
      [...KEYS, 'citation'],
      [...KEYS, 'citation'],
    ]);
    expect(found[0].citation).toMatchObject({
      path: 'bac.md',
      quote: found[0].quote,
      publishedAt: '2024-05-03',
    });
    expect(evidence[0]).toContain(found[1].quote);
    expect(found.slice(2, 4)).toMatchObject([{ quote: null }, { quote: null, citation: null }]);
    for (const { support, contradiction } of found) {
      for (const share of [support, contradiction]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }
  });

  it('needs neither index nor articles where every line brings its evidence', async () => {
    const at = await desk();
    const { code, stderr, found } = await batch(at, [
      { id: 1, statement: 'Le pont est vert.', evidence: ['Le pont est vert.'] },
    ]);
    expect([code, stderr, found[0].verdict]).toEqual([0, '', 'supported']);
  });

  it('checks each sentence of a draft, and counts', async () => {
    const at = await newsdesk();
    const file = await at.write(
      'brouillon.md',
      '---\ntitle: Brouillon\n---\nLe bac reprendra ses **traversées**\nle 18 mai. Il coûte combien ?\n\n' +
        '- La réparation a coûté [655 000 euros](https://chantier.example).\n',
    );
    const { code, stdout, stderr } = await at.run('verify', ['--file', file]);
    expect([code, stderr]).toEqual([0, '']);
    const shown = stdout.replaceAll(/[\u00a0\u202f]/gu, ' ');
    expect(shown).toContain('✓ Confirmé\n  Le bac reprendra ses traversées le 18 mai.\n');
    expect(shown).toContain(
      '✗ Contredit\n  La réparation a coûté 655 000 euros.\n    « La réparation a coûté 640 000',
    );
    expect(shown).not.toContain('combien');
    expect(shown.trimEnd().split('\n').at(-1)).toMatch(/^Confirmé : 1 · .+ · Contredit : 1 · /u);
    const { stdout: json } = await at.run('verify', ['--file', file, '--json']);
    expect(
      json
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual([1, 2]);
  });

  it('says that a text states nothing, and is done', async () => {
    const at = await newsdesk();
    const file = await at.write('salut.txt', 'Bonjour à tous !\n');
    const { code, stdout, stderr } = await at.run('verify', ['--file', file]);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain('n’affirme rien');
  });
});

describe('with a reader', () => {
  it('tells by meaning across languages, and which sentence contradicts', async () => {
    const at = await newsdesk();
    const lines = [
      { id: 1, statement: 'The ferry will run again on 18 May.' },
      { id: 2, statement: 'Le bac ne reprendra pas le 18 mai.' },
      { id: 3, statement: 'Le maire de Lorient a démissionné.' },
    ];
    const file = await at.write('phrases.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
    const { code, stdout, stderr } = await at.run('verify', ['--batch', file], {
      env: { READER: 'builtin' },
    });
    expect([code, stderr]).toEqual([0, '']);
    const found = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(found.map(({ verdict }) => verdict)).toEqual(['supported', 'contradicted', 'unknown']);
    expect(found[1].quote).toContain('reprendra ses traversées le 18 mai');
  });
});

describe('what cannot be verified', () => {
  const long = `Le bac ${'et le port '.repeat(200)}`;
  it.each([
    ['no JSON', '{"id":1,', 'ce n’est pas un objet JSON'],
    ['no object', '["Le bac reprend."]', 'ce n’est pas un objet JSON'],
    ['no id', '{"statement":"Le bac reprend."}', '« id » doit être'],
    ['an id of another kind', '{"id":{},"statement":"Le bac reprend."}', '« id » doit être'],
    ['no statement', '{"id":1}', '« statement » doit être'],
    ['an empty statement', '{"id":1,"statement":" "}', '« statement » doit être'],
    ['a statement too long', JSON.stringify({ id: 1, statement: long }), '« statement » dépasse 1500'],
    ['evidence that is no list', '{"id":1,"statement":"a b","evidence":"c d"}', '« evidence » doit être'],
    ['evidence that is no text', '{"id":1,"statement":"a b","evidence":[1]}', '« evidence » doit être'],
    ['a day that is none', '{"id":1,"statement":"a b","publishedAt":"hier"}', '« publishedAt » doit être'],
  ])('is named with its line: %s', async (_, line, says) => {
    const at = await desk();
    const file = await at.write(
      'faux.jsonl',
      `{"id":0,"statement":"Le bac reprend.","evidence":[]}\n\n${line}\n`,
    );
    const { code, stdout, stderr } = await at.run('verify', ['--batch', file]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.replaceAll(/[\u00a0\u202f]/gu, ' ')).toContain(`faux.jsonl, ligne 3 : ${says}`);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each([
    [[], 'Il manque l’affirmation'],
    [[' '], 'Il manque l’affirmation'],
    [['Le bac reprend.', '--batch', 'faux.jsonl'], 'un seul des trois'],
    [[long], 'la limite est de 1500'],
    [['--file', 'absent.md'], 'ne peut pas être lu'],
    [['--file', 'image.txt'], 'image.txt ne peut pas être lu comme un texte'],
    [['--batch', 'absent.jsonl'], 'ne peut pas être lu'],
  ])('is said in one sentence: %j', async (args, says) => {
    const at = await desk();
    await at.write('image.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
    const { code, stdout, stderr } = await at.run('verify', args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
