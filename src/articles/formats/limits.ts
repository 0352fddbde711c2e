/** What a file may cost, whatever it says of itself: one home for all formats. */

const MEBI = 1024 * 1024;

/** Pages and messages carry their pictures inside; the text in them is far smaller. */
export const MAX_PAGE_BYTES = 25 * MEBI;
/** Documents with pictures, and exports of whole sites. */
export const MAX_DOCUMENT_BYTES = 50 * MEBI;

/** Files in a zip: the EPUB of a newspaper has some hundreds. */
export const MAX_ZIP_ENTRIES = 5_000;
/** What one wanted file of a zip, and all of them together, may unpack to: counted while it comes. */
export const MAX_ENTRY_BYTES = 20 * MEBI;
export const MAX_UNPACKED_BYTES = 60 * MEBI;

/** The deepest of 565 real pages was 34 deep, the largest had 4,100 elements. */
export const MAX_DEPTH = 256;
export const MAX_ELEMENTS = 100_000;
/** A document's XML has an element for each run of equal letters: a book has some hundred thousand. */
export const MAX_DOCUMENT_ELEMENTS = 2_000_000;

/** Records of one export. */
export const MAX_RECORDS = 100_000;
/** An issue of a newspaper has 60 pages; a long book is still read. */
export const MAX_PDF_PAGES = 1_000;
/** Pieces of text; a full page has some thousands. */
export const MAX_PDF_ITEMS = 500_000;

/** Processor time for one file; most take 0.02 to 2 s. Not wall time, so that a busy machine refuses nothing. */
export const MAX_CPU_MS = 30_000;
/** For a reader that waits for what never comes. */
export const MAX_WALL_MS = 180_000;
/** Memory of the process that reads, buffers included; its JavaScript heap has a share of it. */
export const MAX_RESIDENT_MIB = 900;
export const MAX_HEAP_MIB = 600;
