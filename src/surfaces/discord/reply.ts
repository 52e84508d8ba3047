import type { Outgoing } from './outgoing.ts';

/** Something that waits to be answered, once: a command, a button or a message. */
export interface Reply {
  /** Sends what was asked for. */
  answer(message: Outgoing): Promise<void>;
  /** Sends instead why there is no answer, for the asker's eyes alone where Discord allows it. */
  notice(message: Outgoing): Promise<void>;
}
