import {
  ADVERTISING,
  CALLED_FOR,
  CALLS,
  COOKIE_BUTTONS,
  COOKIE_SENTENCES,
  EDGE_NAVIGATION,
  FOLLOWING,
  NAVIGATION,
  NETWORKS,
  NEWSLETTER_LABELS,
  SHARING,
} from '../../lexicon/site-lines.ts';
import { anyOf, anyWording, wholeWording, wordingAtStart } from '../../text/wording.ts';
import { type CleaningRule, lineRule } from './page.ts';

/** Lines that belong to the web site, not to the article, wherever they stand. */

/** Menus, log-in and subscription links. */
const siteNavigation = lineRule('site-navigation', (line, index, page) => {
  if (line.text.length > 80) return false;
  if (navigation.test(line.key)) return true;
  return (index < page.firstProse || index > page.lastProse) && edgeNavigation.test(line.key);
});

/** Buttons for sharing and following. */
const shareLine = lineRule('share-line', (line, index, page) => {
  if (line.text.length > 140) return false;
  if (share.test(line.key)) return true;
  if (!network.test(line.key)) return false;
  const neighbours = [page.lines[index - 1]?.key ?? '', page.lines[index + 1]?.key ?? ''];
  const edge = index < page.firstProse || index > page.lastProse;
  return edge || neighbours.some((key) => network.test(key) || share.test(key));
});

/** Banners about cookies and content hidden because of them. */
const cookieBanner = lineRule('cookie-banner', (line) => {
  if (cookieButton.test(line.key)) return true;
  return line.text.length <= 600 && cookieSentence.test(line.key === '' ? line.text.toLowerCase() : line.key);
});

/** Marks of advertising space. */
const advertisement = lineRule(
  'advertisement',
  (line) => line.text.length <= 80 && advertising.test(line.key),
);

/** Calls to subscribe to a newsletter, an alert or a channel. */
const newsletterCall = lineRule('newsletter-call', (line) => {
  if (line.text.length > 300) return false;
  const text = line.key === '' ? line.text.toLowerCase() : line.key;
  return newsletterLabel.test(text) || (callVerb.test(text) && callObject.test(text));
});

export const siteRules: readonly CleaningRule[] = [
  siteNavigation,
  shareLine,
  cookieBanner,
  advertisement,
  newsletterCall,
];

const navigation = wholeWording(NAVIGATION);
const edgeNavigation = wholeWording(EDGE_NAVIGATION);

const network = wholeWording(NETWORKS);
/** One network or several, and nothing else. */
const onNetworks = `(?:sur |via |par |avec |: ?)?(?:notre (?:page|compte|chaine|canal|groupe) )?${anyOf(NETWORKS)}(?:(?:, ?| et | ou | / )${anyOf(NETWORKS)}){0,8}`;
const share = new RegExp(`^(?:${anyOf(SHARING)}|${anyOf(FOLLOWING)} ${onNetworks})$`, 'u');

const cookieButton = wholeWording(COOKIE_BUTTONS);
const cookieSentence = wordingAtStart(COOKIE_SENTENCES);
const advertising = wholeWording(ADVERTISING);

const newsletterLabel = wholeWording(NEWSLETTER_LABELS);
const callVerb = new RegExp(`^${anyWording(CALLS).source}`, 'u');
const callObject = anyWording(CALLED_FOR);
