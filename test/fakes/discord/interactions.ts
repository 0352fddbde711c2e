import {
  InteractionType,
  MessageFlags,
  MessageType,
  InteractionResponseType as Response,
} from 'discord-api-types/v10';
import { refusal } from './api-error.ts';
import { checkMessage } from './check-message.ts';
import { checkModal, checkSuggestions } from './check-modal.ts';
import { type Draft, draftOf, editMessage, postMessage, refuseEmpty } from './conversation.ts';
import { checkChoice, createForm } from './form.ts';
import type { Interaction } from './interaction.ts';
import { type Json, listOf, numberOf, recordOf } from './json.ts';
import { isLoading, type Message } from './message.ts';
import { ALL_SEEING, messagePayload } from './message-payload.ts';
import { may } from './permissions.ts';
import type { StoredFile } from './stored-file.ts';
import type { World } from './world.ts';

/** Milliseconds within which Discord wants the first response, and for which the token then lives. */
export const ACKNOWLEDGEMENT_MS = 3_000;
const TOKEN_MS = 15 * 60_000;

const MESSAGES = [Response.ChannelMessageWithSource, Response.DeferredChannelMessageWithSource];
const UPDATES = [Response.DeferredMessageUpdate, Response.UpdateMessage];

/**
 * The first response to an interaction.
 * @returns what `with_response` asks for
 * @throws ApiError 10062 (unknown, or 3 s late), 40060 (second one), 50035, 50006
 */
export function respond(
  world: World,
  interaction: Interaction,
  body: Json,
  uploads: readonly StoredFile[],
): Json {
  if (interaction.acknowledgedAt !== undefined) throw refusal('alreadyAcknowledged');
  const now = world.clock.now();
  if (now - interaction.createdAt > ACKNOWLEDGEMENT_MS) throw refusal('unknownInteraction');
  const form = createForm();
  const type = numberOf(body.type) as Response;
  checkChoice(form, ['type'], type, allowedResponses(interaction));
  form.refuse();
  const data = recordOf(body.data);
  if (type === Response.Modal) checkModal(form, ['data'], data);
  if (type === Response.ApplicationCommandAutocompleteResult) checkSuggestions(form, ['data'], data);
  const source = interaction.sourceId === undefined ? undefined : world.messages.get(interaction.sourceId);
  const update = type === Response.UpdateMessage;
  const message = checkMessage(
    form,
    ['data'],
    update || MESSAGES.includes(type) ? data : {},
    update ? source?.flags : 0,
  );
  form.refuse();
  const draft = shownTo(
    world,
    interaction,
    draftOf(message, uploads, update ? (source?.attachments ?? []) : []),
  );
  if (type === Response.ChannelMessageWithSource) refuseEmpty(draft);
  if (update) refuseEmpty(draft, source);

  interaction.acknowledgedAt = now;
  interaction.response = type;
  if (type === Response.Modal) interaction.modal = data;
  if (type === Response.ApplicationCommandAutocompleteResult)
    interaction.choices = listOf(data.choices).map(recordOf);
  if (MESSAGES.includes(type)) {
    const loading = type === Response.DeferredChannelMessageWithSource ? MessageFlags.Loading : 0;
    const flags = message.flags ?? 0;
    interaction.ephemeral = (flags & MessageFlags.Ephemeral) !== 0;
    const sent = { ...(loading ? {} : draft), flags: flags | loading };
    interaction.originalId = postAnswer(world, interaction, sent, interaction.messageType).id;
  }
  if (UPDATES.includes(type) && source) {
    interaction.originalId = source.id;
    interaction.ephemeral = source.visibleTo !== undefined;
    if (update) editMessage(world, source, draft);
  }
  world.watch.changed();
  return receipt(world, interaction, type);
}

/** A further message. After a deferral the first one fills the waiting message instead, as Discord does. */
export function followUp(
  world: World,
  interaction: Interaction,
  body: Json,
  uploads: readonly StoredFile[],
): Message {
  const form = createForm();
  const message = checkMessage(form, [], body);
  form.refuse();
  const draft = shownTo(world, interaction, draftOf(message, uploads, []));
  refuseEmpty(draft);
  const original =
    interaction.originalId === undefined ? undefined : world.messages.get(interaction.originalId);
  if (original && original.deletedAt === undefined && isLoading(original)) {
    editMessage(world, original, draft);
    return original;
  }
  const flags = message.flags ?? 0;
  const sent = postAnswer(
    world,
    interaction,
    draft,
    MessageType.Default,
    (flags & MessageFlags.Ephemeral) !== 0,
  );
  interaction.followUpIds.push(sent.id);
  world.watch.changed();
  return sent;
}

/** @throws ApiError 50035, 50006 */
export function editAnswer(
  world: World,
  interaction: Interaction,
  message: Message,
  body: Json,
  uploads: readonly StoredFile[],
): void {
  const form = createForm();
  const checked = checkMessage(form, [], body, message.flags);
  form.refuse();
  const draft = shownTo(world, interaction, draftOf(checked, uploads, message.attachments));
  refuseEmpty(draft, message);
  editMessage(world, message, draft);
}

/** The interaction behind a webhook token. @throws ApiError 10015 (unknown, or not acknowledged), 50027 (15 min) */
export function interactionByToken(world: World, token: string): Interaction {
  for (const interaction of world.interactions.values()) {
    if (interaction.token !== token) continue;
    if (interaction.acknowledgedAt === undefined) throw refusal('unknownWebhook');
    if (world.clock.now() - interaction.createdAt > TOKEN_MS) throw refusal('invalidWebhookToken');
    return interaction;
  }
  throw refusal('unknownWebhook');
}

/** A message of this interaction by id or `@original`. @throws ApiError 10008 */
export function answerOf(world: World, interaction: Interaction, id: string): Message {
  const messageId = id === '@original' ? interaction.originalId : id;
  const own = messageId === interaction.originalId || interaction.followUpIds.includes(messageId ?? '');
  const message = messageId === undefined || !own ? undefined : world.messages.get(messageId);
  if (message === undefined || message.deletedAt !== undefined) throw refusal('unknownMessage');
  return message;
}

function postAnswer(
  world: World,
  interaction: Interaction,
  draft: Draft,
  type: MessageType,
  ephemeral = interaction.ephemeral,
): Message {
  return postMessage(world, {
    ...draft,
    channelId: interaction.channelId,
    authorId: world.bot.id,
    type,
    interactionId: interaction.id,
    ...(interaction.sourceId === undefined || type !== MessageType.Reply
      ? {}
      : { replyToId: interaction.sourceId }),
    ...(ephemeral ? { visibleTo: interaction.userId } : {}),
  });
}

function allowedResponses({ type, sourceId }: Interaction): readonly Response[] {
  if (type === InteractionType.ApplicationCommandAutocomplete)
    return [Response.ApplicationCommandAutocompleteResult];
  const updates = sourceId === undefined ? [] : UPDATES;
  const modal = type === InteractionType.ModalSubmit ? [] : [Response.Modal];
  return [...MESSAGES, ...updates, ...modal];
}

/** Where links may not be embedded, an answer to an interaction loses its embeds without a word. */
function shownTo(world: World, interaction: Interaction, draft: Draft): Draft {
  const channel = world.channels.get(interaction.channelId);
  const allowed = channel === undefined || may(world, world.bot.id, channel, 'EmbedLinks');
  return allowed || draft.embeds === undefined ? draft : { ...draft, embeds: [] };
}

function receipt(world: World, interaction: Interaction, type: Response): Json {
  const message =
    interaction.originalId === undefined ? undefined : world.messages.get(interaction.originalId);
  const about = { id: interaction.id, type: interaction.type };
  if (message === undefined) return { interaction: about, resource: { type } };
  return {
    interaction: {
      ...about,
      response_message_id: message.id,
      response_message_loading: isLoading(message),
      response_message_ephemeral: message.visibleTo !== undefined,
    },
    resource: { type, message: messagePayload(world, message, ALL_SEEING) },
  };
}
