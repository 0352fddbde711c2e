import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { PublicError } from '../../src/errors.ts';
import { TooFast } from '../../src/web/asking.ts';
import { openRoom, STRIKE_QUESTION } from './open-room.ts';

const SCRIPT = '<script>alert(1)</script>';
const IMAGE = '"><img src=x onerror=alert(2)>';

/** An article whose every field tries to be more than text. */
const hostile = {
  title: `Le phare ${SCRIPT} et ${IMAGE}`,
  publisher: `Écho ${IMAGE}`,
  publishedAt: '2024-02-03',
  url: 'javascript:alert(3)',
  body:
    `Le phare de Roche-Noire a été éteint par ${SCRIPT} dimanche soir. ` +
    `Le gardien a crié ${IMAGE} trois fois.\n\n</p></article></main>${SCRIPT}\u202eretourné\u202c`,
};

describe('every page', () => {
  it.each(['/', '/articles', '/articles/unknown', '/answers/unknown', '/nowhere', '/style.css', '/healthz'])(
    'may load nothing from elsewhere, be framed by nobody, and tells nobody where one came from: %s',
    async (path) => {
      const room = await openRoom();
      const { headers } = await room.page(path);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-robots-tag')).toContain('noindex');
      expect(headers.get('strict-transport-security')).toBeNull();
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it('has no code and no style written into it, and links to no other machine', async () => {
    const room = await openRoom();
    const answer = await room.ask(STRIKE_QUESTION);
    for (const { text } of [await room.page('/'), await room.page('/articles'), answer]) {
      expect(text).toMatch(/^<!doctype html>/u);
      expect(text).not.toMatch(/<style|<script(?! src="\/reading-room\.js")| style=| on\w+=/iu);
      expect(text).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//u);
    }
  });
});

describe('what articles and people write', () => {
  it('is text on every page, and nothing else', async () => {
    const room = await openRoom([hostile]);
    const answer = await room.ask(`Par quoi le phare de Roche-Noire a-t-il été éteint ? ${SCRIPT}`, {
      publisher: hostile.publisher,
    });
    expect(answer.text).toContain('class="number"');
    const link = /class="number" href="([^"#]+)/u.exec(answer.text)![1]!.replaceAll('&amp;', '&');
    const article = await room.page(link);
    expect(article.text).toContain('<mark');
    const list = await room.page(
      `/articles?q=${encodeURIComponent(SCRIPT)}&publisher=${encodeURIComponent(IMAGE)}`,
    );
    const wrong = await room.ask('', { publisher: IMAGE, after: SCRIPT, since: IMAGE });
    for (const { text } of [answer, article, list, wrong]) {
      expect(text.match(/<script/gu)).toEqual(['<script']);
      expect(text).not.toMatch(/<img/iu);
      expect(text).not.toMatch(/href="javascript/iu);
      // What turns the direction of writing is shown as unknown.
      expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
    }
    expect(article.text).toContain('&lt;/main&gt;');
  });
});

describe('a request that is not what it should be', () => {
  it('is not heard under a name that is not the room’s, as when another site takes its address', async () => {
    const room = await openRoom(undefined, { parts: { publicUrl: 'https://kiosque.example' } });
    expect(await statusFor(room.address, '/articles', { host: 'autre-site.example' })).toBe(421);
    expect(await statusFor(room.address, '/articles', { host: 'kiosque.example' })).toBe(200);
    expect(await statusFor(room.address, '/articles', { host: 'localhost:8480' })).toBe(200);
    expect(await statusFor(room.address, '/articles', { host: '[::1]:8480' })).toBe(200);
  });

  it('is shown its question again, unasked, when it comes from another site', async () => {
    const room = await openRoom();
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://autre-site.example' }]) {
      const { status, text, path } = await room.page('/ask', {
        method: 'POST',
        body: new URLSearchParams({ q: STRIKE_QUESTION }),
        headers,
      });
      expect({ status, path }).toEqual({ status: 403, path: '/ask' });
      expect(text).toContain('value="Combien de conteneurs');
      expect(text).toContain('vient d’un autre site');
    }
  });

  it('is cut short when it is too long', async () => {
    const room = await openRoom();
    const { status, text } = await room.ask('x'.repeat(40_000));
    expect(status).toBe(413);
    expect(text).toContain('trop long');
  });

  it('asks for what is not there, and hears so in its language', async () => {
    const room = await openRoom();
    const { status, text } = await room.page('/nowhere', { headers: { 'accept-language': 'en' } });
    expect(status).toBe(404);
    expect(text).toContain('Page not found');
    expect((await room.page('/../../package.json')).status).toBe(404);
    expect((await room.page('/articles/..%2f..%2fpackage.json')).status).toBe(404);
  });
});

describe('a visitor in a hurry', () => {
  const never = { ok: false, sentence: { fr: 'Doucement.', en: 'Gently.' }, retryAfterMs: 12_300 } as const;

  it('is told when to ask again', async () => {
    const room = await openRoom(undefined, { parts: { admit: () => never } });
    const { status, headers, text } = await room.ask(STRIKE_QUESTION);
    expect(status).toBe(429);
    expect(headers.get('retry-after')).toBe('13');
    expect(text).toContain('Doucement.');
    expect(text).toContain('value="Combien de conteneurs');
  });

  it('is told when to ask again by whatever page a question came from', async () => {
    const admitPage = (): never => {
      throw new TooFast(never.sentence, never.retryAfterMs);
    };
    const room = await openRoom(undefined, { parts: { admitPage } });
    const { status, headers, text } = await room.page('/articles');
    expect({ status, wait: headers.get('retry-after') }).toEqual({ status: 429, wait: '13' });
    expect(text).toContain('Doucement.');
  });

  it('is told when to leaf through pages again, while supervisors and styles are served', async () => {
    const room = await openRoom(undefined, { parts: { admitPage: () => never } });
    const { status, headers } = await room.page('/articles');
    expect({ status, wait: headers.get('retry-after') }).toEqual({ status: 429, wait: '13' });
    expect((await room.page('/healthz')).status).toBe(200);
    expect((await room.page('/style.css')).status).toBe(200);
  });

  it('counts by itself behind a proxy, and cannot take another’s name', async () => {
    const visitors: string[] = [];
    const admitPage = (visitor: string) => {
      visitors.push(visitor);
      return { ok: true } as const;
    };
    const behind = await openRoom(undefined, { parts: { admitPage, publicUrl: 'https://kiosque.example' } });
    await behind.page('/', { headers: { 'x-forwarded-for': '198.51.100.9, 203.0.113.7' } });
    const alone = await openRoom(undefined, { parts: { admitPage } });
    await alone.page('/', { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect(visitors).toEqual(['203.0.113.7', '127.0.0.1']);
  });
});

describe('a failure', () => {
  it('is told in a sentence, without what went wrong inside; the log says it without the question', async () => {
    const answer = () => Promise.reject(new Error(`le tiroir-caisse est vide : ${STRIKE_QUESTION}`));
    const room = await openRoom(undefined, { parts: { answer } });
    const { status, text } = await room.ask(STRIKE_QUESTION);
    expect(status).toBe(500);
    expect(text).toContain('Réessayez dans un instant');
    expect(text).not.toMatch(/tiroir|\.ts|at \w+/u);
    expect(room.logged.join('')).toContain('tiroir-caisse');
    expect(room.logged.join('')).not.toContain('conteneurs');
  });

  it('that people may be told of is told', async () => {
    const full = new PublicError({ fr: 'Il y a trop de monde.', en: 'There are too many people.' });
    const room = await openRoom(undefined, { parts: { queue: { run: () => Promise.reject(full) } } });
    const { status, text } = await room.ask(STRIKE_QUESTION);
    expect(status).toBe(503);
    expect(text).toContain('Il y a trop de monde.');
  });
});

describe('the room', () => {
  it('says whether it lives and whether it answers', async () => {
    const room = await openRoom();
    expect(JSON.parse((await room.page('/healthz')).text)).toEqual({ ok: true });
    expect(JSON.parse((await room.page('/readyz')).text)).toMatchObject({ ready: true });
    room.stop();
    expect((await room.page('/readyz')).status).toBe(503);
  });

  it('opens on another port where the usual one is taken, and on no other than was asked for', async () => {
    const first = await openRoom();
    const port = Number(new URL(first.address).port);
    const place = { host: '127.0.0.1', port };
    const second = await openRoom(undefined, { place: { ...place, orAnother: true } });
    expect(second.address).not.toBe(first.address);
    expect((await second.page('/healthz')).status).toBe(200);
    await expect(openRoom(undefined, { place })).rejects.toThrow(`port ${port} (EADDRINUSE)`);
  });

  it('ends while a browser keeps its connection', async () => {
    const room = await openRoom();
    await room.page('/');
    await room.close(60_000);
    await expect(room.page('/')).rejects.toThrow();
  });

  it('serves its style again only when it has changed', async () => {
    const room = await openRoom();
    const { headers } = await room.page('/style.css');
    const again = await room.page('/style.css', { headers: { 'if-none-match': headers.get('etag')! } });
    expect(again.status).toBe(304);
  });
});

/** `fetch` does not let a host be named. */
function statusFor(
  address: string,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    request(`${address}${path}`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}
