import { refusal } from './api-error.ts';
import { keepUploads } from './attachments.ts';
import { deleteMessage } from './conversation.ts';
import type { Interaction } from './interaction.ts';
import { answerOf, editAnswer, followUp, interactionByToken, respond } from './interactions.ts';
import { recordOf } from './json.ts';
import type { Message } from './message.ts';
import { ALL_SEEING, messagePayload } from './message-payload.ts';
import { type Call, NO_CONTENT, ok, type Reply, type Route, route } from './route.ts';
import type { StoredFile } from './stored-file.ts';
import type { World } from './world.ts';

/** Responses to interactions; their token stands in the path, so none of them needs the bot's. */
export function interactionRoutes(world: World): readonly Route[] {
  const own = (call: Call): Interaction => {
    if (call.param('application') !== world.application.id) throw refusal('unknownWebhook');
    return interactionByToken(world, call.param('token'));
  };
  const shown = (message: Message): Reply => ok(messagePayload(world, message, ALL_SEEING));
  const uploads = ({ files }: Call, { channelId }: Interaction, described: unknown): readonly StoredFile[] =>
    keepUploads(world, channelId, files, described);
  const webhook = '/webhooks/:application/:token';
  const open = (method: string, path: string, handle: (call: Call) => Reply): Route =>
    route(method, path, handle, false);
  return [
    open('POST', '/interactions/:interaction/:token/callback', (call) => {
      const interaction = world.interactions.get(call.param('interaction'));
      if (interaction?.token !== call.param('token')) throw refusal('unknownInteraction');
      const files = uploads(call, interaction, recordOf(call.json.data).attachments);
      const receipt = respond(world, interaction, call.json, files);
      return call.query.get('with_response') === 'true' ? ok(receipt) : NO_CONTENT;
    }),
    open('POST', webhook, (call) => {
      const interaction = own(call);
      return shown(
        followUp(world, interaction, call.json, uploads(call, interaction, call.json.attachments)),
      );
    }),
    open('GET', `${webhook}/messages/:message`, (call) =>
      shown(answerOf(world, own(call), call.param('message'))),
    ),
    open('PATCH', `${webhook}/messages/:message`, (call) => {
      const interaction = own(call);
      const message = answerOf(world, interaction, call.param('message'));
      const files = uploads(call, interaction, call.json.attachments);
      editAnswer(world, interaction, message, call.json, files);
      return shown(message);
    }),
    open('DELETE', `${webhook}/messages/:message`, (call) => {
      deleteMessage(world, answerOf(world, own(call), call.param('message')));
      return NO_CONTENT;
    }),
  ];
}
