import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { systemErrorCode } from '../errors.ts';
import { replaceFile } from '../system/durable/write-file.ts';

const FILE_NAME = 'terminal-history';

/** The questions of earlier sessions, newest first; none when there is no history yet. */
export async function readHistory(dataFolder: string): Promise<readonly string[]> {
  try {
    const text = await readFile(path.join(dataFolder, FILE_NAME), 'utf8');
    return text.split('\n').filter((line) => line !== '');
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Keeps the questions for the next session, readable by their owner only. */
export async function writeHistory(dataFolder: string, lines: readonly string[]): Promise<void> {
  await mkdir(dataFolder, { recursive: true });
  await replaceFile(path.join(dataFolder, FILE_NAME), lines.map((line) => `${line}\n`).join(''), {
    mode: 0o600,
  });
}
