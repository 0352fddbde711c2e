import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js';
import type { StoredAnswer } from '../../state/bot-state.ts';
import type { Bot } from '../bot-parts.ts';

/** The components that the bot's messages have. */
export type PressedInteraction = ButtonInteraction | StringSelectMenuInteraction;

/** What a button or select says by its custom id. */
export interface Pressed {
  /** Empty for one that is not about an answer. */
  readonly answerId: string;
  readonly argument: string;
}

/** Handles a button or select; acknowledges before it awaits anything else. */
export type ComponentHandler = (interaction: PressedInteraction, pressed: Pressed, bot: Bot) => Promise<void>;

/** Handles a button or select of an answer that is still remembered. */
export type AnswerHandler = (
  interaction: PressedInteraction,
  stored: StoredAnswer,
  pressed: Pressed,
  bot: Bot,
) => Promise<void>;
