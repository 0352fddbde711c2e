import type {
  InteractionType,
  MessageType,
  InteractionResponseType as Response,
} from 'discord-api-types/v10';
import type { Json } from './json.ts';

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  /** The type its first message gets: 20 after a slash command, 23 after a context command, 19 after a component. */
  readonly messageType: MessageType;
  readonly createdAt: number;
  readonly channelId: string;
  readonly userId: string;
  /** The message whose button, select or modal it is. */
  readonly sourceId?: string;
  acknowledgedAt?: number;
  response?: Response;
  /** Whether the acknowledgement made its message ephemeral. */
  ephemeral: boolean;
  /** The message that `@original` means. */
  originalId?: string;
  readonly followUpIds: string[];
  modal?: Json;
  choices?: readonly Json[];
}
