import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemErrorCode } from '../errors.ts';
import { createFileSync } from '../system/durable/write-file.ts';
import { SecretDamagedError, StateInaccessibleError } from './errors.ts';

/** 256 bits, as long as the hash. */
const SECRET_BYTES = 32;
/** A file with less than a base64url text of those bytes was cut or emptied. */
const MIN_SECRET_CHARS = 43;
/** 132 bits of the hash: no two people share them. */
const HASH_CHARS = 22;

/**
 * A keyed hash of a Discord user id, 22 characters of base64url. Ids alone are too few to be hidden by a plain hash:
 * all of them can be tried in an afternoon.
 */
export function userHasher(secret: string): (userId: string) => string {
  return (userId) => createHmac('sha256', secret).update(userId).digest('base64url').slice(0, HASH_CHARS);
}

/**
 * The secret in the folder's file `secret`, made at the first call. Of two processes that make it at once, one
 * succeeds and the other reads.
 * @throws SecretDamagedError, StateInaccessibleError
 */
export function secretOfFolder(folder: string): string {
  const file = join(folder, 'secret');
  try {
    const secret = readSecret(file) ?? makeSecret(folder, file);
    if (secret.length < MIN_SECRET_CHARS) throw new SecretDamagedError(file);
    return secret;
  } catch (error) {
    if (error instanceof SecretDamagedError) throw error;
    throw new StateInaccessibleError(file, error);
  }
}

export function randomSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

function readSecret(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function makeSecret(folder: string, file: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const secret = randomSecret();
  return createFileSync(file, `${secret}\n`, { mode: 0o600 }) ? secret : readFileSync(file, 'utf8').trim();
}
