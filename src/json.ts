/** The value of a JSON text, or undefined for what is not JSON: a schema then refuses it in its own words. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
