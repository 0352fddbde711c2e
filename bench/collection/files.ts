import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Collection, DIMENSIONS, type Question } from './collection.ts';

/** Writes a collection so that processes of their own can read all of it, or the questions only. */
export async function writeCollection(
  folder: string,
  { texts, vectors, questions }: Collection,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const values = new Float32Array(vectors.length * DIMENSIONS);
  vectors.forEach((vector, i) => {
    values.set(vector, i * DIMENSIONS);
  });
  await writeFile(join(folder, 'vectors.f32'), new Uint8Array(values.buffer));
  await writeFile(join(folder, 'texts.json'), JSON.stringify(texts));
  const plain = questions.map(({ vector, ...rest }) => ({ ...rest, vector: [...vector] }));
  await writeFile(join(folder, 'questions.json'), JSON.stringify(plain));
}

export async function readPassages(folder: string): Promise<Pick<Collection, 'size' | 'texts' | 'vectors'>> {
  const texts: string[] = JSON.parse(await readFile(join(folder, 'texts.json'), 'utf8'));
  const bytes = await readFile(join(folder, 'vectors.f32'));
  const values = new Float32Array(Uint8Array.from(bytes).buffer);
  const vectors = texts.map((_, i) => values.slice(i * DIMENSIONS, (i + 1) * DIMENSIONS));
  return { size: texts.length, texts, vectors };
}

export async function readQuestions(folder: string): Promise<readonly Question[]> {
  const plain: { text: string; vector: number[]; passage: number }[] = JSON.parse(
    await readFile(join(folder, 'questions.json'), 'utf8'),
  );
  return plain.map((question) => ({ ...question, vector: Float32Array.from(question.vector) }));
}
