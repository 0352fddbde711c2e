import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Desk, desk, type RunOptions, runProgram } from '../cli/command.ts';
import { builtCommand } from '../system/child.ts';
import { site } from './site.ts';
import { page } from './web-world.ts';

function fetchAt(at: Desk, args: readonly string[], options: RunOptions = {}) {
  return runProgram(at.folder, builtCommand('test/fetching/fetch.child.ts', args), options);
}

describe('npm run fetch', () => {
  it('writes articles that ingestion puts into the index and answers quote', async () => {
    const journal = await site({
      '/bac': page('Le bac de Trévignec reprend', {
        head: '<meta property="article:published_time" content="2024-05-03T07:30:00+02:00">',
      }),
      '/theatre': page('Le théâtre rouvre', {
        body: `<p>${'Le théâtre municipal rouvre ses portes samedi. '.repeat(8)}</p>`,
      }),
    });
    journal.serve({
      '/flux': `<rss version="2.0"><channel><item><link>${journal.origin}/theatre</link></item></channel></rss>`,
    });
    const at = await desk();
    const fetched = await fetchAt(at, [`${journal.origin}/bac`, '--feed', `${journal.origin}/flux`]);
    expect(fetched).toMatchObject({ code: 0 });
    expect(fetched.stdout).toContain('Nouveaux articles (2)');
    expect(fetched.stderr).toContain('npm run ingest');
    await at.ingest();
    const asked = await at.run('ask', ['Combien ont coûté les travaux du bac ?', '--json']);
    const [citation] = JSON.parse(asked.stdout).citations;
    expect(citation).toMatchObject({
      url: `${journal.origin}/bac`,
      publishedAt: '2024-05-03',
      publisher: 'Le Phare',
    });
    expect(citation.quote).toContain('640 000 euros');
    journal.serve({ '/bac': page('Le bac de Trévignec reprend').replace('640 000', '655 000') });
    const changed = await fetchAt(at, [`${journal.origin}/bac`]);
    expect(changed.stdout).toContain('fichier remplacé (1)');
    const same = await fetchAt(at, [`${journal.origin}/bac`]);
    expect(same.stdout).toBe('Pages inchangées : 1.\n'.replace(' :', '\u00a0:'));
    expect(same.stderr).not.toContain('npm run ingest');
  });

  it('follows what its file lists, and says what it refuses', async () => {
    const journal = await site({ '/a': page('Le bac reprend'), '/b': page('Le théâtre rouvre') });
    const at = await desk();
    await at.write(
      'sources.yaml',
      `pages:\n  - ${journal.origin}/a\n  - ${journal.origin}/rien # n’est plus là\n  - ${journal.origin}/b\nmax: 2\n`,
    );
    const { code, stdout } = await fetchAt(at, ['--json']);
    expect(code).toBe(1);
    const report = JSON.parse(stdout);
    expect(report.pages.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['added', 'refused']);
    expect(report.left).toBe(1);
    const english = await fetchAt(at, ['--max', '3'], { env: { INTERFACE_LANGUAGE: 'en' } });
    expect(english.stdout).toContain('New articles (1)');
    expect(english.stdout).toContain('the site answers 404: there is no such page');
  });

  it.each([
    [[], 'listez dans « sources.yaml »', ''],
    [['--max', '0', 'https://a.test/'], '--max attend un nombre de pages', ''],
    [[], 'corrigez la ligne 2', 'feeds:\n\t- https://a.test/\n'],
    [[], '« flux » ne convient pas', 'flux: [https://a.test/]\n'],
    [[], '« feeds » ne convient pas', 'feeds: https://a.test/\n'],
    [[], '« max » ne convient pas', 'max: 0\n'],
  ])('explains what it cannot use: %j %s', async (args, sentence, sources) => {
    const at = await desk();
    if (sources !== '') await at.write('sources.yaml', sources);
    const { code, stderr } = await fetchAt(at, args);
    expect(code).toBe(2);
    expect(stderr.replace(/[\u00a0\u202f]/g, ' ')).toContain(sentence);
  });

  it('reaches no address of this machine, whatever a setting or an option says', async () => {
    const journal = await site({ '/': page('Secret') });
    const at = await desk();
    const env = {
      HTTP_PROXY: `http://127.0.0.1:${journal.port}`,
      http_proxy: `http://127.0.0.1:${journal.port}`,
    };
    // The last one is the first in another spelling: it is asked for once.
    const addresses = ['127.0.0.1', 'localhost', '[::1]', '2130706433'].map(
      (host) => `http://${host}:${journal.port}/`,
    );
    const { code, stdout } = await at.run('fetch', [...addresses, '--feed', addresses[0]!], { env });
    expect(code).toBe(1);
    expect(stdout.match(/réseau privé/g)).toHaveLength(4);
    expect(journal.asked).toEqual([]);
    expect(await readdir(join(at.folder, 'corpus'))).toEqual([]);
  });

  it('keeps what was written when it is interrupted', async () => {
    const at = await desk();
    const journal = await site({ '/a': page('Le bac reprend') });
    const finished = fetchAt(at, [`${journal.origin}/a`, `${journal.origin}/b`], {
      onStart: (child) => journal.serve({ '/b': () => child.kill('SIGTERM') }),
    });
    const { code, stderr } = await finished;
    expect(code).toBe(143);
    expect(stderr).toContain('restent dans le dossier');
    expect(await readdir(join(at.folder, 'corpus/web'))).toHaveLength(1);
    expect((await fetchAt(at, [`${journal.origin}/a`])).stdout).toContain('inchangées');
  });
});

describe('npm run ingest -- --watch', () => {
  it('ingests, goes on, and ends in peace', async () => {
    const at = await desk();
    await at.write(
      'corpus/bac.md',
      '# Le bac\n\nLe bac a repris ses traversées lundi matin, après onze semaines.\n',
    );
    await at.write('sources.yaml', 'pages: [http://127.0.0.1/, http://169.254.169.254/]\n');
    const { code, stdout, stderr } = await at.run('ingest', ['--watch'], {
      env: { WATCH_MINUTES: '5' },
      onStart: (child) =>
        child.stderr?.on('data', (said: string) => {
          if (said.includes('toutes les 5')) child.kill('SIGTERM');
        }),
    });
    expect(code).toBe(0);
    expect(stdout).toContain('Sans article (2)');
    expect(stdout).toContain('Ajoutés (1)\n  bac.md\n');
    expect(stderr).not.toContain('Interrompu');
  });

  it('goes with no option that ends', async () => {
    const at = await desk();
    const { code, stderr } = await at.run('ingest', ['--watch', '--dry-run']);
    expect(code).toBe(2);
    expect(stderr).toContain('--watch');
  });
});
