import { keyMissing, modelMissing, packageMissing, unknownChatModel } from '../messages/models.ts';
import { ChatConfigurationError } from './chat-errors.ts';
import type { ChatModel } from './chat-model.ts';
import { type ChatSettings, chatConnector, chatProviders } from './providers/chat-providers.ts';
import { type ImportPackage, splitName } from './providers/providers.ts';
import { type CallClock, systemClock } from './resilience/call-clock.ts';

/** Someone is waiting: after half a minute quotations are better than silence. */
const DEADLINE_MS = 30_000;
/** Providers begin within a few seconds; leaves time for another attempt. */
const FIRST_TEXT_MS = 15_000;
/** As many as a small account or a local model bears. */
const CALLS_AT_ONCE = 4;
/** With four at once, the last of these waits about as long as people do. */
const WAITING_CALLS = 16;

/** What tests and settings replace; everything has its usual value by default. */
export interface ChatPorts {
  readonly clock?: CallClock;
  readonly importPackage?: ImportPackage;
  readonly deadlineMs?: number;
  readonly firstTextMs?: number;
  readonly atOnce?: number;
  readonly waiting?: number;
}

/**
 * The chat model that `CHAT_MODEL` names, as `provider:model`. Nothing is sent to a provider yet.
 * @throws ChatConfigurationError (exit code 2) for an unknown name, a missing key or a missing package.
 */
export async function chatModel(
  name: string,
  settings: ChatSettings,
  {
    clock = systemClock,
    importPackage = (wanted) => import(wanted),
    deadlineMs = DEADLINE_MS,
    firstTextMs = Math.max(FIRST_TEXT_MS, deadlineMs / 2),
    atOnce = CALLS_AT_ONCE,
    waiting = WAITING_CALLS,
  }: ChatPorts = {},
): Promise<ChatModel> {
  const [providerName, model] = splitName(name);
  const provider = Object.hasOwn(chatProviders, providerName) ? chatProviders[providerName] : undefined;
  if (provider === undefined) {
    const examples = Object.values(chatProviders).map(({ example }) => example);
    throw new ChatConfigurationError(unknownChatModel(name, examples));
  }
  if (model === '')
    throw new ChatConfigurationError(modelMissing('CHAT_MODEL', providerName, provider.example));
  const missingKey = provider.missingKey(settings);
  if (missingKey !== null)
    throw new ChatConfigurationError(keyMissing('CHAT_MODEL', providerName, missingKey));
  const connect = await chatConnector(providerName, model, settings, importPackage);
  if (connect === null)
    throw new ChatConfigurationError(packageMissing('CHAT_MODEL', providerName, provider.packageName));
  // Nothing of LangChain is loaded for those who have no chat model.
  const { providerChatModel } = await import('./providers/provider-chat-model.ts');
  return providerChatModel({ name, connect, clock, deadlineMs, firstTextMs, atOnce, waiting });
}
