import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import { median } from './clock.ts';
import { isFailure, runChild } from './run-child.ts';

export interface GraphSummary {
  readonly vectors: number;
  readonly rawMs: number;
  readonly oursMs: number;
}

/** The same vectors linked by hnswlib-node alone, and by Kiosque (thread, reading from the database), in turns. */
export async function measureGraph(size: number, folder: string, settings: Settings): Promise<GraphSummary> {
  const ms: Record<'raw' | 'ours', number[]> = { raw: [], ours: [] };
  for (let round = 0; round < settings.rounds; round += 1) {
    for (const kind of ['raw', 'ours'] as const) {
      const args = [kind, join(folder, 'collection'), join(folder, 'kiosque'), folder];
      const result = await runChild<{ ms: number }>('graph.child.js', args, settings.buildCapMs);
      settings.log(`graph, ${kind}`, result);
      if (!isFailure(result)) ms[kind].push(result.ms);
    }
  }
  return { vectors: size, rawMs: median(ms.raw), oursMs: median(ms.ours) };
}
