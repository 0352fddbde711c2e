/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { roomFailures } from '../messages/reading-room.ts';
import { NoticePage } from './pages/notice-page.tsx';
import type { RoomParts } from './room-parts.ts';
import { sendPage, visitOf } from './visit.ts';
import { isKnownHost } from './visitor.ts';

/** The longest question in the longest encoding (%XX three times a letter), and room for the other fields. */
const MAX_BODY_BYTES = 32 * 1024;

/** Turns away requests that call the room by a name that it does not have. */
export function hostGate(parts: RoomParts): MiddlewareHandler {
  return async (c, next) => {
    if (isKnownHost(c.req.header('host') ?? '', parts.publicUrl)) return next();
    const { language } = visitOf(c, parts);
    const { notNow, otherHost } = roomFailures;
    return sendPage(c, <NoticePage title={notNow} sentence={otherHost} language={language} />, 421);
  };
}

/** Turns away visitors who ask for pages faster than anybody reads. */
export function paceGate(parts: RoomParts): MiddlewareHandler {
  return async (c, next) => {
    const { visitor, language } = visitOf(c, parts);
    const verdict = parts.admitPage(visitor);
    if (verdict.ok) return next();
    const seconds = Math.ceil(verdict.retryAfterMs / 1000);
    c.header('Retry-After', String(seconds));
    const sentence = roomFailures.tooFast(seconds);
    return sendPage(
      c,
      <NoticePage title={roomFailures.notNow} sentence={sentence} language={language} />,
      429,
    );
  };
}

/** Turns away what is longer than any form of the room. */
export function bodyGate(parts: RoomParts): MiddlewareHandler {
  return bodyLimit({
    maxSize: MAX_BODY_BYTES,
    onError: (c) => {
      const { language } = visitOf(c, parts);
      const { notNow, tooLarge } = roomFailures;
      return sendPage(c, <NoticePage title={notNow} sentence={tooLarge} language={language} />, 413);
    },
  });
}
