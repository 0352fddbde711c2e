import { type Format, formats, integer, oneOf } from './formats.ts';

/** One environment variable: all that the README's table, `.env.example` and the reader need to know of it. */
export interface Setting {
  readonly name: string;
  /** What a value must look like; any text when not given. */
  readonly format?: Format<unknown, unknown>;
  /** Used when the variable is absent or empty; not given when absence means something by itself. */
  readonly defaultValue?: string;
  readonly meaning: string;
  /** Never printed, in full or in part. */
  readonly isSecret?: true;
}

/** Every variable that Kiosque reads, in the order in which the documentation shows them. */
export const settings = [
  // Where the articles are, and what makes their vectors.
  { name: 'CORPUS_DIR', defaultValue: 'corpus', meaning: 'Folder of the article files.' },
  { name: 'INDEX_DIR', defaultValue: 'embeddings/index', meaning: 'Folder of the generated index.' },
  {
    name: 'DATA_DIR',
    defaultValue: 'data',
    meaning:
      'Folder of what Kiosque remembers between runs: the question history of the terminal, the answers of the bot and of the reading room, votes, what was seen of pages and feeds.',
  },
  {
    name: 'INTERFACE_LANGUAGE',
    format: formats.language,
    meaning:
      "`fr` or `en`: language of reports and messages. Without it, that of the system's locale, else French. Answers follow the question.",
  },
  {
    name: 'RECORD_FIELDS',
    format: formats.recordFields,
    meaning:
      'Which field of a CSV or JSON record is which part of an article, where the names do not tell: `title=Objet,text=Contenu`, of `id`, `title`, `text`, `publisher`, `author`, `publishedAt`, `url`, `lang`.',
  },
  {
    name: 'SOURCES_FILE',
    defaultValue: 'sources.yaml',
    meaning:
      'File of what is followed on the web: lists of addresses, `feeds`, `sitemaps`, `pages`, and `max`, the number of pages of one run.',
  },
  {
    name: 'WATCH_MINUTES',
    // A week at most: a timer of Node's cannot wait for more than 24 days.
    format: integer(1, 10_080),
    defaultValue: '30',
    meaning: 'Minutes between two readings of the folder and the sources, with `npm run ingest -- --watch`.',
  },
  {
    name: 'EMBEDDINGS',
    format: formats.embedder,
    defaultValue: 'builtin',
    meaning:
      '`builtin` (no key, no network) or `provider:model`, such as `openai:text-embedding-3-small`, `mistralai:mistral-embed`, `google-genai:gemini-embedding-001`, `ollama:bge-m3`. Another value means embedding all articles again.',
  },
  { name: 'OPENAI_API_KEY', meaning: 'Key for `openai:` models.', isSecret: true },
  {
    name: 'OPENAI_BASE_URL',
    format: formats.address,
    meaning: 'Address of a server that speaks the OpenAI protocol, when it is not OpenAI itself.',
  },
  { name: 'MISTRAL_API_KEY', meaning: 'Key for `mistralai:` models.', isSecret: true },
  { name: 'GOOGLE_API_KEY', meaning: 'Key for `google-genai:` models.', isSecret: true },
  {
    name: 'OLLAMA_BASE_URL',
    format: formats.address,
    defaultValue: 'http://127.0.0.1:11434',
    meaning: 'Address of the Ollama server for `ollama:` models.',
  },

  // Who writes answers, how strictly they are checked, and what they may cost.
  {
    name: 'READER',
    format: oneOf('builtin', 'off'),
    defaultValue: 'builtin',
    meaning:
      '`builtin` or `off`: whether the reader that comes with Kiosque judges by meaning which sentences answer. Off, or on a machine that cannot run it, rules over words do: quicker, and less often right.',
  },
  {
    name: 'CHAT_MODEL',
    format: formats.chatModel,
    meaning:
      '`provider:model` of the language model that words the answers, such as `openai:gpt-4.1-mini`, `mistralai:mistral-small-latest`, `anthropic:claude-haiku-4-5`, `google-genai:gemini-2.5-flash`, `ollama:qwen3:8b`. Without it, answers are quotations.',
  },
  { name: 'ANTHROPIC_API_KEY', meaning: 'Key for an `anthropic:` language model.', isSecret: true },
  {
    name: 'CHAT_TIMEOUT_SECONDS',
    format: integer(5, 600),
    defaultValue: '30',
    meaning:
      'Longest time for an answer of the language model to be written and checked; then answers are quotations. Raise it for a slow local model.',
  },
  {
    name: 'CHAT_TOKENS_PER_DAY',
    format: formats.tokens,
    meaning:
      'Tokens that the language model may use in a day (UTC), in and out; then answers are quotations until the next day. Without it, no limit.',
  },
  {
    name: 'CHAT_TOKENS_PER_SERVER_PER_DAY',
    format: formats.tokens,
    meaning: 'The same for each Discord server by itself. Without it, no limit.',
  },
  {
    name: 'STRICTNESS',
    format: oneOf('strict', 'marked'),
    defaultValue: 'strict',
    meaning:
      '`strict` or `marked`: whether a sentence of the language model that its passage does not support is left out of the answer, or stays with a mark.',
  },
  {
    name: 'VERIFY',
    format: oneOf('model'),
    meaning:
      '`model`: the language model also reads each sentence against its passage once more, for about twice the tokens. Without it, words, names, numbers and dates are compared by the program.',
  },
  {
    name: 'ANSWER_CACHE',
    format: integer(0, 100_000),
    defaultValue: '200',
    meaning: 'Answers that are kept in memory for the same question asked again; 0 keeps none.',
  },

  // What the Discord bot reads.
  {
    name: 'DISCORD_TOKEN',
    format: formats.discordToken,
    meaning:
      "The bot's token, from the page of your application on discord.com/developers. Without it, `npm start` is a conversation in the terminal.",
    isSecret: true,
  },
  {
    name: 'DISCORD_API',
    format: formats.discordApi,
    defaultValue: 'https://discord.com/api',
    meaning: "Address of Discord's API, for proxies and compatible servers.",
  },
  {
    name: 'DISCORD_GUILD_ID',
    format: formats.id,
    meaning:
      'Id of the server in which `npm run commands:register` declares the commands of readers. Without it, in all servers that the bot is in.',
  },
  {
    name: 'HOME_GUILD_IDS',
    format: formats.ids,
    meaning:
      'Ids of the servers whose editors may change the articles, separated by commas. Without it, the only server that the bot is in; when it is in several, articles are not changed from Discord.',
  },
  {
    name: 'ALLOWED_GUILD_IDS',
    format: formats.ids,
    meaning:
      'Ids of the servers that the bot serves, separated by commas, besides those of `HOME_GUILD_IDS`. Without it, every server that invites the bot; with it, no longer in direct messages, which come from anywhere.',
  },
  {
    name: 'OTHER_GUILDS',
    format: oneOf('leave', 'silent'),
    defaultValue: 'leave',
    meaning:
      '`leave` or `silent`: whether the bot leaves the servers that `ALLOWED_GUILD_IDS` does not name, after a sentence that says why, or stays there without a word.',
  },
  {
    name: 'ALLOWED_CHANNEL_IDS',
    format: formats.ids,
    meaning:
      'Ids of the channels in which the bot answers, separated by commas; a thread follows its channel. Without it, everywhere; with it, no longer in direct messages.',
  },
  {
    name: 'ALLOWED_ROLE_IDS',
    format: formats.ids,
    meaning:
      'Ids of the roles that may ask, separated by commas. Without it, everybody; with it, no longer in direct messages, where nobody has a role.',
  },
  {
    name: 'EDITOR_ROLE_IDS',
    format: formats.ids,
    meaning:
      'Ids of the roles that may change articles, separated by commas, besides the members who may manage the server.',
  },
  {
    name: 'QUESTIONS_PER_MINUTE',
    format: integer(1, 600),
    defaultValue: '6',
    meaning: 'Questions that one person may ask in a minute, on average.',
  },
  {
    name: 'QUESTIONS_PER_DAY',
    format: integer(1, 1_000_000),
    defaultValue: '1000',
    meaning:
      'Questions that one server may ask in a day (UTC); all direct messages together count as one server.',
  },
  {
    name: 'QUEUE_LENGTH',
    format: integer(1, 10_000),
    defaultValue: '50',
    meaning: 'Questions that may wait for their turn; further ones are refused with a sentence.',
  },
  {
    name: 'RETENTION_DAYS',
    format: integer(1, 3_650),
    defaultValue: '90',
    meaning:
      "Days after which questions, answers and votes are deleted. The log of editors' actions is kept a year.",
  },
  {
    name: 'USER_ID_SECRET',
    format: formats.secret,
    meaning:
      'Secret with which user ids are hashed before they are stored, 16 characters or more. Without it, one is made in the file `secret` of `DATA_DIR`. After a change, `/forget` no longer finds what was stored before.',
    isSecret: true,
  },
  {
    name: 'LOG_LEVEL',
    format: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace'),
    defaultValue: 'info',
    meaning:
      '`fatal`, `error`, `warn`, `info`, `debug` or `trace`: what the bot writes to the standard error, a JSON line each. `debug` adds where in the code an error came from.',
  },

  // What the reading room, the site in the browser, reads.
  {
    name: 'WEB_PORT',
    format: formats.webPort,
    meaning:
      'Port of the reading room in the browser, 0 for any that is free, or `off`. Without it, `npm start` opens it on 8480, or another port where that one is taken, and the bot opens none. With it, `npm start` goes on serving where it has no input, as a service.',
  },
  {
    name: 'WEB_HOST',
    format: formats.ipAddress,
    defaultValue: '127.0.0.1',
    meaning:
      'IP address on which the reading room listens. The default is reached from this machine only; `0.0.0.0` is every network that the machine is in.',
  },
  {
    name: 'PUBLIC_URL',
    format: formats.origin,
    meaning:
      'Address under which people reach the reading room behind a proxy, such as `https://kiosque.example`. Answers in Discord then link to their pages, and the last address of `X-Forwarded-For` counts as the visitor’s.',
  },
  {
    name: 'METRICS_TOKEN',
    format: formats.secret,
    meaning:
      'Token with which `/metrics` is read from elsewhere (`Authorization: Bearer …`), 16 characters or more. Without it, `/metrics` answers this machine alone, and nobody where `PUBLIC_URL` is set.',
    isSecret: true,
  },
  {
    name: 'WEB_EDITOR_TOKEN',
    format: formats.secret,
    meaning:
      'Token with which editors enter `/editors` of the reading room, where articles are added and removed, 16 characters or more. Without it, that part is there only where the bot gives links to it: with `PUBLIC_URL`, by `/editors`.',
    isSecret: true,
  },
] as const satisfies readonly Setting[];
