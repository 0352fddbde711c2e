import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import type { Editor } from '../admission/editor-links.ts';
import { noteTurnedAway } from '../admission/note-question.ts';
import type { Bilingual, Language } from '../messages/bilingual.ts';
import { botMessages } from '../messages/discord-bot.ts';
import { discordGate } from '../messages/discord-gate.ts';
import type { Bot, Places } from './bot-parts.ts';
import { homesAmong, servesGuild } from './gate/guilds.ts';
import { isEditor, mayAnswerIn, mayAsk, type Place } from './gate/places.ts';
import type { ViewContext } from './views/view.ts';

/** A Discord locale as one of our languages: French for every French, English for the rest. */
export function languageOfLocale(locale: string): Language {
  return /^fr\b/iu.test(locale) ? 'fr' : 'en';
}

/** What the views must know of the person who clicked or typed, and of the place. */
export function viewContext(interaction: BaseInteraction): ViewContext {
  return {
    language: languageOfLocale(interaction.locale),
    hasEmbeds: !interaction.inGuild() || interaction.appPermissions.has(PermissionFlagsBits.EmbedLinks),
  };
}

/** What people on the server call whoever is behind an interaction. */
export function displayNameOf(interaction: BaseInteraction): string {
  return interaction.inCachedGuild() ? interaction.member.displayName : interaction.user.displayName;
}

/** Whoever typed or pressed, as the log of actions knows them. */
export function editorOf({ user, guildId }: BaseInteraction, { state }: Bot): Editor {
  return { actorHash: state.hashUser(user.id), guildId };
}

/** Ids of the roles of whoever is behind an interaction; none in a direct message. */
function roleIdsOf(interaction: BaseInteraction): readonly string[] {
  const { member } = interaction;
  if (member === null) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}

/** Why this person may not ask in this place, or null. */
export function askingRefusal(interaction: BaseInteraction, { places }: Bot): Bilingual | null {
  const { channel, channelId, guildId } = interaction;
  const parentId = channel?.isThread() === true ? channel.parentId : null;
  const place = { channelId: channelId ?? '', parentId, guildId };
  const problem = placeProblem(place, roleIdsOf(interaction), places);
  return problem === null ? null : discordGate[problem];
}

export type PlaceProblem = 'otherServer' | 'otherChannel' | 'otherRole' | 'noDirectMessages';

/** Why nobody, or nobody with these roles, is answered in this place; or null. */
export function placeProblem(place: Place, roleIds: readonly string[], places: Places): PlaceProblem | null {
  if (place.guildId === null && places.allowedGuilds.length > 0) return 'noDirectMessages';
  if (place.guildId !== null && !servesGuild(place.guildId, places)) return 'otherServer';
  const isHere = mayAnswerIn(place, places.allowedChannels);
  const isForThem = mayAsk(roleIds, places.allowedRoles);
  if (isHere && isForThem) return null;
  if (place.guildId === null) return 'noDirectMessages';
  return isHere ? 'otherRole' : 'otherChannel';
}

/**
 * Why this person's question is not taken here and now; null: it is, and counted. A caller that awaits nothing
 * between this and the queue has a place there. The refusal is best told by the acknowledgement, to this person
 * alone: a deferred reply would tell everybody, and later.
 */
export function startRefusal(interaction: BaseInteraction, bot: Bot): Bilingual | null {
  const { user, guildId } = interaction;
  return askingRefusal(interaction, bot) ?? takingRefusal({ userId: user.id, guildId }, bot);
}

/** The same where the place allows it: why there is no room for the question, or its asker may not ask more. */
export function takingRefusal(
  { userId, guildId }: { readonly userId: string; readonly guildId: string | null },
  bot: Bot,
): Bilingual | null {
  const userHash = bot.state.hashUser(userId);
  const full = bot.queue.refusal(userHash);
  if (full !== null) {
    noteTurnedAway(full.name, bot);
    return full.sentence;
  }
  const admitted = bot.admission.admit({ userHash, guildId });
  if (admitted.ok) return null;
  noteTurnedAway('TooManyQuestions', bot);
  return admitted.sentence;
}

/**
 * Why whoever is behind an interaction may not change the collection; null: they may. Nobody may in a direct message.
 */
export function editingRefusal(interaction: BaseInteraction, { places }: Bot): Bilingual | null {
  const { guildId, client } = interaction;
  const permissions = interaction.memberPermissions?.bitfield ?? null;
  if (guildId === null || !isEditor({ permissions, roleIds: roleIdsOf(interaction) }, places.editorRoles))
    return botMessages.onlyEditors;
  const homes = homesAmong([...client.guilds.cache.keys()], places);
  if (homes.includes(guildId)) return null;
  return homes.length > 0 ? discordGate.editedElsewhere : discordGate.editingIsOff(guildId);
}
