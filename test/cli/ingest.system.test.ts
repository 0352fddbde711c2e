import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desk } from './command.ts';
import { FERRY_QUESTION, ferry, writeGazette } from './gazette.ts';

describe('npm run ingest', () => {
  it('shows what would change and writes nothing, with --dry-run', async () => {
    const at = await desk();
    await writeGazette(at);
    const { code, stdout } = await at.run('ingest', ['--dry-run']);
    expect(code).toBe(0);
    expect(stdout).toContain('Ajoutés (2)\n  bac.md\n  theatre.md\n');
    expect(stdout).toContain('rien n’est écrit');
    expect(existsSync(join(at.folder, 'embeddings'))).toBe(false);
  });

  it('goes back to the generation before, once, and lists both', async () => {
    const at = await desk();
    await writeGazette(at);
    await at.ingest();
    await at.write('corpus/bac.md', ferry.replace('640 000', '655 000'));
    const report = JSON.parse((await at.run('ingest', ['--json'])).stdout);
    expect(report).toMatchObject({ outcome: 'published', changed: ['bac.md'], unchanged: 1 });
    expect((await at.run('ingest', ['--rollback'])).code).toBe(0);
    const [asked, again, history] = await Promise.all([
      at.run('ask', [FERRY_QUESTION]),
      at.run('ingest', ['--rollback']),
      at.run('ingest', ['--history']),
    ]);
    expect(asked.stdout).toContain('640 000');
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toContain('rien à rétablir');
    const lines = history.stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(report.generation);
    expect(lines[0]).not.toContain('en service');
    expect(lines[1]).toContain(`${report.previous}  en service`);
  });

  it('writes the report as a page beside its JSON, and says first when there is no place for it', async () => {
    const at = await desk();
    await writeGazette(at);
    const nowhere = await at.run('ingest', ['--report', 'missing/rapport.html']);
    expect(nowhere).toMatchObject({ code: 2, stdout: '' });
    expect(nowhere.stderr).toContain('missing/rapport.html');
    expect(existsSync(at.indexFolder)).toBe(false);
    const { code, stdout } = await at.run('ingest', ['--json', '--report', 'rapport.html']);
    expect(code).toBe(0);
    const { read } = JSON.parse(stdout);
    const page = await readFile(join(at.folder, 'rapport.html'), 'utf8');
    expect(read).toHaveLength(2);
    for (const { path, publisher } of read) {
      expect(page).toContain(path);
      expect(page).toContain(publisher);
    }
  });

  it('leaves out what it cannot read; --strict alone makes that a failure', async () => {
    const at = await desk();
    await writeGazette(at);
    await at.write('corpus/image.txt', new Uint8Array([0, 1, 2, 0, 255, 0]));
    const lenient = await at.run('ingest', []);
    expect(lenient.code).toBe(0);
    expect(lenient.stdout).toMatch(/Illisibles, laissés de côté \(1\)\n {2}image\.txt : contenu binaire/);
    expect((await at.run('ingest', ['--strict'])).code).toBe(1);
  });

  it('serves the generation before when a file is damaged, and says so', async () => {
    const at = await desk();
    await writeGazette(at);
    await at.ingest();
    await at.write('corpus/bac.md', ferry.replace('640 000', '655 000'));
    await at.ingest();
    const current = (await readFile(join(at.indexFolder, 'CURRENT'), 'utf8')).trim();
    const database = `embeddings/index/generations/${current}/articles.sqlite`;
    const { size } = await stat(join(at.folder, database));
    await at.write(database, new Uint8Array(size).fill(7));
    const { code, stdout, stderr } = await at.run('ask', [FERRY_QUESTION]);
    expect(code).toBe(0);
    expect(stderr).toContain('articles.sqlite');
    expect(stderr).toContain('npm run ingest');
    expect(stdout).toContain('640 000');
  });
});
