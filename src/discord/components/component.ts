import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js';
import type { StoredAnswer } from '../../state/bot-state.ts';
import type { Bot } from '../bot-parts.ts';
import type { ReadCustomId } from '../custom-id.ts';

/** The components that the bot's messages have. */
export type PressedInteraction = ButtonInteraction | StringSelectMenuInteraction;

/** Handles a button or select; acknowledges before it awaits anything else. */
export type ComponentHandler = (
  interaction: PressedInteraction,
  pressed: ReadCustomId,
  bot: Bot,
) => Promise<void>;

/** Handles a button or select of an answer that is still remembered. */
export type AnswerHandler = (
  interaction: PressedInteraction,
  stored: StoredAnswer,
  pressed: ReadCustomId,
  bot: Bot,
) => Promise<void>;
