import { DiscordAPIError, EmbedBuilder, HTTPError, RateLimitError } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { KiosqueError } from '../../src/errors.ts';
import { createLog, type LogLevel } from '../../src/log.ts';

const KEY = 'k9!canari de clé, 32 lettres "ou" plus';
const BOT_TOKEN = 'MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs';
const INTERACTION_TOKEN = `aW50ZXJhY3Rpb246MTE0MDAwMDAwMDAwMDAwMDAwMTpDYW5hcmk${'Q'.repeat(80)}`;
const QUESTION = 'Qui a volé le canari de la mairie de Sablenoire ?';
const CALLBACK = `https://discord.com/api/v10/interactions/1140000000000000001/${INTERACTION_TOKEN}/callback`;
const WEBHOOK = `https://discord.com/api/v10/webhooks/1140000000000000002/${INTERACTION_TOKEN}/messages/%40original?wait=true`;

function opened(level: LogLevel = 'info', secrets: readonly string[] = [KEY]) {
  const lines: string[] = [];
  const log = createLog({ level, secrets, destination: { write: (line: string) => lines.push(line) } });
  /** The last line. */
  const last = (): Record<string, unknown> => JSON.parse(lines.at(-1) ?? '') as Record<string, unknown>;
  return { log, lines, last };
}

const requestBody = {
  body: { content: QUESTION, token: INTERACTION_TOKEN },
  files: undefined,
};

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

/** Errors as the libraries make them, each with something that must not be written. */
const dangerous: Readonly<Record<string, () => unknown>> = {
  'a refusal of Discord': () =>
    new DiscordAPIError(
      {
        code: 50035,
        message: 'Invalid Form Body',
        errors: {
          data: { content: { _errors: [{ code: 'STRING', message: `Value "${QUESTION}" is wrong` }] } },
        },
      },
      50035,
      400,
      'POST',
      CALLBACK,
      requestBody,
    ),
  'a failure of Discord': () => new HTTPError(503, 'Service Unavailable', 'PATCH', WEBHOOK, requestBody),
  'a rate limit': () =>
    new RateLimitError({
      timeToReset: 1,
      limit: 1,
      method: 'POST',
      hash: 'h',
      url: WEBHOOK,
      route: `/webhooks/1140000000000000002/${INTERACTION_TOKEN}`,
      majorParameter: INTERACTION_TOKEN,
      global: false,
      retryAfter: 1,
      sublimitTimeout: 0,
      scope: 'user',
    }),
  'a builder’s complaint': () => thrownBy(() => new EmbedBuilder().setTitle(QUESTION.repeat(10)).toJSON()),
  'a sentence with a cause': () =>
    new KiosqueError(
      { fr: 'Le fournisseur refuse.', en: 'The provider refuses.' },
      { cause: new Error(`401 Incorrect API key provided: ${KEY}`, { cause: `Bearer ${BOT_TOKEN}` }) },
    ),
  'findings of zod': () =>
    z.strictObject({ text: z.string().max(3) }).safeParse({ text: QUESTION, [QUESTION]: 1 }).error,
  'JSON that is none': () => thrownBy(() => JSON.parse(QUESTION)),
  'several errors': () =>
    new AggregateError([new Error(`"${QUESTION}"`), new Error(`key=${KEY}`), KEY], `for ${CALLBACK}`),
  'a fetch to nowhere': () =>
    fetch(`http://127.0.0.1:1/v1?api_key=${encodeURIComponent(KEY)}`, {
      headers: { authorization: `Bot ${BOT_TOKEN}` },
    }).catch((error: unknown) => error),
  'a fetch with a password': () =>
    fetch(`http://moi:${encodeURIComponent(KEY)}@127.0.0.1:1/`).catch((error: unknown) => error),
  'a header that cannot be': () =>
    thrownBy(() => new Headers({ authorization: `${QUESTION}\nBot ${BOT_TOKEN}` })),
  'an argument that cannot be': () => thrownBy(() => Buffer.from(QUESTION, `« ${QUESTION} »` as 'utf8')),
  'an error that holds everything': () =>
    Object.assign(new Error('failed'), {
      name: `E ${KEY}`,
      code: QUESTION,
      status: KEY,
      method: QUESTION,
      url: WEBHOOK,
      config: { headers: { authorization: KEY } },
      response: { data: QUESTION },
      lc_kwargs: { apiKey: KEY },
    }),
  'a text that was thrown': () => `Discord said "${QUESTION}" to ${KEY}`,
  'an object that was thrown': () => ({ token: BOT_TOKEN, toString: () => QUESTION }),
};

describe('what must not be written', () => {
  it.each(Object.keys(dangerous))('is not in the log of %s', async (name) => {
    const error = await dangerous[name]?.();
    for (const level of ['info', 'trace'] as const) {
      const { log, lines, last } = opened(level);
      log.error({ err: error }, 'it failed');
      log.error(
        {
          err: new Error('around', { cause: error }),
          deep: { error, list: error instanceof Error ? [error] : [] },
        },
        'it failed',
      );
      log.child({ err: error }).error({ reason: error instanceof Error ? error : 'x' }, 'it failed');
      expectNothingOf(lines.join(''));
      expect(last()).toMatchObject({ level: 'error', msg: 'it failed' });
      expect(lines).toHaveLength(3);
    }
  });

  it('is found by its key, wherever it stands', () => {
    const { log, lines, last } = opened();
    log.info(
      {
        token: 'petit',
        openaiApiKey: 'petit',
        headers: { Authorization: 'petit', 'x-secret': ['petit'] },
        question: 'petit',
        interaction: { content: 'petit', user: { id: 'petit' }, userId: '190000000000000001' },
        tokens: 12,
        secret: null,
      },
      'une ligne',
    );
    expect(lines.join('')).not.toMatch(/petit|190000000000000001/);
    expect(last()).toMatchObject({ tokens: 12, secret: null, headers: { Authorization: '[secret]' } });
  });

  it('is found by its value, wherever it stands', () => {
    const { log, lines } = opened();
    log.warn({ detail: `with ${KEY}`, [KEY]: 1, list: [[KEY]], at: new URL(CALLBACK) }, `said ${KEY}`);
    log.info(`${BOT_TOKEN} ${JSON.stringify({ KEY })} ${encodeURIComponent(KEY)} ${WEBHOOK}`);
    log.info(
      'sk-ant-api03-canari-canari AIzaSyCanariCanariCanariCanari eyJhbGciOiJIUzI1NiJ9.eyJjYW5hcmk.sig',
    );
    log.child({ place: KEY }).info('Authorization: Bearer canari-canari, password=canari-canari');
    expectNothingOf(lines.join(''));
    expect(lines.join('')).not.toMatch(/canari/i);
  });

  it('includes the words of a person that the log was told of', () => {
    const { log, lines } = opened();
    const about = log.child({ askerHash: 'Zx81-_Zx81-_Zx81-_Zx81' }, [QUESTION]);
    about.error({ err: new Error(`no answer to ${QUESTION}`), detail: [QUESTION] }, `failed: ${QUESTION}`);
    about.child({}).warn(QUESTION);
    expectNothingOf(lines.join(''));
    expect(lines.join('')).toContain('Zx81-_Zx81-_Zx81-_Zx81');
  });

  it('is not in objects of classes, which may hold anything', () => {
    class Client {
      readonly token = KEY;
      readonly content = QUESTION;
      toJSON() {
        return { content: QUESTION };
      }
    }
    const { log, lines, last } = opened();
    log.info({ client: new Client(), map: new Map([[KEY, QUESTION]]), bytes: Buffer.from(QUESTION) }, 'x');
    expectNothingOf(lines.join(''));
    expect(last()).toMatchObject({ client: '[Client]', map: '[Map]', bytes: '[Buffer]' });
  });

  it('stays out of any structure', () => {
    const canary = fc.constantFrom(KEY, BOT_TOKEN, INTERACTION_TOKEN, CALLBACK);
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        canary,
        fc.tuple(fc.string(), canary, fc.string()).map((parts) => parts.join(' ')),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(fc.string(), tie('tree'), { maxKeys: 3 }),
        fc.tuple(canary, tie('tree')).map(([message, cause]) => new Error(message, { cause })),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const { log, lines } = opened();
        log.error({ value, err: value }, 'x');
        expectNothingOf(lines.join(''));
      }),
    );
  });
});

describe('what is written', () => {
  it('is one JSON line with time and level, and nothing of the machine', () => {
    const { log, lines, last } = opened();
    log.info({ articles: 3, at: new Date(0), ratio: 0.5, empty: null }, 'ingested');
    expect(lines[0]).toMatch(/^\{.*\}\n$/);
    expect(last()).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      articles: 3,
      at: '1970-01-01T00:00:00.000Z',
      ratio: 0.5,
      empty: null,
      msg: 'ingested',
    });
  });

  it('tells which call failed, and how', () => {
    const { log, last } = opened();
    log.warn({ err: dangerous['a refusal of Discord']?.() }, 'refused');
    expect(last().err).toEqual({
      name: 'DiscordAPIError[50035]',
      message: 'Invalid Form Body\ndata.content[STRING]: Value "…" is wrong',
      code: 50035,
      status: 400,
      method: 'POST',
      route: 'https://discord.com/api/v10/interactions/1140000000000000001/[token]/callback',
    });
    log.warn({ err: dangerous['findings of zod']?.() }, 'refused');
    expect(last().err).toMatchObject({ message: 'too_big at text; unrecognized_keys at the top' });
    const cause = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' });
    log.warn({ err: new TypeError('fetch failed', { cause }) }, 'refused');
    expect(last().err).toEqual({
      name: 'TypeError',
      message: 'fetch failed',
      cause: { name: 'Error', message: 'connect ECONNREFUSED 127.0.0.1:1', code: 'ECONNREFUSED' },
    });
  });

  it.each([
    [
      "Cannot read properties of undefined (reading 'map')",
      "Cannot read properties of undefined (reading 'map')",
    ],
    ["can't open it, don't", "can't open it, don't"],
    ['fts5: syntax error near "pont neuf"', 'fts5: syntax error near "…"'],
    ["Received 'le pont d'Avignon est fermé'", 'Received "…"'],
    ['cut off at "le pont', 'cut off at "…"'],
    ['« le pont » et “the bridge”', '"…" et "…"'],
  ])('leaves identifiers in a message, and no sentences: %s', (message, expected) => {
    const { log, last } = opened();
    log.error({ err: new Error(message) }, 'x');
    expect(last().err).toMatchObject({ message: expected });
  });

  it('keeps the names in our own sentences', () => {
    const { log, last } = opened();
    const en = 'The file "le pont neuf.md" is damaged.';
    log.error({ err: new KiosqueError({ fr: en, en }) }, 'x');
    expect(last().err).toEqual({ name: 'KiosqueError', message: en });
  });

  it('has the stack from the level debug on, and never the message in it', () => {
    const [info, debug] = [opened('info'), opened('debug')];
    const error = new Error(`${KEY}\n    at nowhere`);
    for (const { log } of [info, debug]) log.error({ err: error }, 'x');
    expect(info.last().err).not.toHaveProperty('stack');
    const { stack } = debug.last().err as { stack: string[] };
    expect(stack[0]).toMatch(/^at .*log\.test\.ts:\d+:\d+\)?$/);
    expect(stack.every((frame) => frame.startsWith('at '))).toBe(true);
  });

  it('follows its level', () => {
    const { log, lines } = opened('warn');
    log.info('no');
    log.debug({ a: 1 }, 'no');
    log.child({ a: 1 }).trace('no');
    log.warn('yes');
    log.fatal('yes');
    expect(lines).toHaveLength(2);
  });

  it('is bounded, and survives circles and traps', () => {
    const { log, lines, last } = opened();
    const circle: Record<string, unknown> = { long: 'é'.repeat(100_000), many: Array(10_000).fill('x') };
    circle.self = circle;
    const error = new Error('é'.repeat(100_000));
    error.cause = error;
    Object.assign(error, { errors: Array(100).fill(error) });
    log.error({ err: error, circle }, 'x');
    expect(lines[0]?.length).toBeLessThan(100_000);
    const trap = {
      get value() {
        throw new Error('piège');
      },
    };
    log.error({ trap }, 'x');
    expect(last()).toMatchObject({ level: 'error', msg: 'this line could not be made' });
  });
});

function expectNothingOf(text: string): void {
  const spellings = [KEY, JSON.stringify(KEY).slice(1, -1), JSON.stringify(JSON.stringify(KEY)).slice(3, -3)];
  for (const canary of [...spellings, encodeURIComponent(KEY), BOT_TOKEN, INTERACTION_TOKEN, QUESTION])
    expect(text).not.toContain(canary);
}
