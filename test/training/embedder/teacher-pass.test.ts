import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openTeacherCache, type TeacherCache } from '../../../training/embedder/teacher-cache.ts';
import { runTeacherPass } from '../../../training/embedder/teacher-pass.ts';
import { wordTeacher } from './small-world.ts';

const DIMENSIONS = 12;
const root = mkdtempSync(join(tmpdir(), 'kiosque-teacher-'));
afterAll(() => rmSync(root, { recursive: true }));

const texts = Array.from({ length: 400 }, (_, at) => `Sentence ${at} of the village paper`);

function open(folder: string): TeacherCache {
  return openTeacherCache(join(root, folder), 'words', DIMENSIONS);
}

it('encodes each text once, and never again', async () => {
  const asked: string[] = [];
  const teacher = wordTeacher(DIMENSIONS, (batch) => asked.push(...batch));
  const cache = open('once');
  await runTeacherPass([...texts, ...texts], teacher, cache, () => {});
  cache.close();
  expect(asked).toHaveLength(texts.length);
  const again = open('once');
  await runTeacherPass(texts, teacher, again, () => {});
  expect(asked).toHaveLength(texts.length);
  const [vector] = [again.get(texts[7]!)];
  expect([...vector!]).toEqual([...(await teacher.encode([texts[7]!]))]);
  again.close();
});

it('drops a record that was cut short', async () => {
  const cache = open('cut');
  await runTeacherPass(texts.slice(0, 3), wordTeacher(DIMENSIONS), cache, () => {});
  cache.close();
  const [file = ''] = readdirSync(join(root, 'cut'));
  const whole = statSync(join(root, 'cut', file)).size;
  appendFileSync(join(root, 'cut', file), 'half a record');
  const again = open('cut');
  expect(again.size).toBe(3);
  again.close();
  expect(statSync(join(root, 'cut', file)).size).toBe(whole);
});

it('never mixes the vectors of two teachers', () => {
  const cache = open('two');
  cache.add(['Bonjour'], new Float32Array(DIMENSIONS).fill(1));
  const other = openTeacherCache(join(root, 'two'), 'another', DIMENSIONS);
  expect(cache.has('Bonjour')).toBe(true);
  expect(other.has('Bonjour')).toBe(false);
  cache.close();
  other.close();
});
