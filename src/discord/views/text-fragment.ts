import { percent, textDirective } from '../../text/text-directive.ts';

/**
 * The article's own link, opened at the quote where browsers can: `#:~:text=`
 * (https://wicg.github.io/scroll-to-text-fragment/). Null for anything but a plain http or https address of a usable
 * length. No character of it ends a masked link or `<…>`, or is read as formatting.
 */
export function quoteLink(url: string | null, quote?: string): string | null {
  const address = plainAddress(url);
  if (address === null || quote === undefined) return address;
  const directive = textDirective(quote);
  if (directive === null) return address;
  const opened = `${address}${address.includes('#') ? '' : '#'}:~:${directive}`;
  return opened.length <= MAX_LINK_CHARS ? opened : address;
}

/** Longer links do not leave a message enough room for what it says. */
const MAX_LINK_CHARS = 600;

function plainAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return null;
  // A name before the host makes one site look like another.
  if (parsed.username !== '' || parsed.password !== '') return null;
  const { origin, pathname, search, hash } = parsed;
  const fragment = hash.replace(/:~:.*$/u, '').replace(/^#$/u, '');
  const rest = `${pathname}${search}${fragment}`.replace(ENDS_A_LINK, percent);
  const safe = `${origin}${rest.replace(/@(?=everyone|here)/giu, percent)}`;
  return safe.length <= MAX_LINK_CHARS ? safe : null;
}

const ENDS_A_LINK = /[()<>[\]\\`"\s]/gu;
