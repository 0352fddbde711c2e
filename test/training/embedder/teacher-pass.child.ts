// A teacher's pass that tells of its first batches and then never ends, so that it can be killed in the middle.
import { openTeacherCache } from '../../../training/embedder/teacher-cache.ts';
import { runTeacherPass } from '../../../training/embedder/teacher-pass.ts';
import { wordTeacher } from './small-world.ts';

const teacher = wordTeacher(12);
let batches = 0;
const cache = openTeacherCache(process.argv[2] ?? '', teacher.identity, teacher.dimensions);
const stuck = {
  ...teacher,
  async encode(texts: readonly string[]): Promise<Float32Array> {
    batches += 1;
    if (batches > 3) {
      process.stdout.write('stuck\n');
      return new Promise(() => setInterval(() => {}, 1_000));
    }
    return teacher.encode(texts);
  },
};
const texts = Array.from({ length: 400 }, (_, at) => `Sentence ${at} of the village paper`);
await runTeacherPass(texts, stuck, cache, () => {});
