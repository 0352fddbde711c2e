/**
 * An address without what tells only where a reader came from: https://support.google.com/analytics/answer/10917952 and
 * the parameters of Facebook, Google Ads, Piano (`at_`, `xtor`) and Mailchimp.
 */
export function plainAddress(address: URL): URL {
  const plain = new URL(address);
  plain.hash = '';
  for (const name of Array.from(plain.searchParams.keys()))
    if (TRACKING.test(name)) plain.searchParams.delete(name);
  return plain;
}

/** The same of what somebody gave; what is no address stays as it is, and is refused where it is asked for. */
export function plainly(address: string): string {
  return URL.canParse(address) ? plainAddress(new URL(address)).href : address;
}

const TRACKING = /^(?:utm_\w+|fbclid|gclid|xtor|at_(?:medium|campaign|source|format|link\w*)|mc_[ce]id)$/i;

/** Whether both belong to one site: the same host, with or without what stands before it for phones. */
export function isSameSite(one: URL, other: URL): boolean {
  return siteOf(one) === siteOf(other);
}

/** The host as readers know it. */
export function siteOf({ host }: URL): string {
  return host.replace(/^(?:www|m|mobile|amp)\.(?=[^.]+\.)/, '');
}
