import type { Context } from 'hono';

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
