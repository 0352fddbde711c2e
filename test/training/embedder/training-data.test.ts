import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readTrainingData } from '../../../training/embedder/training-data.ts';
import { TrainingDataError } from '../../../training/embedder/training-errors.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiosque-pairs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string): void {
  writeFileSync(join(folder, name), gzipSync(text));
}

function complaint(): string {
  try {
    readTrainingData(folder);
  } catch (error) {
    expect(error).toBeInstanceOf(TrainingDataError);
    return (error as Error).message;
  }
  throw new Error('nothing was wrong');
}

it('takes every file that is named as a source, also one that a user adds', () => {
  put('village.en-fr.tsv.gz', 'The bridge\tLe pont\n\nThe market\tLe marché\n');
  put('my-own.fr.tsv.gz', 'Titre\tLe premier paragraphe.\n');
  put('notes.txt.gz', 'not a source');
  writeFileSync(join(folder, 'README.md'), '# Data');
  expect(readTrainingData(folder)).toEqual([
    { name: 'my-own', kind: 'fr', pairs: [{ left: 'Titre', right: 'Le premier paragraphe.' }] },
    {
      name: 'village',
      kind: 'en-fr',
      pairs: [
        { left: 'The bridge', right: 'Le pont' },
        { left: 'The market', right: 'Le marché' },
      ],
    },
  ]);
});

it('says which line is wrong', () => {
  put('village.en-fr.tsv.gz', 'The bridge\tLe pont\nThe market\n');
  expect(complaint()).toMatch(/village\.en-fr\.tsv\.gz, line 2: 1 columns/u);
  put('village.en-fr.tsv.gz', 'The bridge\tLe pont\ttoo much\n');
  expect(complaint()).toContain('line 1: 3 columns');
});

it('says which file is damaged', () => {
  writeFileSync(join(folder, 'village.en-fr.tsv.gz'), 'no gzip');
  expect(complaint()).toContain('village.en-fr.tsv.gz is damaged');
  writeFileSync(join(folder, 'village.en-fr.tsv.gz'), gzipSync(Buffer.from([0x41, 0xff, 0xfe])));
  expect(complaint()).toContain('village.en-fr.tsv.gz is damaged');
});

it('says when there is nothing to train on', () => {
  put('only.fr.tsv.gz', 'Titre\tTexte\n');
  expect(complaint()).toContain('--data');
  expect(() => readTrainingData(join(folder, 'nowhere'))).toThrow(/nowhere cannot be read.*--data/u);
});
