import { crc32 } from 'node:zlib';

/** Files around a text, as small as programs take them. */

interface ZipEntry {
  readonly name: string;
  readonly text: string;
}

/** A document of Word: https://learn.microsoft.com/office/open-xml/word/structure-of-a-wordprocessingml-document */
export function docxOf(title: string, paragraphs: readonly string[]): Uint8Array {
  const paragraph = (text: string, style: string): string =>
    `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const body = [paragraph(title, 'Title'), ...paragraphs.map((text) => paragraph(text, 'Normal'))].join('');
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipOf([
    { name: '[Content_Types].xml', text: types },
    { name: 'word/document.xml', text: document },
  ]);
}

/** Entries are stored as they are (method 0): APPNOTE.TXT 4.3. */
function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of entries) {
    const data = Buffer.from(text);
    const path = Buffer.from(name);
    const sums = Buffer.alloc(12);
    sums.writeUInt32LE(crc32(data), 0);
    sums.writeUInt32LE(data.length, 4);
    sums.writeUInt32LE(data.length, 8);
    const local = Buffer.concat([Buffer.from('504b03041400000000000000210000', 'hex').subarray(0, 14), sums]);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt16LE(path.length, 0);
    const head = Buffer.concat([local, lengths, path]);
    const central = Buffer.alloc(46);
    central.write('504b01021400140000000000000021', 0, 'hex');
    sums.copy(central, 16);
    central.writeUInt16LE(path.length, 28);
    central.writeUInt32LE(offset, 42);
    directory.push(central, path);
    parts.push(head, data);
    offset += head.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const LINE_CHARS = 85;

/** One page with a headline in large letters (ISO 32000-1, 7.5). */
export function pdfOf(title: string, paragraphs: readonly string[]): Uint8Array {
  const shown = (text: string): string => `(${text.replaceAll(/[()\\]/gu, '\\$&')}) Tj T*`;
  const lines = paragraphs.flatMap((text) => [
    ...(text.match(new RegExp(`.{1,${LINE_CHARS}}(?: |$)`, 'gu')) ?? []),
    '',
  ]);
  const content = `BT /F1 20 Tf 50 800 Td ${shown(title.slice(0, 48))} ET BT /F1 10 Tf 12 TL 50 770 Td ${lines.map(shown).join(' ')} ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj${object}endobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  file += `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
