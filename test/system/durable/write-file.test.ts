import { mkdir, open, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileSync, replaceFile, writeNewFile } from '../../../src/system/durable/write-file.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

describe('a file that is replaced', () => {
  it('holds the new content, with the rights that were asked for, and nothing is left beside it', async () => {
    const at = await temporaryFolder();
    const file = join(at, 'marees.txt');
    await replaceFile(file, 'Pleine mer à 6 h 12.\n', { mode: 0o600 });
    await replaceFile(file, new TextEncoder().encode('Pleine mer à 6 h 58.\n'), { mode: 0o600 });
    expect(await readFile(file, 'utf8')).toBe('Pleine mer à 6 h 58.\n');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(at)).toEqual(['marees.txt']);
  });

  it('has the rights that the process gives any file when none were asked for', async () => {
    const at = await temporaryFolder();
    await writeFile(join(at, 'ordinaire'), '');
    await replaceFile(join(at, 'remplace'), '');
    expect((await stat(join(at, 'remplace'))).mode).toBe((await stat(join(at, 'ordinaire'))).mode);
  });

  it('stays whole for whoever is reading it', async () => {
    const file = join(await temporaryFolder(), 'marees.txt');
    await replaceFile(file, 'ancien '.repeat(10_000));
    const reading = await open(file);
    await replaceFile(file, 'neuf');
    expect(await reading.readFile('utf8')).toBe('ancien '.repeat(10_000));
    await reading.close();
    expect(await readFile(file, 'utf8')).toBe('neuf');
  });

  it('is written by several at once, one after the other', async () => {
    const at = await temporaryFolder();
    const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(5_000));
    await Promise.all(texts.map((text) => replaceFile(join(at, 'f'), text)));
    expect(texts).toContain(await readFile(join(at, 'f'), 'utf8'));
    expect(await readdir(at)).toEqual(['f']);
  });

  it('fails without a trace', async () => {
    const at = await temporaryFolder();
    await mkdir(join(at, 'dossier'));
    await writeFile(join(at, 'dossier', 'article.md'), 'Le bac.');
    await expect(replaceFile(join(at, 'dossier'), 'x')).rejects.toMatchObject({ code: expect.any(String) });
    await expect(replaceFile(join(at, 'absent', 'f'), 'x')).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await readdir(at)).toEqual(['dossier']);
    expect(await readdir(join(at, 'dossier'))).toEqual(['article.md']);
  });
});

describe('a file that is made once', () => {
  it('belongs to the first, and stays as it is', async () => {
    const at = await temporaryFolder();
    expect(createFileSync(join(at, 'secret'), 'premier', { mode: 0o600 })).toBe(true);
    expect(createFileSync(join(at, 'secret'), 'second')).toBe(false);
    expect(await readFile(join(at, 'secret'), 'utf8')).toBe('premier');
    expect((await stat(join(at, 'secret'))).mode & 0o777).toBe(0o600);
    expect(await readdir(at)).toEqual(['secret']);
  });

  it('is no reason to write over another one', async () => {
    const file = join(await temporaryFolder(), 'article.md');
    await writeNewFile(file, 'Le bac a repris.');
    await expect(writeNewFile(file, 'autre')).rejects.toMatchObject({ code: 'EEXIST' });
    expect(await readFile(file, 'utf8')).toBe('Le bac a repris.');
  });
});
