import { expect, it } from 'vitest';
import { openTeacherCache } from '../../../training/embedder/teacher-cache.ts';
import { runTeacherPass } from '../../../training/embedder/teacher-pass.ts';
import { startChild } from '../../system/child.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { wordTeacher } from './small-world.ts';

const DIMENSIONS = 12;
const texts = Array.from({ length: 400 }, (_, at) => `Sentence ${at} of the village paper`);

it('a teacher’s pass goes on where a kill stopped it', async () => {
  const folder = await temporaryFolder();
  const child = startChild('test/training/embedder/teacher-pass.child.ts', [folder]);
  await child.said('stuck');
  child.kill('SIGKILL');
  await child.ended;
  const asked: string[] = [];
  const cache = openTeacherCache(folder, 'words', DIMENSIONS);
  const before = cache.size;
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(texts.length);
  const teacher = wordTeacher(DIMENSIONS, (batch) => asked.push(...batch));
  await runTeacherPass(texts, teacher, cache, () => {});
  cache.close();
  expect(asked).toHaveLength(texts.length - before);
});
