import { PublicError } from '../../errors.ts';
import { discordGate } from '../../messages/discord-gate.ts';

/** No place is left to wait in; it may be tried again in a while. */
export class QueueFullError extends PublicError {
  /** `person`: only whoever asked has too many waiting. */
  readonly whose: 'everybody' | 'person';

  constructor(whose: 'everybody' | 'person', waiting: number) {
    super(whose === 'person' ? discordGate.enoughWaiting(waiting) : discordGate.queueFull(waiting));
    this.whose = whose;
  }
}

/** The bot is stopping. */
export class QueueClosedError extends PublicError {
  constructor() {
    super(discordGate.closing);
  }
}
