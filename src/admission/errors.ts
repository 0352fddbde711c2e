import { PublicError } from '../errors.ts';
import { admissionMessages } from '../messages/admission.ts';

/** No place is left to wait in; it may be tried again in a while. */
export class QueueFullError extends PublicError {
  /** `person`: only whoever asked has too many waiting. */
  readonly whose: 'everybody' | 'person';

  constructor(whose: 'everybody' | 'person', waiting: number) {
    super(
      whose === 'person' ? admissionMessages.enoughWaiting(waiting) : admissionMessages.queueFull(waiting),
    );
    this.whose = whose;
  }
}

/** The bot is stopping. */
export class QueueClosedError extends PublicError {
  constructor() {
    super(admissionMessages.closing);
  }
}
