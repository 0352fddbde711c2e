import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Language } from '../messages/bilingual.ts';
import type { RoomParts } from './room-parts.ts';
import { acceptedLanguage, visitorOf } from './visitor.ts';

/** Who has sent a request, and how to speak to them. */
export interface Visit {
  readonly visitor: string;
  readonly language: Language;
}

export function visitOf(c: Context, { publicUrl }: Pick<RoomParts, 'publicUrl'>): Visit {
  const forwarded = publicUrl === null ? undefined : c.req.header('x-forwarded-for');
  return {
    visitor: visitorOf(getConnInfo(c).remote.address ?? '', forwarded),
    language: acceptedLanguage(c.req.header('accept-language')),
  };
}

export type PageStatus = 200 | 400 | 403 | 404 | 411 | 413 | 421 | 429 | 500 | 503;

/** Sends a page. Without its doctype a browser would read it as one of 1998. */
export async function sendPage(
  c: Context,
  page: HtmlEscapedString | Promise<HtmlEscapedString>,
  status: PageStatus = 200,
): Promise<Response> {
  c.header('Cache-Control', 'private, no-cache');
  c.header('Vary', 'Accept-Language');
  return c.html(html`<!doctype html>${page}`, status);
}

/** A field of the form that was sent; empty when it is not there, or no text. */
export async function sentText(c: Context, name: string): Promise<string> {
  const { [name]: text } = await sentForm(c);
  return typeof text === 'string' ? text : '';
}

/** The fields of the form that was sent; what only says that it is a form has none. */
export async function sentForm(c: Context): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await c.req.parseBody();
  } catch (error) {
    // What cannot be read as a form (https://fetch.spec.whatwg.org/#dom-body-formdata).
    if (error instanceof TypeError) return {};
    throw error;
  }
}
