import { afterEach } from 'vitest';
import { chatModel } from '../../src/models/chat-model-source.ts';
import { type DialectName, dialects } from '../fakes/models/chat-dialects.ts';
import { words } from '../fakes/models/chat-script.ts';
import { type ChatServer, startChatServer } from '../fakes/models/chat-server.ts';
import { scriptedChatModel } from '../fakes/models/scripted-chat-model.ts';
import { chatModelConformance } from './chat-model.conformance.ts';
import { settingsFor } from './chat-settings.ts';

const servers: ChatServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

for (const provider of Object.keys(dialects) as DialectName[]) {
  chatModelConformance(provider, async (...answers) => {
    const server = await startChatServer(provider);
    servers.push(server);
    server.play(
      ...answers.map(({ text, reason = 'complete', everyMs = 0 }) =>
        words(text, { reason: reason === 'complete' ? 'stop' : 'length', everyMs }),
      ),
    );
    return {
      model: await chatModel(`${provider}:some-model`, settingsFor(server)),
      seen: () => server.requests.map(({ messages }) => messages),
    };
  });
}

chatModelConformance('the scripted model', async (first, ...others) => {
  const model = scriptedChatModel(first, ...others);
  return { model, seen: () => model.requests.map(({ messages }) => messages) };
});
