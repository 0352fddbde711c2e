import type { Setting } from './setting.ts';

/** What the Discord bot reads. */
export const discordSettings = [
  {
    name: 'DISCORD_TOKEN',
    defaultValue: null,
    meaning:
      "The bot's token, from the page of your application on discord.com/developers. Without it, `npm start` is a conversation in the terminal.",
    isSecret: true,
  },
  {
    name: 'DISCORD_API',
    defaultValue: 'https://discord.com/api',
    meaning: "Address of Discord's API, for proxies and compatible servers.",
  },
  {
    name: 'DISCORD_GUILD_ID',
    defaultValue: null,
    meaning:
      'Id of the server in which `npm run commands:register` declares the commands of readers. Without it, in all servers that the bot is in.',
  },
  {
    name: 'HOME_GUILD_IDS',
    defaultValue: null,
    meaning:
      'Ids of the servers whose editors may change the articles, separated by commas. Without it, the only server that the bot is in; when it is in several, articles are not changed from Discord.',
  },
  {
    name: 'ALLOWED_GUILD_IDS',
    defaultValue: null,
    meaning:
      'Ids of the servers that the bot serves, separated by commas, besides those of `HOME_GUILD_IDS`. Without it, every server that invites the bot; with it, no longer in direct messages, which come from anywhere.',
  },
  {
    name: 'OTHER_GUILDS',
    defaultValue: 'leave',
    meaning:
      '`leave` or `silent`: whether the bot leaves the servers that `ALLOWED_GUILD_IDS` does not name, after a sentence that says why, or stays there without a word.',
  },
  {
    name: 'ALLOWED_CHANNEL_IDS',
    defaultValue: null,
    meaning:
      'Ids of the channels in which the bot answers, separated by commas; a thread follows its channel. Without it, everywhere; with it, no longer in direct messages.',
  },
  {
    name: 'ALLOWED_ROLE_IDS',
    defaultValue: null,
    meaning:
      'Ids of the roles that may ask, separated by commas. Without it, everybody; with it, no longer in direct messages, where nobody has a role.',
  },
  {
    name: 'EDITOR_ROLE_IDS',
    defaultValue: null,
    meaning:
      'Ids of the roles that may change articles, separated by commas, besides the members who may manage the server.',
  },
  {
    name: 'QUESTIONS_PER_MINUTE',
    defaultValue: '6',
    meaning: 'Questions that one person may ask in a minute, on average.',
  },
  {
    name: 'QUESTIONS_PER_DAY',
    defaultValue: '1000',
    meaning:
      'Questions that one server may ask in a day (UTC); all direct messages together count as one server.',
  },
  {
    name: 'QUEUE_LENGTH',
    defaultValue: '50',
    meaning: 'Questions that may wait for their turn; further ones are refused with a sentence.',
  },
  {
    name: 'RETENTION_DAYS',
    defaultValue: '90',
    meaning:
      "Days after which questions, answers and votes are deleted. The log of editors' actions is kept a year.",
  },
  {
    name: 'USER_ID_SECRET',
    defaultValue: null,
    meaning:
      'Secret with which user ids are hashed before they are stored, 16 characters or more. Without it, one is made in the file `secret` of `DATA_DIR`. After a change, `/forget` no longer finds what was stored before.',
    isSecret: true,
  },
  {
    name: 'LOG_LEVEL',
    defaultValue: 'info',
    meaning:
      '`fatal`, `error`, `warn`, `info`, `debug` or `trace`: what the bot writes to the standard error, a JSON line each. `debug` adds where in the code an error came from.',
  },
] as const satisfies readonly Setting[];
