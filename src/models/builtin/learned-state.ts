import { createHash } from 'node:crypto';
import { ANALYSER_VERSION } from '../../language/analyse.ts';
import { EmbedderStateError } from '../embedder-errors.ts';

/** Features are counted in this many buckets: those that share one share their rarity. */
const BUCKETS = 1 << 16;
/** A count is kept as round(STEPS_PER_DOUBLING × log2(count + 1)) in one byte: 9 % apart, up to 2^31 passages. */
const STEPS_PER_DOUBLING = 8;

/** Bytes of a state: magic, rules (SHA-256), number of passages, one byte a bucket, SHA-256 of all before. */
const MAGIC = Buffer.from('kiosque-builtin\n', 'latin1');
const HASH_BYTES = 32;
const PASSAGES_AT = MAGIC.length + HASH_BYTES;
const TABLE_AT = PASSAGES_AT + 4;
const CHECKSUM_AT = TABLE_AT + BUCKETS;
const STATE_BYTES = CHECKSUM_AT + HASH_BYTES;

/** Version of the features and weights; a change of them means other vectors. */
export const BUILTIN_VERSION = 'hashed-words-1';

/** Another version of the rules, or of the analyser, gave these counts another meaning. */
const RULES = sha256(Buffer.from(`${BUILTIN_VERSION} ${ANALYSER_VERSION}`));

/** How rare each feature is in a collection. */
export interface LearnedRarity {
  /** Number of passages it was learned from. */
  readonly passages: number;
  /** Inverse document frequency, 1 or above: ln((N + 1) / (n + 1)) + 1 (smoothed, Salton & Buckley 1988). */
  rarity(feature: number): number;
  /** Short name of the state: equal fingerprints give equal vectors. */
  readonly fingerprint: string;
}

/** Counts in how many passages each feature occurs. */
export function rarityCounter(): { add(features: Iterable<number>): void; state(): Uint8Array } {
  const counts = new Uint32Array(BUCKETS);
  const lastSeenIn = new Uint32Array(BUCKETS);
  let passages = 0;
  return {
    add(features) {
      passages += 1;
      for (const feature of features) {
        const bucket = bucketOf(feature);
        if (lastSeenIn[bucket] === passages) continue;
        lastSeenIn[bucket] = passages;
        counts[bucket] = (counts[bucket] ?? 0) + 1;
      }
    },
    state: () => encode(counts, passages),
  };
}

/**
 * Reads a state that `rarityCounter` wrote.
 * @throws EmbedderStateError when it is missing, damaged, of another embedder or of another version.
 */
export function readRarity(state: Uint8Array | null): LearnedRarity {
  const bytes =
    state === null ? Buffer.alloc(0) : Buffer.from(state.buffer, state.byteOffset, state.byteLength);
  const isWhole =
    bytes.length === STATE_BYTES &&
    bytes.subarray(0, MAGIC.length).equals(MAGIC) &&
    bytes.subarray(MAGIC.length, PASSAGES_AT).equals(RULES) &&
    bytes.subarray(CHECKSUM_AT).equals(sha256(bytes.subarray(0, CHECKSUM_AT)));
  if (!isWhole) throw new EmbedderStateError('builtin');
  const passages = bytes.readUInt32LE(PASSAGES_AT);
  const weights = Float32Array.from(bytes.subarray(TABLE_AT, CHECKSUM_AT), (step) => {
    const count = 2 ** (step / STEPS_PER_DOUBLING) - 1;
    return Math.max(1, Math.log((passages + 1) / (count + 1)) + 1);
  });
  return {
    passages,
    rarity: (feature) => weights[bucketOf(feature)] ?? 1,
    fingerprint: bytes.subarray(CHECKSUM_AT).toString('hex').slice(0, 16),
  };
}

function encode(counts: Uint32Array, passages: number): Uint8Array {
  const bytes = Buffer.alloc(STATE_BYTES);
  MAGIC.copy(bytes);
  RULES.copy(bytes, MAGIC.length);
  bytes.writeUInt32LE(passages, PASSAGES_AT);
  counts.forEach((count, bucket) => {
    bytes[TABLE_AT + bucket] = Math.min(255, Math.round(STEPS_PER_DOUBLING * Math.log2(count + 1)));
  });
  sha256(bytes.subarray(0, CHECKSUM_AT)).copy(bytes, CHECKSUM_AT);
  return new Uint8Array(bytes);
}

/** The upper half of a feature; the lower half chooses its dimension, so that the two are independent. */
function bucketOf(feature: number): number {
  return feature >>> 16;
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
