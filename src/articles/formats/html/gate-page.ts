import { GATE_SENTENCES, GATE_TITLES } from '../../../lexicon/gate-pages.ts';
import { foldForMatching } from '../../../text/fold.ts';
import { wholeWording, wordingAtStart } from '../../../text/wording.ts';
import type { RawMetadata } from '../stated.ts';

/**
 * Whether a page checks its reader, or turns him away, instead of showing an article: a few sentences, without a day of
 * publication, under a title or with a sentence that such pages have.
 * @param text the running text; empty where there is none
 */
export function isGatePage({ title, publishedAt }: RawMetadata, text: string): boolean {
  if (text.length > MAX_GATE_CHARS || (publishedAt ?? '') !== '') return false;
  const name = foldForMatching((title ?? '').slice(0, MAX_GATE_CHARS)).plain.replace(/[\s.…!?]+$/u, '');
  return (
    TITLE.test(name) || text.split('\n').some((line) => SENTENCE.test(foldForMatching(line.trim()).plain))
  );
}

/** The longest of these pages, with their advice to the owner of the site, have some 800. */
const MAX_GATE_CHARS = 1_000;
const TITLE = wholeWording(GATE_TITLES);
const SENTENCE = wordingAtStart(GATE_SENTENCES);
