import { answerSettings } from './answer-settings.ts';
import { discordSettings } from './discord-settings.ts';
import type { Setting } from './setting.ts';
import { webSettings } from './web-settings.ts';

const collectionSettings = [
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
    defaultValue: null,
    meaning:
      "`fr` or `en`: language of reports and messages. Without it, that of the system's locale, else French. Answers follow the question.",
  },
  {
    name: 'RECORD_FIELDS',
    defaultValue: null,
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
    defaultValue: '30',
    meaning: 'Minutes between two readings of the folder and the sources, with `npm run ingest -- --watch`.',
  },
  {
    name: 'EMBEDDINGS',
    defaultValue: 'builtin',
    meaning:
      '`builtin` (no key, no network) or `provider:model`, such as `openai:text-embedding-3-small`, `mistralai:mistral-embed`, `google-genai:gemini-embedding-001`, `ollama:bge-m3`. Another value means embedding all articles again.',
  },
  { name: 'OPENAI_API_KEY', defaultValue: null, meaning: 'Key for `openai:` models.', isSecret: true },
  {
    name: 'OPENAI_BASE_URL',
    defaultValue: null,
    meaning: 'Address of a server that speaks the OpenAI protocol, when it is not OpenAI itself.',
  },
  {
    name: 'MISTRAL_API_KEY',
    defaultValue: null,
    meaning: 'Key for `mistralai:` models.',
    isSecret: true,
  },
  {
    name: 'GOOGLE_API_KEY',
    defaultValue: null,
    meaning: 'Key for `google-genai:` models.',
    isSecret: true,
  },
  {
    name: 'OLLAMA_BASE_URL',
    defaultValue: 'http://127.0.0.1:11434',
    meaning: 'Address of the Ollama server for `ollama:` models.',
  },
] as const satisfies readonly Setting[];

/** Every variable that Kiosque reads, in the order in which the documentation shows them. */
export const settings = [
  ...collectionSettings,
  ...answerSettings,
  ...discordSettings,
  ...webSettings,
] as const satisfies readonly Setting[];

export type SettingName = (typeof settings)[number]['name'];
