import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

/** Three seconds without acknowledgement, or fifteen minutes since: Discord no longer waits for this interaction. */
export function isTooLate(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.UnknownInteraction ||
      error.code === RESTJSONErrorCodes.InvalidWebhookToken)
  );
}
