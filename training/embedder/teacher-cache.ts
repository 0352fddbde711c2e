import { createHash } from 'node:crypto';
import { closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of a text's SHA-256 that name it in the cache: among millions of texts no two share them. */
const KEY_BYTES = 12;
/** Records are read this many at a time. */
const RECORDS_A_READ = 4_096;

/** Vectors of texts, kept on disk as they come: a killed pass goes on where it stopped. */
export interface TeacherCache {
  has(text: string): boolean;
  /** The vector of a text; undefined when it is not there. The array is the cache's own: do not change it. */
  get(text: string): Float32Array | undefined;
  /** Writes the texts' vectors, one after the other in `vectors`. */
  add(texts: readonly string[], vectors: Float32Array): void;
  readonly size: number;
  close(): void;
}

/**
 * Opens (or makes) the cache of one teacher: a file of records, each a key and `dimensions` 32-bit floats. A record
 * that was cut short by a kill is dropped.
 * @param identity the teacher's; another one has another file
 */
export function openTeacherCache(folder: string, identity: string, dimensions: number): TeacherCache {
  mkdirSync(folder, { recursive: true });
  const name = createHash('sha256').update(`${identity}\n${dimensions}`).digest('hex').slice(0, 16);
  const file = openSync(join(folder, `teacher-${name}.bin`), 'a+');
  const recordBytes = KEY_BYTES + dimensions * Float32Array.BYTES_PER_ELEMENT;
  const vectors = new Map<string, Float32Array>();
  const whole = Math.floor(fstatSync(file).size / recordBytes);
  ftruncateSync(file, whole * recordBytes);
  const buffer = Buffer.alloc(RECORDS_A_READ * recordBytes);
  for (let record = 0; record < whole; record += RECORDS_A_READ) {
    const bytes = readSync(file, buffer, 0, buffer.length, record * recordBytes);
    for (let at = 0; at + recordBytes <= bytes; at += recordBytes) {
      const vector = new Float32Array(dimensions);
      Buffer.from(vector.buffer).set(buffer.subarray(at + KEY_BYTES, at + recordBytes));
      vectors.set(buffer.toString('latin1', at, at + KEY_BYTES), vector);
    }
  }
  return {
    has: (text) => vectors.has(keyOf(text)),
    get: (text) => vectors.get(keyOf(text)),
    add(texts, added) {
      const bytes = Buffer.alloc(texts.length * recordBytes);
      texts.forEach((text, at) => {
        const key = keyOf(text);
        const vector = added.slice(at * dimensions, (at + 1) * dimensions);
        bytes.write(key, at * recordBytes, 'latin1');
        bytes.set(new Uint8Array(vector.buffer), at * recordBytes + KEY_BYTES);
        vectors.set(key, vector);
      });
      writeSync(file, bytes);
    },
    get size() {
      return vectors.size;
    },
    close: () => closeSync(file),
  };
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest().toString('latin1', 0, KEY_BYTES);
}
