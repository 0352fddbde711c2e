import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { TrainingDataError } from './training-errors.ts';

export interface TextPair {
  /** English in a bilingual source, a French question or title otherwise. */
  readonly left: string;
  /** French. */
  readonly right: string;
}

export interface PairSource {
  /** The file's name up to its first dot: `tatoeba`. */
  readonly name: string;
  readonly kind: 'en-fr' | 'fr';
  readonly pairs: readonly TextPair[];
}

const FILE_NAME = /^(.+)\.(en-fr|fr)\.tsv\.gz$/u;

/**
 * Every `NAME.en-fr.tsv.gz` (English, tab, French) and `NAME.fr.tsv.gz` (French, tab, French) of a folder, by name.
 * @throws TrainingDataError when there is none, or when a line has not two columns.
 */
export function readTrainingData(folder: string): readonly PairSource[] {
  const sources = fileNames(folder).flatMap((file) => {
    const [, name, kind] = FILE_NAME.exec(file) ?? [];
    if (name === undefined || kind === undefined) return [];
    return [
      {
        name,
        kind: kind === 'fr' ? ('fr' as const) : ('en-fr' as const),
        pairs: readPairs(join(folder, file)),
      },
    ];
  });
  if (!sources.some((source) => source.kind === 'en-fr')) {
    throw new TrainingDataError(
      `No file NAME.en-fr.tsv.gz in ${folder}: give the folder of the training text with --data.`,
    );
  }
  return sources;
}

function fileNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    throw new TrainingDataError(
      `The folder ${folder} cannot be read: give the folder of the training text with --data.`,
      error,
    );
  }
}

function readPairs(file: string): readonly TextPair[] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(gunzipSync(readFileSync(file)));
  } catch (error) {
    throw new TrainingDataError(`${file} is damaged: it is not gzipped UTF-8 text. Fetch it again.`, error);
  }
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const columns = line.split('\t');
    const [left, right] = columns;
    if (columns.length !== 2 || left === undefined || right === undefined) {
      throw new TrainingDataError(
        `${file}, line ${at + 1}: ${columns.length} columns instead of 2 (text, tab, its counterpart).`,
      );
    }
    return [{ left: left.trim(), right: right.trim() }];
  });
}
