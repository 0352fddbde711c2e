import type { ChatSettings } from '../../src/models/providers/chat-providers.ts';
import { CHAT_CANARY, type ChatServer } from '../fakes/models/chat-server.ts';

/** Every provider at this server, with the key that must not be repeated. */
export function settingsFor({ url }: Pick<ChatServer, 'url'>): ChatSettings {
  return {
    openaiApiKey: CHAT_CANARY,
    openaiBaseUrl: `${url}/v1`,
    anthropicApiKey: CHAT_CANARY,
    anthropicBaseUrl: url,
    mistralApiKey: CHAT_CANARY,
    mistralBaseUrl: url,
    googleApiKey: CHAT_CANARY,
    googleBaseUrl: url,
    ollamaBaseUrl: url,
  };
}
