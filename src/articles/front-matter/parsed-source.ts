/** What a header's source is in its language: a value, or the line (from 0) that makes it unreadable. */
export type ParsedSource = { readonly value: unknown } | { readonly brokenLine: number };
