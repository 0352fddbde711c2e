import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { KiosqueError, systemErrorCode } from '../errors.ts';
import { readIndexState } from '../index/local/generations.ts';
import { CURRENT_FILE, generationFolder } from '../index/local/layout.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { pointerLost } from '../messages/serving.ts';
import { damagedFile } from '../messages/unusable-index.ts';
import { readCalibration } from './calibration-file.ts';

/** An index folder at one moment, without anything opened. */
export interface IndexSight {
  /** The generation that `CURRENT` names, or null. */
  readonly generation: string | null;
  /** What is wrong with `CURRENT`, and what helps; null: it names a generation. */
  readonly problem: Bilingual | null;
  /** Another text as soon as another generation is live, one of its files changed, or the calibration did. */
  readonly signature: string;
}

/**
 * Looks at an index folder: a few small reads, cheap enough for every second. Equal signatures mean that what was
 * opened after the first look is still what would be opened now.
 * @throws IndexUnreadableError when the folder cannot be read.
 */
export async function lookAtIndex(indexFolder: string): Promise<IndexSight> {
  const { current, currentProblem } = await readIndexState(indexFolder);
  const parts = [
    ...(current === null ? [] : await filesIn(generationFolder(indexFolder, current))).map(footprint),
    calibrationOf(indexFolder),
  ];
  const problem = currentProblem === null ? null : pointerLost(damagedFile(CURRENT_FILE, currentProblem));
  const signature = JSON.stringify([current, ...(await Promise.all(parts))]);
  return { generation: current, problem, signature };
}

/** A generation's files, in an order of their own; of a folder that is gone, its name. */
async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort().map((name) => join(folder, name));
  } catch (error) {
    if (systemErrorCode(error) === null) throw error;
    return [folder];
  }
}

/** Content is compared when a generation is opened; size and time tell when it is worth opening. */
async function footprint(path: string): Promise<string> {
  try {
    const { size, mtimeMs } = await stat(path);
    return `${size}@${mtimeMs}`;
  } catch (error) {
    return systemErrorCode(error) ?? 'error';
  }
}

async function calibrationOf(indexFolder: string): Promise<string> {
  try {
    return JSON.stringify(await readCalibration(indexFolder));
  } catch (error) {
    if (error instanceof KiosqueError) return error.message;
    throw error;
  }
}
