import { muchRemoved } from '../../messages/article-notices.ts';
import type { Notice, Removal } from '../article.ts';
import { countWords } from '../normalise.ts';
import { repeatedTitle } from './head-lines.ts';
import { markRules } from './inline-marks.ts';
import { byline, signatureRules } from './metadata-lines.ts';

/** The kind of a notice that an article lost much, by which a report can list these together. */
export const MUCH_REMOVED = 'much-removed';

/** What cleaning takes from an ordinary page; beyond this share of the words a person should look. */
const ORDINARY_SHARE = 0.1;

/** What these rules take becomes metadata, stands in the text once more, or is no words of it. */
const losesNothing: ReadonlySet<string> = new Set(
  [byline, ...signatureRules, repeatedTitle, ...markRules].map(({ name }) => name),
);

/**
 * A notice when cleaning took more than a tenth of the words of a text, with the rules that did, the greediest first.
 * @param text before cleaning
 */
export function noticeOfLoss(text: string, removed: readonly Removal[]): readonly Notice[] {
  const lost = new Map<string, number>();
  let total = 0;
  for (const { rule, text: piece } of removed) {
    if (losesNothing.has(rule)) continue;
    const words = countWords(piece);
    lost.set(rule, (lost.get(rule) ?? 0) + words);
    total += words;
  }
  if (total === 0) return [];
  const share = total / Math.max(1, countWords(text));
  if (share <= ORDINARY_SHARE) return [];
  const rules = [...lost].toSorted(([, one], [, other]) => other - one).map(([rule]) => rule);
  return [{ kind: MUCH_REMOVED, sentence: muchRemoved(Math.min(1, share), rules) }];
}
