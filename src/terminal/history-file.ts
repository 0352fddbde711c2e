import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { absentAs } from '../errors.ts';
import { replaceFile } from '../system/durable/write-file.ts';

const FILE_NAME = 'terminal-history';

/** The questions of earlier sessions, newest first; none when there is no history yet. */
export async function readHistory(dataFolder: string): Promise<readonly string[]> {
  const text = await absentAs('', () => readFile(path.join(dataFolder, FILE_NAME), 'utf8'));
  return text.split('\n').filter((line) => line !== '');
}

/** Keeps the questions for the next session, readable by their owner only. */
export async function writeHistory(dataFolder: string, lines: readonly string[]): Promise<void> {
  await mkdir(dataFolder, { recursive: true });
  await replaceFile(path.join(dataFolder, FILE_NAME), lines.map((line) => `${line}\n`).join(''), {
    mode: 0o600,
  });
}
