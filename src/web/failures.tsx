/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Context } from 'hono';
import type { Refusal } from '../admission/token-buckets.ts';
import { KiosqueError } from '../errors.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { roomFailures } from '../messages/reading-room.ts';
import { visible } from '../messages/visible.ts';
import { TooFast } from './asking.ts';
import { Layout } from './pages/layout.tsx';
import type { RoomParts } from './room-parts.ts';
import { type PageStatus, sendPage, visitOf } from './visit.ts';

/** What a visitor is told of a failure: its sentence for readers when it has one, nothing else of it. */
export function visitorSentence(error: unknown): Bilingual {
  return (error instanceof KiosqueError ? error.readerSentence : null) ?? roomFailures.unexpectedMore;
}

/** Writes a failure down; one that was foreseen is no mistake of the program. */
export function logFailure(error: unknown, hidden: readonly string[], { log }: Pick<RoomParts, 'log'>): void {
  const told = log.child({}, hidden);
  if (error instanceof KiosqueError) told.warn({ err: error }, 'a page was refused');
  else told.error({ err: error }, 'a page failed');
}

/**
 * Tells a program when to come again (`Retry-After`, RFC 9110, 10.2.3).
 * @returns the seconds
 */
export function retryAfter(c: Context, { retryAfterMs }: Pick<Refusal, 'retryAfterMs'>): number {
  const seconds = Math.ceil(retryAfterMs / 1000);
  c.header('Retry-After', String(seconds));
  return seconds;
}

/** The status of a failure; whoever asks too often is also told when to come again. */
export function failureStatus(c: Context, error: unknown): 429 | 500 | 503 {
  if (error instanceof TooFast) {
    retryAfter(c, error);
    return 429;
  }
  return error instanceof KiosqueError ? 503 : 500;
}

/** The page of a failure. */
export function failurePage(c: Context, error: unknown, parts: RoomParts): Promise<Response> {
  const sentence = visitorSentence(error);
  if (error instanceof KiosqueError && error.readerSentence !== null)
    return turnedAwayPage(c, sentence, failureStatus(c, error), parts);
  return noticePage(c, { title: roomFailures.unexpected, sentence, status: 500 }, parts);
}

/** The page of what is not taken, at least not now. */
export function turnedAwayPage(
  c: Context,
  sentence: Bilingual,
  status: PageStatus,
  parts: RoomParts,
): Promise<Response> {
  return noticePage(c, { title: roomFailures.notNow, sentence, status }, parts);
}

/** The page of what is not there. */
export function missingPage(
  c: Context,
  parts: RoomParts,
  sentence: Bilingual = roomFailures.notFoundMore,
): Promise<Response> {
  return noticePage(c, { title: roomFailures.notFound, sentence, status: 404 }, parts);
}

interface Notice {
  readonly title: Bilingual;
  readonly sentence: Bilingual;
  readonly status: PageStatus;
}

/** A page that has only a sentence to say. */
function noticePage(c: Context, { title, sentence, status }: Notice, parts: RoomParts): Promise<Response> {
  const { language } = visitOf(c, parts);
  const page = (
    <Layout title={title[language]} language={language}>
      <h1>{title[language]}</h1>
      <p>{visible(sentence[language])}</p>
    </Layout>
  );
  return sendPage(c, page, status);
}
