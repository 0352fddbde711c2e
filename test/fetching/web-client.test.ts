import { createGzip, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { ClosedAddressError, FetchRefusedError } from '../../src/fetching/fetch-errors.ts';
import { isPublicAddress } from '../../src/fetching/web/public-addresses.ts';
import type { Reach } from '../../src/fetching/web/reach.ts';
import { openWebClient, type WebClient, type WebLimits } from '../../src/fetching/web/web-client.ts';
import { loopbackReach } from './loopback-reach.ts';
import { site } from './site.ts';

let client: WebClient | null = null;
afterEach(() => client?.close());

function clientFor(reach?: Reach, limits: Partial<WebLimits> = {}): WebClient {
  client = openWebClient('Kiosque/test', reach, limits);
  return client;
}

/** Names are loopback and open, as in the other tests; an address in figures is not. */
const namesOnly: Reach = { ...loopbackReach, isOpen: isPublicAddress };

describe('addresses of the public internet', () => {
  it.each([
    '0.0.0.0',
    '10.1.1.1',
    '100.64.0.1',
    '127.0.0.1',
    '127.1.2.3',
    '168.63.129.16',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '3fff::1',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'localhost',
    '',
  ])('do not include %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '93.184.216.34', '172.32.0.1', '2606:2800:220:1::1', '2a01:e0a::1'])(
    'include %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

describe('a request to an address that is closed', () => {
  it.each([
    'http://127.0.0.1:{port}/',
    'http://localhost:{port}/',
    'http://[::1]:{port}/',
    'http://2130706433:{port}/',
    'http://0x7f000001:{port}/',
    'http://0x7f.1:{port}/',
    'http://0177.0.0.1:{port}/',
    'http://127.1:{port}/',
    'http://[::ffff:127.0.0.1]:{port}/',
    'http://[::ffff:7f00:1]:{port}/',
    'http://127.0.0.1.:{port}/',
    'http://①②⑦.0.0.1:{port}/',
    'http://0:{port}/',
    'http://169.254.169.254/latest/meta-data/',
  ])('never leaves: %s', async (pattern) => {
    const journal = await site({ '/': 'secret' });
    const asking = clientFor().get(pattern.replace('{port}', String(journal.port)));
    await expect(asking).rejects.toThrow(ClosedAddressError);
    expect(journal.asked).toEqual([]);
  });

  it.each([
    'file:///etc/passwd',
    'ftp://journal.test/',
    'gopher://journal.test/',
    'http://moi:secret@journal.test/',
    'journal.test',
    '',
  ])('is refused by its form: %j', async (address) => {
    await expect(clientFor(loopbackReach).get(address)).rejects.toThrow(FetchRefusedError);
  });

  it('is refused when a name leads there, alone or beside an open one', async () => {
    const journal = await site({ '/': 'secret' });
    const both: Reach = {
      ...namesOnly,
      resolve: async () => [
        { address: '93.184.216.34', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ],
    };
    await expect(clientFor(both).get(`${journal.origin}/`)).rejects.toThrow(ClosedAddressError);
    expect(journal.asked).toEqual([]);
  });

  it('is refused when a name answers otherwise the second time: what was checked is what is connected to', async () => {
    const journal = await site({
      '/a': { status: 302, headers: { location: '/b', connection: 'close' } },
      '/b': 'secret',
    });
    let asked = 0;
    const rebinding: Reach = {
      // The first answer is let through as a public one would be.
      resolve: async () => [{ address: ++asked === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }],
      isOpen: (address) => address === '127.0.0.1',
    };
    await expect(clientFor(rebinding).get(`${journal.origin}/a`)).rejects.toThrow(ClosedAddressError);
    expect(journal.asked).toEqual(['/a']);
    expect(asked).toBe(2);
  });

  it.each([
    'http://169.254.169.254/',
    'http://[::1]:{port}/b',
    'http://interne.test/',
    '//10.0.0.1/',
    'file:///etc/passwd',
  ])('is refused behind a redirect: %s', async (pattern) => {
    const journal = await site();
    const location = pattern.replace('{port}', String(journal.port));
    journal.serve({ '/a': { status: 302, headers: { location } }, '/b': 'secret' });
    await expect(clientFor(loopbackReach).get(`${journal.origin}/a`)).rejects.toThrow(FetchRefusedError);
    expect(journal.asked).toEqual(['/a']);
  });
});

describe('a response', () => {
  it('comes from where redirects lead, unpacked', async () => {
    const journal = await site({
      '/a': { status: 301, headers: { location: 'b?x=1#fin' } },
      '/b?x=1': { headers: { 'content-encoding': 'gzip' }, body: gzipSync('bonjour') },
    });
    const { address, status, bytes } = await clientFor(loopbackReach).get(`${journal.origin}/a`);
    expect([address.href, status, Buffer.from(bytes).toString()]).toEqual([
      `${journal.origin}/b?x=1`,
      200,
      'bonjour',
    ]);
    expect(journal.requests[0]?.headers['user-agent']).toBe('Kiosque/test');
  });

  it('is given up when it goes round in circles', async () => {
    const journal = await site({ '/a': { status: 302, headers: { location: '/a' } } });
    await expect(clientFor(loopbackReach).get(`${journal.origin}/a`)).rejects.toThrow('more than 5 times');
    expect(journal.asked).toHaveLength(6);
  });

  it('is cut where it unpacks to too much', async () => {
    let isCut = false;
    const journal = await site({
      '/': (_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        const packing = createGzip();
        packing.pipe(response);
        const nothing = Buffer.alloc(1024 * 1024);
        let sent = 0;
        const more = (): void => {
          while (!isCut && sent < 400) {
            sent += 1;
            if (!packing.write(nothing)) return void packing.once('drain', more);
          }
          packing.end();
        };
        response.once('close', () => {
          isCut = true;
          packing.destroy();
        });
        more();
      },
    });
    const asking = clientFor(loopbackReach, { maxBytes: 5 * 1024 * 1024 }).get(`${journal.origin}/`);
    await expect(asking).rejects.toThrow('more than 5 MiB');
  });

  it.each([
    ['a body that never ends', true],
    ['headers that never come', false],
  ])('is given up at %s', async (_, hasHead) => {
    const journal = await site({
      '/': (_request, response) => {
        if (hasHead) response.writeHead(200).write('a');
      },
    });
    const asking = clientFor(loopbackReach, { maxMs: 200 }).get(`${journal.origin}/`);
    await expect(asking).rejects.toThrow('not complete after 1 s');
  });

  it('that breaks off is no page', async () => {
    const journal = await site({
      '/short': (_, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('a', () => response.destroy());
      },
      '/damaged': { headers: { 'content-encoding': 'gzip' }, body: 'no gzip at all' },
    });
    const web = clientFor(loopbackReach);
    for (const path of ['/short', '/damaged']) {
      await expect(web.get(journal.origin + path)).rejects.toThrow('broke off or is damaged');
    }
  });

  it('that nobody gives is told as that', async () => {
    const reach: Reach = {
      ...loopbackReach,
      resolve: () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })),
    };
    await expect(clientFor(reach).get('http://nulle-part.test/')).rejects.toThrow('no site goes by the name');
    const web = clientFor(loopbackReach);
    await expect(web.get('http://journal.test:25/')).rejects.toThrow('no site is read on this port');
    const journal = await site();
    await journal.close();
    await expect(web.get(`${journal.origin}/`)).rejects.toThrow('cannot be reached (ECONNREFUSED)');
  });

  it('ends with whoever asked', async () => {
    const stopping = new AbortController();
    const journal = await site({ '/': () => stopping.abort('enough') });
    const asking = clientFor(loopbackReach).get(`${journal.origin}/`, { signal: stopping.signal });
    await expect(asking).rejects.toBe('enough');
  });
});
