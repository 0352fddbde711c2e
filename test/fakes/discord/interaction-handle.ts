import { InteractionResponseType as Response } from 'discord-api-types/v10';
import type { Interaction } from './interaction.ts';
import { ACKNOWLEDGEMENT_MS } from './interactions.ts';
import { type Json, recordOf, textOf } from './json.ts';
import { isLoading, type Message, type Revision } from './message.ts';
import { type Modal, readModal } from './modal.ts';
import type { World } from './world.ts';

export interface Acknowledgement {
  readonly response: keyof typeof Response;
  /** Milliseconds by the server's clock. */
  readonly afterMs: number;
  readonly ephemeral: boolean;
}

export interface Suggestion {
  /** As this person reads it, in their language. */
  readonly name: string;
  readonly value: string | number;
}

/** What a person sees come of a command, a click, a selection or a form. */
export interface InteractionHandle {
  readonly id: string;
  readonly token: string;
  /** Resolves at the first response. */
  acknowledged(): Promise<Acknowledgement>;
  /** The answer, once it no longer says "thinking"; for a click that changes its message, that message, changed. */
  message(): Promise<Message>;
  /** The n-th further message, once it is there. */
  followUp(position?: number): Promise<Message>;
  readonly followUps: readonly Message[];
  /** The states of the answer, in order, with their times. */
  readonly edits: readonly Revision[];
  /** Whether only this person sees the answer. */
  readonly isEphemeral: boolean;
  /** The form it opened. */
  modal(): Promise<Modal>;
  /** The suggestions it got. */
  choices(): Promise<readonly Suggestion[]>;
  /** Whether Discord shows "The application did not respond". */
  readonly hasFailed: boolean;
}

export function interactionHandle(world: World, interaction: Interaction, locale: string): InteractionHandle {
  const { watch, messages } = world;
  const what = `interaction ${interaction.id}`;
  const source = interaction.sourceId === undefined ? undefined : messages.get(interaction.sourceId);
  const statesBefore = source?.revisions.length ?? 0;
  const original = (): Message | undefined =>
    interaction.originalId === undefined ? undefined : messages.get(interaction.originalId);
  const followUps = (): readonly Message[] => interaction.followUpIds.flatMap((id) => messages.get(id) ?? []);
  return {
    id: interaction.id,
    token: interaction.token,
    async acknowledged() {
      await watch.until(() => interaction.acknowledgedAt !== undefined, `an acknowledgement of ${what}`);
      return {
        response: Response[interaction.response ?? Response.Pong] as keyof typeof Response,
        afterMs: (interaction.acknowledgedAt ?? 0) - interaction.createdAt,
        ephemeral: interaction.ephemeral,
      };
    },
    message: () =>
      watch.until(() => {
        const message = original();
        if (message === undefined || isLoading(message)) return undefined;
        return message === source && message.revisions.length === statesBefore ? undefined : message;
      }, `the answer to ${what}`),
    followUp: (position = 0) =>
      watch.until(() => followUps()[position], `further message ${position} of ${what}`),
    get followUps() {
      return followUps();
    },
    get edits() {
      const message = original();
      return message === source ? (message?.revisions.slice(statesBefore) ?? []) : (message?.revisions ?? []);
    },
    get isEphemeral() {
      return interaction.ephemeral;
    },
    async modal() {
      const data = await watch.until(() => interaction.modal, `a form from ${what}`);
      return readModal(interaction, data);
    },
    async choices() {
      const choices = await watch.until(() => interaction.choices, `suggestions from ${what}`);
      return choices.map((choice) => suggestion(choice, locale));
    },
    get hasFailed() {
      return (
        interaction.acknowledgedAt === undefined &&
        world.clock.now() - interaction.createdAt > ACKNOWLEDGEMENT_MS
      );
    },
  };
}

function suggestion(choice: Json, locale: string): Suggestion {
  const localised = recordOf(choice.name_localizations)[locale];
  return {
    name: typeof localised === 'string' ? localised : textOf(choice.name),
    value: typeof choice.value === 'number' ? choice.value : textOf(choice.value),
  };
}
