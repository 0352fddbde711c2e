/** Tells where a text may be cut without tearing what a person sees as one character (Unicode UAX #29). */
export const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });
