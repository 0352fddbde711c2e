import type { Bilingual } from './bilingual.ts';

/** What is said of the reading room where it is started. */
export const roomTerminal = {
  open: (address: string): Bilingual => ({
    fr: `Salle de lecture dans le navigateur : ${address}`,
    en: `Reading room in the browser: ${address}`,
  }),
  staysOpen: {
    fr: 'La salle de lecture reste ouverte. Ctrl-C pour arrêter.',
    en: 'The reading room stays open. Ctrl-C to stop.',
  },
  answersNotKept: (reason: Bilingual): Bilingual => ({
    fr: `Les pages de réponse ne dureront que jusqu’à la fin du programme. ${reason.fr}`,
    en: `The pages of answers will last only until the program ends. ${reason.en}`,
  }),
} as const;

/** The site cannot listen on its address and port. */
export const roomNotOpened = (host: string, port: number, code: string): Bilingual => ({
  fr: `La salle de lecture ne peut pas s’ouvrir sur ${host}, port ${port} (${code}). Choisissez-en un autre dans WEB_PORT et WEB_HOST, ou WEB_PORT=off.`,
  en: `The reading room cannot be opened on ${host}, port ${port} (${code}). Choose another one in WEB_PORT and WEB_HOST, or WEB_PORT=off.`,
});
