/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Context } from 'hono';
import { KiosqueError } from '../errors.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { roomFailures } from '../messages/reading-room.ts';
import { TooFast } from './asking.ts';
import { NoticePage } from './pages/notice-page.tsx';
import type { RoomParts } from './room-parts.ts';
import { sendPage, visitOf } from './visit.ts';

/** What a visitor is told of a failure: its sentence for readers when it has one, nothing else of it. */
export function failureSentence(error: unknown): Bilingual {
  return (error instanceof KiosqueError ? error.readerSentence : null) ?? roomFailures.unexpectedMore;
}

/** Writes a failure down; one that was foreseen is no mistake of the program. */
export function noteFailure(
  error: unknown,
  hidden: readonly string[],
  { log }: Pick<RoomParts, 'log'>,
): void {
  const told = log.child({}, hidden);
  if (error instanceof KiosqueError) told.warn({ err: error }, 'a page was refused');
  else told.error({ err: error }, 'a page failed');
}

/** The page of a failure. */
export function failurePage(c: Context, error: unknown, parts: RoomParts): Response | Promise<Response> {
  const { language } = visitOf(c, parts);
  const isTold = error instanceof KiosqueError && error.readerSentence !== null;
  if (error instanceof TooFast) c.header('Retry-After', String(Math.ceil(error.retryAfterMs / 1000)));
  const status = error instanceof TooFast ? 429 : isTold ? 503 : 500;
  const title = isTold ? roomFailures.notNow : roomFailures.unexpected;
  return sendPage(
    c,
    <NoticePage title={title} sentence={failureSentence(error)} language={language} />,
    status,
  );
}

/** The page of what is not there. */
export function missingPage(
  c: Context,
  parts: RoomParts,
  sentence: Bilingual = roomFailures.notFoundMore,
): Response | Promise<Response> {
  const { language } = visitOf(c, parts);
  return sendPage(
    c,
    <NoticePage title={roomFailures.notFound} sentence={sentence} language={language} />,
    404,
  );
}
