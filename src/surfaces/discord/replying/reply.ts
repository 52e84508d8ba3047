import type { Outgoing } from '../writing/outgoing.ts';

/** Something that waits to be answered, once: a command, a button or a message. */
export interface Reply {
  /** Sends what was asked for. */
  answer(message: Outgoing): Promise<void>;
  /** Sends what is for the asker's eyes alone, such as why there is no answer; for all where Discord allows nothing else. */
  notice(message: Outgoing): Promise<void>;
  /** There is no answer, and nobody waits for one. */
  nothing?(): Promise<void>;
}
