/**
 * Version of the rules by which a file becomes an article: formats, cleaning, metadata. Another one as soon as a file
 * is read otherwise (its test tells): then an ingestion reads every file again, so that no index keeps words, dates or
 * names as they were read by older rules.
 */
export const READING_RULES = 'reading-3';
