import { Hono, type MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { serveAssets } from './assets.ts';
import { failurePage, logFailure, missingPage } from './failures.tsx';
import { bodyGate, hostGate, paceGate } from './gate.ts';
import type { RoomParts } from './room-parts.ts';
import { askRoutes } from './routes/ask-routes.tsx';
import { editorRoutes } from './routes/editor-routes.tsx';
import { machineRoutes } from './routes/machine-routes.ts';
import { answerRoutes, articleRoutes } from './routes/reading-routes.tsx';

/** The reading room as a function from requests to answers. */
export function roomApp(parts: RoomParts): Hono {
  const app = new Hono();
  app.use(parts.metrics.watchRequests);
  app.use(protectiveHeaders);
  app.use(notForEngines);
  app.use(hostGate(parts));
  // In front of the pace: supervisors ask often, and every page brings these along.
  machineRoutes(app, parts);
  serveAssets(app);
  app.use(paceGate(parts));
  // In front of the limit of forms: articles are longer.
  editorRoutes(app, parts);
  app.use(bodyGate(parts));
  askRoutes(app, parts);
  answerRoutes(app, parts);
  articleRoutes(app, parts);
  app.notFound((c) => missingPage(c, parts));
  app.onError((error, c) => {
    logFailure(error, [], parts);
    return failurePage(c, error, parts);
  });
  return app;
}

const NOTHING = ["'none'"];
const OWN = ["'self'"];

/**
 * What a browser may do with a page: load this room's own style, script and icon, send forms back, and nothing else. No
 * other site may show it in a frame, and none learns from where a link was followed.
 */
const protectiveHeaders: MiddlewareHandler = secureHeaders({
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
const notForEngines: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('X-Robots-Tag', 'noindex, nofollow');
};
