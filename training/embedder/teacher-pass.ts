import type { Progress } from './progress.ts';
import type { Teacher } from './teacher.ts';
import type { TeacherCache } from './teacher-cache.ts';

/** Texts that the teacher encodes in one call. */
const BATCH_TEXTS = 64;

/**
 * Encodes every text that the cache does not hold yet. Batches are of texts of like length, since a batch takes as
 * long as its longest text, and are the same after a kill as before it, so that the vectors are, too.
 */
export async function runTeacherPass(
  texts: readonly string[],
  teacher: Teacher,
  cache: TeacherCache,
  progress: Progress,
): Promise<void> {
  const missing = batchesByLength(texts)
    .map((batch) => batch.filter((text) => !cache.has(text)))
    .filter((batch) => batch.length > 0);
  const total = missing.reduce((sum, batch) => sum + workOf(batch), 0);
  let next = 0;
  let done = 0;
  const lane = async (): Promise<void> => {
    for (let batch = missing[next]; batch !== undefined; batch = missing[next]) {
      next += 1;
      cache.add(batch, await teacher.encode(batch));
      done += workOf(batch);
      progress('teacher', done / total);
    }
  };
  await Promise.all(Array.from({ length: teacher.lanes }, lane));
}

function batchesByLength(texts: readonly string[]): readonly (readonly string[])[] {
  const sorted = [...new Set(texts)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const batches: (readonly string[])[] = [];
  for (let at = 0; at < sorted.length; at += BATCH_TEXTS) batches.push(sorted.slice(at, at + BATCH_TEXTS));
  return batches;
}

/** Time grows with the characters, but a batch of single words is not free. */
function workOf(batch: readonly string[]): number {
  return batch.reduce((sum, text) => sum + text.length + 10, 0);
}
