import type { Bilingual } from './bilingual.ts';

/** Why a question is not heard in a place, or a command not obeyed. */
export const discordGate = {
  otherChannel: {
    fr: 'Je ne réponds pas ici : ce serveur m’a réservé d’autres salons.',
    en: 'I do not answer here: this server has set other channels aside for me.',
  },

  otherRole: {
    fr: 'Sur ce serveur, il faut un rôle que vous n’avez pas pour me poser des questions.',
    en: 'On this server, asking me questions takes a role that you do not have.',
  },

  /** The same as `otherChannel` and `otherRole`, told in private of a message on a server. */
  otherChannelOn: (server: string): Bilingual => ({
    fr: `Je ne réponds pas dans le salon où vous m’avez écrit : « ${server} » m’en a réservé d’autres.`,
    en: `I do not answer in the channel where you wrote to me: "${server}" has set others aside for me.`,
  }),
  otherRoleOn: (server: string): Bilingual => ({
    fr: `Sur « ${server} », il faut un rôle que vous n’avez pas pour me poser des questions.`,
    en: `On "${server}", asking me questions takes a role that you do not have.`,
  }),

  /** Of a server that whoever runs the bot has not named. */
  otherServer: {
    fr: 'Je ne réponds pas sur ce serveur : je suis réservé à d’autres. Qui s’occupe de ce bot peut l’ajouter à ALLOWED_GUILD_IDS.',
    en: 'I do not answer on this server: I am reserved for others. Whoever runs this bot can add it to ALLOWED_GUILD_IDS.',
  },

  /** Said on leaving such a server. */
  leaving: {
    fr: 'Je suis réservé à d’autres serveurs, et je quitte celui-ci. Qui s’occupe de ce bot peut l’ajouter à ALLOWED_GUILD_IDS, puis m’inviter de nouveau.',
    en: 'I am reserved for other servers, and I am leaving this one. Whoever runs this bot can add it to ALLOWED_GUILD_IDS, then invite me again.',
  },

  /** To an editor of a server that is no home of the articles. */
  editedElsewhere: {
    fr: 'Les articles se changent depuis un autre serveur. Qui s’occupe de ce bot peut ajouter celui-ci à HOME_GUILD_IDS.',
    en: 'The articles are changed from another server. Whoever runs this bot can add this one to HOME_GUILD_IDS.',
  },

  /** To an editor of one of several servers, none of which was named as the home of the articles. */
  editingIsOff: (guildId: string): Bilingual => ({
    fr: `Je suis sur plusieurs serveurs, qui lisent tous les mêmes articles : personne ne les change depuis Discord avant que l’on ait dit d’où. Pour que ce soit d’ici, qui s’occupe de ce bot écrit HOME_GUILD_IDS=${guildId} dans .env, puis le relance et lance npm run commands:register.`,
    en: `I am on several servers, which all read the same articles: nobody changes them from Discord until it is said from where. For it to be here, whoever runs this bot writes HOME_GUILD_IDS=${guildId} into .env, restarts it and runs npm run commands:register.`,
  }),

  noDirectMessages: {
    fr: 'Je ne réponds pas en messages privés. Posez votre question sur le serveur.',
    en: 'I do not answer direct messages. Ask your question on the server.',
  },
} as const satisfies Readonly<Record<string, Bilingual | ((...args: never[]) => Bilingual)>>;
