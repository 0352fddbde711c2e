import type { RESTOptions } from 'discord.js';
import { systemErrorCode } from '../errors.ts';

type MakeRequest = RESTOptions['makeRequest'];

/** The request never left: whatever it was, it may be made again. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** The connection broke before the answer: the request may have taken effect, or not. */
const BROKEN_OFF: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'UND_ERR_SOCKET']);

/** Whether an error says that Discord could not be spoken to, rather than what it answered. */
export function isConnectionTrouble(error: unknown): boolean {
  if (error instanceof Error && error.name === 'AbortError') return true;
  const code = systemErrorCode(error);
  return code !== null && (NEVER_SENT.has(code) || BROKEN_OFF.has(code));
}

/**
 * Makes a request once more on another connection when its own breaks, where nothing can be done twice by it: an edit
 * that sets the whole message, a look, a deletion, and a message of a channel, which has a nonce that Discord heeds.
 * discord.js repeats after ECONNRESET and after its own time limit only; a connection that a proxy or Discord closes
 * quietly is neither.
 */
export function repeatedOnce(make: MakeRequest): MakeRequest {
  return async (url, init) => {
    try {
      return await make(url, init);
    } catch (error) {
      if (!mayRepeat(systemErrorCode(error), url, init.method)) throw error;
      return make(url, init);
    }
  };
}

function mayRepeat(code: string | null, url: string, method = 'GET'): boolean {
  if (code === null) return false;
  if (NEVER_SENT.has(code)) return true;
  return BROKEN_OFF.has(code) && (method.toUpperCase() !== 'POST' || CHANNEL_MESSAGES.test(url));
}

const CHANNEL_MESSAGES = /\/channels\/\d+\/messages$/u;
