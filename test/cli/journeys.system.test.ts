import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desk } from './command.ts';
import { FERRY_QUESTION, ferry, writeGazette } from './gazette.ts';

describe('a reader without a terminal', () => {
  it('is shown the articles and how to go on when the first run has nothing to read', async () => {
    const at = await desk();
    await writeGazette(at);
    const { code, stdout, stderr } = await at.run('start', []);
    expect(code).toBe(0);
    expect(stderr).toContain('Pas encore d’index');
    expect(stdout).toContain('2 articles');
    expect(stdout).toContain('Le bac de Port-Navalon reprend du service');
    expect(stdout).toContain('npm run ask -- "votre question"');
  });

  it('asks one question a line, and nothing is ingested again in the second run', async () => {
    const at = await desk();
    await writeGazette(at);
    await at.ingest();
    const input = `${FERRY_QUESTION}\n\n:source 1\nQui a restauré le rideau du théâtre ?\n:quit\n${FERRY_QUESTION}\n`;
    const { code, stdout, stderr } = await at.run('start', [], { input });
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain('640 000 euros, payés par le département. » [1]');
    expect(stdout).toContain('>>> La réparation a coûté 640 000 euros');
    expect(stdout).toContain('Apolline Destrem');
    // What follows :quit is not read, and what is not a terminal gets no escape sequence.
    expect(stdout.split(`› ${FERRY_QUESTION}`)).toHaveLength(2);
    expect(stdout).not.toContain('\u001b');
    expect(await readdir(join(at.indexFolder, 'generations'))).toHaveLength(1);
  });

  it('hears that the articles changed since the ingestion, in the language of the locale', async () => {
    const at = await desk();
    await writeGazette(at);
    await at.ingest();
    await at.write('corpus/bac.md', ferry.replace('640 000', '655 000'));
    await at.remove('corpus/theatre.md');
    const { stderr, stdout } = await at.run('start', [], { input: ':help\n', env: { LANG: 'en_GB.UTF-8' } });
    expect(stderr).toContain('The article folder has changed since the last ingestion (+0, ~1, −1)');
    expect(stdout).toContain('all articles, newest first');
  });
});

describe('npm run ask', () => {
  it('prints the contract of --json, id first, and quotes that are exact slices', async () => {
    const at = await desk();
    await writeGazette(at);
    const { code, stdout } = await at.run('ask', [FERRY_QUESTION, '--json']);
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    const answer = JSON.parse(stdout);
    expect(Object.keys(answer)).toEqual(
      'id question status language text citations passages confidence answerer embedder generation timingsMs searchedAs period nearest notice'.split(
        ' ',
      ),
    );
    expect(answer).toMatchObject({ id: 'q1', question: FERRY_QUESTION, status: 'answered', language: 'fr' });
    expect(Object.keys(answer.citations[0])).toEqual(
      'n articleId path title publisher publishedAt url quote start end support context answer'.split(' '),
    );
    expect(Object.keys(answer.passages[0])).toEqual('rank articleId path start end text score'.split(' '));
    expect(Object.keys(answer.timingsMs)).toEqual(['retrieve', 'answer', 'total']);
    const [citation] = answer.citations;
    expect(citation).toMatchObject({
      n: 1,
      path: 'bac.md',
      publishedAt: '2024-05-03',
      url: 'https://gazette-du-golfe.example/bac',
    });
    const passage = answer.passages.find((one: { path: string }) => one.path === 'bac.md');
    expect(passage.text.slice(citation.start - passage.start, citation.end - passage.start)).toBe(
      citation.quote,
    );
  });

  it('answers a batch in its order with its ids, the refused questions too, and exits with 0', async () => {
    const at = await desk();
    await writeGazette(at);
    const file = await at.write(
      'questions.jsonl',
      `\ufeff{"id":"coût","question":"${FERRY_QUESTION}"}\r\n\n{"id":7,"question":"Quelle est la capitale du Pérou ?"}\n`,
    );
    const { code, stdout } = await at.run('ask', ['--batch', file]);
    expect(code).toBe(0);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id, status }) => [id, status])).toEqual([
      ['coût', 'answered'],
      [7, 'refused'],
    ]);
  });

  it('reads a folder it is given again, in an index of its own', async () => {
    const at = await desk();
    await writeGazette(at);
    await at.ingest();
    const own = await at.write('autre/bac.md', ferry);
    const ask = () => at.run('ask', [FERRY_QUESTION, '--corpus', join(own, '..')]);
    expect((await ask()).stdout).toContain('640 000');
    await at.write('autre/bac.md', ferry.replace('640 000', '655 000'));
    expect((await ask()).stdout).toContain('655 000');
    const configured = await at.run('ask', [FERRY_QUESTION]);
    expect(configured.stdout).toContain('640 000');
  });

  it('searches only what the filters leave, and says when they leave nothing', async () => {
    const at = await desk();
    await writeGazette(at);
    await at.ingest();
    const [since, until] = await Promise.all([
      at.run('ask', [FERRY_QUESTION, '--since', '2024-05-04', '--publisher', 'La Gazette du Golfe']),
      at.run('ask', [FERRY_QUESTION, '--until', '2024-03-01', '--json']),
    ]);
    expect(since).toMatchObject({ code: 0 });
    expect(since.stderr).toContain('Aucun article ne correspond à ces filtres');
    expect(since.stderr).toContain('La Gazette du Golfe, Le Courrier des Causses');
    expect(JSON.parse(until.stdout).passages.map((one: { path: string }) => one.path)).not.toContain(
      'bac.md',
    );
  });
});

describe('npm run eval', () => {
  it('measures, and compares with an earlier run', async () => {
    const at = await desk();
    await writeGazette(at);
    const questions = await at.write(
      'questions.jsonl',
      [
        { id: 'a', question: FERRY_QUESTION, evidence: [['bac.md', '640 000 euros']], answers: ['640 000'] },
        { id: 'b', question: 'Quelle est la capitale du Pérou ?', unanswerable: true },
      ]
        .map((row) => JSON.stringify(row))
        .join('\n'),
    );
    const json = await at.run('eval', ['--questions', questions, '--json']);
    expect(json.code).toBe(0);
    expect(JSON.parse(json.stdout)).toMatchObject({ questions: 2, answerable: 1 });
    const earlier = await at.write('earlier.json', json.stdout);
    const table = await at.run('eval', ['--questions', questions, '--compare', earlier, '--worst', '3']);
    expect(table.stdout).toMatch(/^R@1 +1\.000 \(1\.000–1\.000\) +1\.000/m);
    expect(table.stdout).toMatch(/^hybrid R@1 +\.000 \( \.000 … +\.000\)$/m);
    expect(table.stdout).toContain('Aucun échec.');
  });
});
