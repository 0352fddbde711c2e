import { createHash } from 'node:crypto';
import { z } from 'zod';

/**
 * The model as a file: magic, length of the header, header (JSON), keys, rows of keys, scales, rows, SHA-256 of all
 * before. Little-endian; each part begins at a multiple of 8 bytes. Another layout gets another version.
 */
const MAGIC = 'kiosque-vectors\n';
const WEIGHTS_VERSION = 1;
const HASH_BYTES = 32;
const ALIGNMENT_BYTES = 8;
const HEADER_AT = MAGIC.length + 4;

const countSchema = z.int().nonnegative().max(1_000_000);
const headerSchema = z.object({
  version: z.literal(WEIGHTS_VERSION),
  model: z.string().min(1),
  dimensions: z.int().positive().max(4096).multipleOf(2),
  words: countSchema.max(0xffff),
  keys: countSchema,
  buckets: countSchema.min(1),
});

/** A static embedder's weights, as they are stored. */
export interface Weights {
  /** The name that stands in the identity: `fr-en-static-1`. */
  readonly model: string;
  readonly dimensions: number;
  /** Rows of words; the rows of n-gram buckets follow them. */
  readonly words: number;
  readonly buckets: number;
  /** Hashes of word forms, and of the forms without accents that no other word has. */
  readonly keys: Uint32Array;
  /** The row of each key. */
  readonly keyRows: Uint16Array;
  /** A row's step between two 4-bit values, as the bits of a 16-bit float; 0 for a row that says nothing. */
  readonly scales: Uint16Array;
  /**
   * Two values a byte: dimension d in the low half, d + dimensions / 2 in the high half. A value v stands for
   * (v - 7.5) × scale.
   */
  readonly rows: Uint8Array;
}

/** The weights of a file and the name of its content; or what is wrong with it. */
export type DecodedWeights =
  | { readonly weights: Weights; readonly fingerprint: string }
  | { readonly fault: 'damaged' | 'other-version' };

/** The file's bytes. */
export function encodeWeights(weights: Weights): Uint8Array {
  const { model, dimensions, words, buckets, keys, keyRows, scales, rows } = weights;
  const json = { version: WEIGHTS_VERSION, model, dimensions, words, keys: keys.length, buckets };
  const header = Buffer.from(JSON.stringify(headerSchema.parse(json)));
  const start = Buffer.alloc(alignBytes(HEADER_AT + header.length));
  start.write(MAGIC, 'latin1');
  start.writeUInt32LE(header.length, MAGIC.length);
  header.copy(start, HEADER_AT);
  const parts = [keys, keyRows, scales, rows].map(paddedBytes);
  const content = Buffer.concat([start, ...parts]);
  return new Uint8Array(Buffer.concat([content, sha256(content)]));
}

/** Reads what `encodeWeights` wrote, and checks all of it: a wrong bit would be a wrong answer, not an error. */
export function decodeWeights(bytes: Uint8Array<ArrayBuffer>): DecodedWeights {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < HEADER_AT + HASH_BYTES || file.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    return { fault: 'damaged' };
  }
  const contentBytes = file.length - HASH_BYTES;
  const hash = sha256(file.subarray(0, contentBytes));
  if (!hash.equals(file.subarray(contentBytes))) return { fault: 'damaged' };
  const headerEnd = HEADER_AT + file.readUInt32LE(MAGIC.length);
  const header = headerSchema.safeParse(JSON.parse(file.toString('utf8', HEADER_AT, headerEnd)));
  if (!header.success) return { fault: 'other-version' };
  const { model, dimensions, words, buckets, keys } = header.data;
  let at = alignBytes(headerEnd);
  const take = (length: number, bytesEach: number): number => {
    const from = bytes.byteOffset + at;
    at += alignBytes(length * bytesEach);
    return from;
  };
  const allRows = words + buckets;
  const weights: Weights = {
    model,
    dimensions,
    words,
    buckets,
    keys: new Uint32Array(bytes.buffer, take(keys, 4), keys),
    keyRows: new Uint16Array(bytes.buffer, take(keys, 2), keys),
    scales: new Uint16Array(bytes.buffer, take(allRows, 2), allRows),
    rows: new Uint8Array(bytes.buffer, take((allRows * dimensions) / 2, 1), (allRows * dimensions) / 2),
  };
  if (at !== contentBytes) return { fault: 'damaged' };
  return { weights, fingerprint: hash.toString('hex').slice(0, 16) };
}

function paddedBytes(part: Uint8Array | Uint16Array | Uint32Array): Uint8Array {
  const padded = Buffer.alloc(alignBytes(part.byteLength));
  padded.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  return padded;
}

function alignBytes(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT_BYTES) * ALIGNMENT_BYTES;
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
