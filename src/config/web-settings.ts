import type { Setting } from './setting.ts';

/** What the reading room, the site in the browser, reads. */
export const webSettings = [
  {
    name: 'WEB_PORT',
    defaultValue: null,
    meaning:
      'Port of the reading room in the browser, 0 for any that is free, or `off`. Without it, `npm start` opens it on 8480, or another port where that one is taken, and the bot opens none. With it, `npm start` goes on serving where it has no input, as a service.',
  },
  {
    name: 'WEB_HOST',
    defaultValue: '127.0.0.1',
    meaning:
      'IP address on which the reading room listens. The default is reached from this machine only; `0.0.0.0` is every network that the machine is in.',
  },
  {
    name: 'PUBLIC_URL',
    defaultValue: null,
    meaning:
      'Address under which people reach the reading room behind a proxy, such as `https://kiosque.example`. Answers in Discord then link to their pages, and the last address of `X-Forwarded-For` counts as the visitor’s.',
  },
  {
    name: 'METRICS_TOKEN',
    defaultValue: null,
    meaning:
      'Token with which `/metrics` is read from elsewhere (`Authorization: Bearer …`), 16 characters or more. Without it, `/metrics` answers this machine alone, and nobody where `PUBLIC_URL` is set.',
    isSecret: true,
  },
  {
    name: 'WEB_EDITOR_TOKEN',
    defaultValue: null,
    meaning:
      'Token with which editors enter `/editors` of the reading room, where articles are added and removed, 16 characters or more. Without it, that part is there only where the bot gives links to it: with `PUBLIC_URL`, by `/editors`.',
    isSecret: true,
  },
] as const satisfies readonly Setting[];
