import type { Collection, Question } from '../collection/collection.ts';

export const MODES = ['vector', 'lexical', 'hybrid'] as const;
export type Mode = (typeof MODES)[number];

/** How many passages a question asks for. */
export const RESULTS = 10;

/** Something that keeps passages and finds them. */
export interface Engine {
  /** As the report names it. */
  readonly name: string;
  readonly modes: readonly Mode[];
  /** Indexes the passages and saves everything that `open` needs. */
  build(passages: Pick<Collection, 'size' | 'texts' | 'vectors'>, folder: string): Promise<void>;
  /** Makes what was saved ready to answer. */
  open(folder: string): Promise<OpenEngine>;
}

export interface OpenEngine {
  /** The numbers of the ten best passages, best first. */
  search(mode: Mode, question: Question): Promise<readonly number[]>;
}
