import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { FormatName } from '../../src/articles/formats/readers.ts';
import {
  type ReadingLimits,
  type ReadingProcess,
  readingProcess,
} from '../../src/articles/formats/reading-process.ts';

let reader: ReadingProcess;
afterEach(() => reader.close());

const generous: ReadingLimits = { cpuMs: 30_000, wallMs: 60_000, residentMiB: 900 };
const page = readFileSync(join(import.meta.dirname, 'formats/html-newspaper/input.html'));

function read(format: FormatName, bytes: Uint8Array) {
  return reader.read({ format, bytes, fields: {} });
}

/** Passes every count, and keeps Readability busy for a long time: unclosed elements are copied into each other. */
const slowPage = Buffer.from(`<article>${'mot<br><br>'.repeat(24_000)}</article>`);

/** One page, whose content is a compressed stream. */
function pdfWith(packed: Uint8Array): Buffer {
  const head =
    '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>\nendobj\n';
  const stream = `4 0 obj\n<</Filter/FlateDecode/Length ${packed.length}>>\nstream\n`;
  const end = '\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 5>>\n%%EOF';
  return Buffer.concat([Buffer.from(head + stream), packed, Buffer.from(end)]);
}

describe('the process that reads files', () => {
  it('reads one file after the other, also when asked at once', async () => {
    reader = readingProcess(generous);
    const read3 = await Promise.all([1, 2, 3].map(() => read('html', page)));
    expect(read3.map(({ articles }) => articles[0]?.stated.publisher)).toEqual(
      Array(3).fill('Le Phare du Ponant'),
    );
  });

  it('refuses a page that is nested without end, or has too many elements, and goes on', async () => {
    reader = readingProcess(generous);
    await expect(read('html', Buffer.from('<div>'.repeat(50_000)))).rejects.toThrow(/256 levels/);
    await expect(read('html', Buffer.from('<p>a</p>'.repeat(100_001)))).rejects.toThrow(/100000 elements/);
    expect((await read('html', page)).articles).toHaveLength(1);
  });

  it('is ended when a file takes too much processor time; the next file has another one', async () => {
    reader = readingProcess({ ...generous, cpuMs: 400 });
    await expect(read('html', slowPage)).rejects.toThrow(/processor time/);
    reader = readingProcess(generous);
    expect((await read('html', page)).articles).toHaveLength(1);
  });

  it('is ended when a small PDF unpacks to far too much', async () => {
    reader = readingProcess({ ...generous, residentMiB: 400 });
    const packed = deflateSync(Buffer.alloc(300 * 1024 * 1024, ' '), { level: 9 });
    await expect(read('pdf', pdfWith(packed))).rejects.toThrow(/MiB of memory/);
  });

  it('is ended when a file takes too much memory', async () => {
    reader = readingProcess({ ...generous, residentMiB: 40 });
    await expect(read('html', page)).rejects.toThrow(/MiB of memory/);
  });

  it('is ended at once when nobody waits any more', async () => {
    reader = readingProcess(generous);
    const reading = read('html', slowPage);
    const failed = expect(reading).rejects.toThrow(/stopped by itself|memory/);
    await reader.close();
    await failed;
    await expect(read('html', page)).rejects.toThrow();
  });
});
