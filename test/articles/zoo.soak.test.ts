import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_ARTICLE_BYTES } from '../../src/articles/formats.ts';
import { builtFile } from '../system/built.ts';
import { headline, lead, second } from './article-text.ts';

/** Reads a whole corpus in a process of its own and prints what came of it, with the peak of its memory. */
const reader = builtFile('test/articles/read-everything.child.ts');

/** Without it Node lets garbage grow as long as the machine has memory, and the peak says nothing about need. */
const HEAP_LIMIT = '--max-old-space-size=256';

interface Outcome {
  readonly read: number;
  readonly refused: readonly string[];
  readonly peakMiB: number;
  readonly slowestMs: number;
}

describe('corpus zoo', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kiosque-zoo-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function corpus(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
    const path = join(folder, name);
    mkdirSync(path);
    for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content);
    return path;
  }

  function readAll(path: string): Outcome {
    return JSON.parse(
      execFileSync(process.execPath, [HEAP_LIMIT, reader, path], { encoding: 'utf8' }),
    ) as Outcome;
  }

  it('reads 10,000 tiny files in less than 512 MB', () => {
    const tiny = Array.from({ length: 10_000 }, (_, at) => [
      `${at}.txt`,
      `${headline} ${at}\n\n${lead}\n\n${second}`,
    ]);
    const outcome = readAll(corpus('tiny', Object.fromEntries(tiny)));
    expect(outcome).toMatchObject({ read: 10_000, refused: [] });
    expect(outcome.peakMiB).toBeLessThan(512);
  });

  it('survives a file of 100 MB and files of the greatest size, whatever they hold', () => {
    const fill = (piece: string) => piece.repeat(Math.floor(MAX_ARTICLE_BYTES / Buffer.byteLength(piece)));
    const path = corpus('big', {
      'une-ligne.txt': fill('budget '),
      'sans-espace.txt': fill('x'),
      'phrases.txt': fill('Le budget de M. Roux est voté. '),
      'paragraphes.txt': fill(`${lead}\n\n`),
      'lignes-courtes.txt': fill('Lire aussi\n'),
      'crochets.txt': fill('[ad_'),
      'images.txt': fill('![a]('),
      'liens.md': fill('[a]('),
      'emphase.md': fill('**a *_'),
      'code.md': fill('`a \\'),
      'citations.txt': fill('« “ ( '),
      'commentaires.txt': fill('<!-- '),
      'coupures.txt': fill('Jeanne mars 12, 2024 - 11:00 pm\nBien.\nRépondre\n'),
      'signatures.txt': fill('— Rodez (@rodez) March 12, 2024\n'),
      'dates.txt': fill('jeudi 14 septembre '),
      'noms.txt': fill('Par Jean Roux et Marie Petit '),
      'points.txt': fill('. '),
      'accents.txt': fill('e\u0301\u0300'),
      'en-tete.md': `---\na: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\ntitle: *c\n---\n${fill('a\n').slice(0, 1_000_000)}`,
      'creux.txt': '',
    });
    truncateSync(join(path, 'creux.txt'), 100 * 1024 * 1024);
    const outcome = readAll(path);
    expect(outcome.refused).toContain('creux.txt');
    expect(outcome.read + outcome.refused.length).toBe(20);
    expect(outcome.peakMiB).toBeLessThan(512);
    expect(outcome.slowestMs).toBeLessThan(60_000);
  });
});
