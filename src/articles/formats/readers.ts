import type { FormatReader } from './format.ts';

/**
 * The reader of each format. Its libraries are loaded when the first file of the format comes: a folder of pages never
 * loads pdf.js.
 */
export const formatReaders = {
  html: async () => (await import('./html/html.ts')).readHtml,
  docx: async () => (await import('./docx.ts')).readDocx,
  odt: async () => (await import('./odt.ts')).readOdt,
  epub: async () => (await import('./epub.ts')).readEpub,
  pdf: async () => (await import('./pdf/pdf.ts')).readPdf,
  csv: async () => (await import('./csv.ts')).readCsv,
  json: async () => (await import('./json.ts')).readJson,
  wordpress: async () => (await import('./wordpress.ts')).readWordpress,
  mail: async () => (await import('./mail.ts')).readMail,
  mhtml: async () => (await import('./mail.ts')).readMhtml,
} satisfies Readonly<Record<string, () => Promise<FormatReader>>>;

/** What is read besides plain text and Markdown. */
export type FormatName = keyof typeof formatReaders;
