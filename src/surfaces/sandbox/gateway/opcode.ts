import { z } from 'zod';

export const opcode = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

/** The reasons for which the gateway closes a socket. */
export const closeCode = {
  reconnect: 4000,
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  rateLimited: 4008,
  invalidShard: 4010,
  invalidIntents: 4013,
  disallowedIntents: 4014,
} as const;

export const identify = z.object({
  token: z.string(),
  intents: z.int().min(0),
  shard: z.tuple([z.int().min(0), z.int().min(1)]).optional(),
});

export const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int().min(0) });

export const frame = z.object({ op: z.int(), d: z.unknown() });

export type Identify = z.output<typeof identify>;
export type Resume = z.output<typeof resume>;
