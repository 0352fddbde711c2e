import { KiosqueError } from '../errors.ts';
import { roomNotOpened } from '../messages/reading-room-terminal.ts';

/** The room cannot listen where it should; another setting is needed. */
export class RoomNotOpenedError extends KiosqueError {
  constructor(host: string, port: number, code: string, cause: unknown) {
    super(roomNotOpened(host, port, code), { exitCode: 2, cause });
  }
}
