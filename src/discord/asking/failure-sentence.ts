import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { KiosqueError } from '../../errors.ts';
import type { Bilingual } from '../../messages/bilingual.ts';
import { botMessages } from '../../messages/discord-bot.ts';
import { isStop, StoppedByAsker, StoppedByShutdown } from './flights.ts';

/** What a person is told of a failure: its sentence for readers when it has one, never anything else of it. */
export function failureSentence(error: unknown): Bilingual {
  if (error instanceof StoppedByAsker) return botMessages.stopped;
  if (error instanceof StoppedByShutdown) return botMessages.goingDown;
  return (error instanceof KiosqueError ? error.readerSentence : null) ?? botMessages.unexpected;
}

/** Whether the failure is of the kind that happens and is told; another one is a mistake of the program. */
export function isForeseen(error: unknown): boolean {
  return error instanceof KiosqueError || isStop(error);
}

/** Three seconds without acknowledgement, or fifteen minutes since: Discord no longer waits for this interaction. */
export function isTooLate(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.UnknownInteraction ||
      error.code === RESTJSONErrorCodes.InvalidWebhookToken)
  );
}
