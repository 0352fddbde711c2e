import { commentCount, commentForm, readersComments } from './comments.ts';
import { embeddedPost } from './embedded-post.ts';
import { footer } from './footer.ts';
import { loneCaption, photoCredit, repeatedTitle, sectionLabel } from './head-lines.ts';
import { markRules } from './inline-marks.ts';
import { byline, signatureRules } from './metadata-lines.ts';
import type { CleaningRule } from './page.ts';
import { relatedRules } from './related.ts';
import { siteRules } from './site-lines.ts';

/**
 * All cleaning rules in the order in which they apply: marks first, since they hide lines; comments and posts before
 * anything that looks for the article's end; a caption before the byline above it goes; the article's own metadata
 * before the lists and the footer around it.
 */
export const cleaningRules: readonly CleaningRule[] = [
  ...markRules,
  embeddedPost,
  readersComments,
  commentForm,
  photoCredit,
  loneCaption,
  ...siteRules,
  sectionLabel,
  repeatedTitle,
  byline,
  commentCount,
  footer,
  ...relatedRules,
  ...signatureRules,
];
