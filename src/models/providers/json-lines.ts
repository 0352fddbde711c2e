const NEW_LINE = /(?<=\n)/u;

/**
 * A `fetch` whose successful answers must be lines of JSON. Ollama's client prints a line that is none on the console,
 * where it would stand in logs, with whatever it holds: here it ends the answer before the client sees it.
 */
export function fetchJsonLines(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (!response.ok || response.body === null) return response;
    const { status, statusText, headers } = response;
    const body = ReadableStream.from(checkedLines(response.body)).pipeThrough(new TextEncoderStream());
    return new Response(body, { status, statusText, headers });
  };
}

/** @throws SyntaxError without the text that is no JSON */
async function* checkedLines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  for await (const bytes of body) {
    for (const piece of decoder.decode(bytes, { stream: true }).split(NEW_LINE)) {
      parts.push(piece);
      if (!piece.endsWith('\n')) continue;
      yield checkLine(parts.join(''));
      parts = [];
    }
  }
  yield checkLine(parts.join('') + decoder.decode());
}

function checkLine(line: string): string {
  try {
    if (line.trim() !== '') JSON.parse(line);
    return line;
  } catch {
    throw new SyntaxError('a line of the answer is not JSON');
  }
}
