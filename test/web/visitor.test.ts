import { describe, expect, it } from 'vitest';
import {
  acceptedLanguage,
  isFromElsewhere,
  isKnownHost,
  isLoopback,
  visitorOf,
} from '../../src/web/visitor.ts';

describe('a visitor', () => {
  it.each([
    ['127.0.0.1', undefined, '127.0.0.1'],
    ['::ffff:127.0.0.1', undefined, '127.0.0.1'],
    ['10.0.0.2', '198.51.100.9, 203.0.113.7', '203.0.113.7'],
    ['172.18.0.3', '203.0.113.7', '203.0.113.7'],
    ['172.32.0.3', '203.0.113.7', '172.32.0.3'],
    ['198.51.100.1', '203.0.113.7', '198.51.100.1'],
    ['127.0.0.1', 'quelqu’un', '127.0.0.1'],
    ['127.0.0.1', '', '127.0.0.1'],
    ['2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2'],
    ['::1', '2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::1', undefined, '2001:db8:0:0'],
  ])('that connects from %s, forwarded for %s, is %s', (peer, forwarded, visitor) => {
    expect(visitorOf(peer, forwarded)).toBe(visitor);
  });

  it.each([
    ['127.0.0.53', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['128.0.0.1', false],
    ['', false],
  ])('from %s is of this machine: %s', (address, isOwn) => {
    expect(isLoopback(address)).toBe(isOwn);
  });

  it.each([
    [undefined, 'fr'],
    ['', 'fr'],
    ['de', 'fr'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['fr-CH, fr;q=0.9, en;q=0.8', 'fr'],
    ['de, en;q=0.5, fr;q=0.4', 'en'],
    ['en;q=0, fr', 'fr'],
    ['*', 'fr'],
    [';;;,,,q=', 'fr'],
  ])('whose browser likes %s reads %s', (accepted, language) => {
    expect(acceptedLanguage(accepted)).toBe(language);
  });
});

describe('a request', () => {
  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, false],
    [{ 'sec-fetch-site': 'none' }, false],
    [{ 'sec-fetch-site': 'same-site' }, true],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://kiosque.test' }, true],
    [{ origin: 'http://kiosque.test', host: 'kiosque.test' }, false],
    [{ origin: 'http://autre.test', host: 'kiosque.test' }, true],
    [{ origin: 'pas une adresse', host: 'kiosque.test' }, true],
    [{ origin: 'null', host: 'kiosque.test' }, false],
    [{ host: 'kiosque.test' }, false],
  ] as readonly (readonly [Readonly<Record<string, string>>, boolean])[])(
    'with %j comes from elsewhere: %s',
    (headers, isElsewhere) => {
      expect(isFromElsewhere((name) => headers[name])).toBe(isElsewhere);
    },
  );

  it.each([
    ['127.0.0.1:8480', true],
    ['LOCALHOST', true],
    ['[::1]:8480', true],
    ['192.168.1.4:8480', true],
    ['kiosque.example', true],
    ['kiosque.example:443', true],
    ['kiosque.example.autre.test', false],
    ['autre.test', false],
    ['', false],
  ])('to %s is known: %s', (host, isKnown) => {
    expect(isKnownHost(host, 'https://kiosque.example')).toBe(isKnown);
  });
});
