import type { Bilingual } from './bilingual.ts';

/** What the bot's operator reads in the terminal. */
export const botTerminal = {
  connected: (name: string, servers: number): Bilingual => ({
    fr: `${name} est connecté à Discord (${servers} ${servers > 1 ? 'serveurs' : 'serveur'}). Ctrl-C pour arrêter.`,
    en: `${name} is connected to Discord (${servers} ${servers === 1 ? 'server' : 'servers'}). Ctrl-C to stop.`,
  }),
  /** Discord could not be reached, and is asked again. */
  tryingAgain: (reason: Bilingual, seconds: number): Bilingual => ({
    fr: `${reason.fr} Nouvel essai dans ${seconds} s. Ctrl-C pour arrêter.`,
    en: `${reason.en} Trying again in ${seconds} s. Ctrl-C to stop.`,
  }),
  cutShort: {
    fr: 'L’arrêt a pris trop de temps : le processus se termine sans attendre le reste.',
    en: 'Stopping has taken too long: the process ends without waiting for the rest.',
  },
  stopping: {
    fr: 'Arrêt : les questions en cours sont terminées d’abord. Une deuxième fois pour arrêter tout de suite.',
    en: 'Stopping: running questions are finished first. Once more to stop at once.',
  },
  /** Where commands are declared. */
  scope: (guildId: string | null): Bilingual =>
    guildId === null
      ? { fr: 'Commandes de tous les serveurs :', en: 'Commands of all servers:' }
      : { fr: `Commandes du serveur ${guildId} :`, en: `Commands of server ${guildId}:` },
  added: { fr: 'nouvelle', en: 'new' },
  changed: { fr: 'changée', en: 'changed' },
  removed: { fr: 'retirée', en: 'removed' },
  /** Declared for all servers and for one: people see it twice. */
  doubled: { fr: 'en double, retirée', en: 'doubled, removed' },
  unchanged: { fr: 'inchangée', en: 'unchanged' },
  /** Why the commands of editors are declared nowhere. */
  noHome: (servers: number | null): Bilingual =>
    servers === 0
      ? {
          fr: 'Le bot n’est encore sur aucun serveur : invitez-le, puis relancez cette commande pour déclarer celles des éditeurs.',
          en: 'The bot is in no server yet: invite it, then run this command again to declare those of editors.',
        }
      : {
          fr: 'Les commandes des éditeurs ne sont déclarées nulle part : écrivez dans HOME_GUILD_IDS les serveurs d’où les articles peuvent être changés.',
          en: 'The commands of editors are declared nowhere: write into HOME_GUILD_IDS the servers from which the articles may be changed.',
        },
  nothingToRegister: {
    fr: 'Discord connaît déjà ces commandes : rien à faire.',
    en: 'Discord knows these commands already: nothing to do.',
  },
  registered: {
    fr: 'Fait. Un serveur montre les siennes tout de suite ; Discord rechargé (Ctrl + R) montre les autres.',
    en: 'Done. A server shows its own at once; Discord, reloaded (Ctrl + R), shows the others.',
  },
  confirmRegistration: { fr: 'Les envoyer à Discord ? [o/N] ', en: 'Send them to Discord? [y/N] ' },
  notRegistered: { fr: 'Rien n’a été envoyé.', en: 'Nothing was sent.' },
  notConfirmed: {
    fr: 'Sans terminal pour répondre, rien n’est envoyé : ajoutez --yes.',
    en: 'Without a terminal to answer, nothing is sent: add --yes.',
  },
  tokenMissing: {
    fr: 'DISCORD_TOKEN manque. Mettez le jeton du bot dans .env (portail des développeurs de Discord, onglet Bot).',
    en: 'DISCORD_TOKEN is missing. Put the bot token into .env (Discord developer portal, Bot tab).',
  },
} as const;
