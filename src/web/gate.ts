import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
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

/** Turns away what is longer than any form of the room. */
export function bodyGate(parts: RoomParts): MiddlewareHandler {
  return bodyLimit({
    maxSize: MAX_BODY_BYTES,
    onError: (c) => turnedAwayPage(c, roomFailures.tooLarge, 413, parts),
  });
}
