import type { MiddlewareHandler } from 'hono';
import { roomFailures } from '../messages/reading-room.ts';
import { retryAfter, turnedAwayPage } from './failures.tsx';
import type { RoomParts } from './room-parts.ts';
import { visitOf } from './visit.ts';
import { isKnownHost } from './visitor.ts';

/** The longest question in the longest encoding (%XX three times a letter), and room for the other fields. */
const MAX_BODY_BYTES = 32 * 1024;

/** Turns away requests that call the room by a name that it does not have. */
export function hostGate(parts: RoomParts): MiddlewareHandler {
  return async (c, next) => {
    if (isKnownHost(c.req.header('host') ?? '', parts.publicUrl)) return next();
    return turnedAwayPage(c, roomFailures.otherHost, 421, parts);
  };
}

/** Turns away visitors who ask for pages faster than anybody reads. */
export function paceGate(parts: RoomParts): MiddlewareHandler {
  return async (c, next) => {
    const verdict = parts.admitPage(visitOf(c, parts).visitor);
    if (verdict.ok) return next();
    return turnedAwayPage(c, roomFailures.tooFast(retryAfter(c, verdict)), 429, parts);
  };
}

/**
 * Turns away what is longer than a form, and what does not say how long it is (RFC 9110, 15.5.12): browsers do. Node
 * reads no more than was said.
 * @param maxBytes of the longest form of the room when not given
 */
export function bodyGate(parts: RoomParts, maxBytes: number = MAX_BODY_BYTES): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.header('transfer-encoding') !== undefined)
      return turnedAwayPage(c, roomFailures.tooLarge, 411, parts);
    if (Number(c.req.header('content-length') ?? 0) > maxBytes)
      return turnedAwayPage(c, roomFailures.tooLarge, 413, parts);
    return next();
  };
}
