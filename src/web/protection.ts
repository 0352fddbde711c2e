import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const NOTHING = ["'none'"];
const OWN = ["'self'"];

/**
 * What a browser may do with a page: load this room's own style, script and icon, send forms back, and nothing else. No
 * other site may show it in a frame, and none learns from where a link was followed.
 */
export const protectiveHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: NOTHING,
    scriptSrc: OWN,
    styleSrc: OWN,
    imgSrc: OWN,
    connectSrc: OWN,
    formAction: OWN,
    baseUri: NOTHING,
    frameAncestors: NOTHING,
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  // On plain http it means nothing, and whether there is https is the proxy's to say.
  strictTransportSecurity: false,
  permissionsPolicy: { camera: false, microphone: false, geolocation: false },
});

/** Articles are others' property and answers are for those who have the link: neither is for search engines. */
export const notForEngines: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('X-Robots-Tag', 'noindex, nofollow');
};
