import { z } from 'zod';
import { flag } from '../world/message.ts';
import { messageBody } from './message.ts';
import { modal } from './modal.ts';
import { complain, list, text } from './text.ts';

const deferral = z.object({ flags: z.int().nullish() }).superRefine((data, context) => {
  if (((data.flags ?? 0) & ~flag.ephemeral) === 0) return;
  complain(context, 'BASE_TYPE_BAD_VALUE', 'A deferred reply takes no flag but EPHEMERAL', 'flags');
});

const choices = z.object({
  choices: list(z.object({ name: text(100, 1), value: z.union([text(100, 1), z.number()]) }), 25),
});

/** The first answer to an interaction, by its type. */
export const interactionResponse = z.discriminatedUnion('type', [
  z.object({ type: z.literal(4), data: messageBody }),
  z.object({ type: z.literal(5), data: deferral.nullish() }),
  z.object({ type: z.literal(6) }),
  z.object({ type: z.literal(7), data: messageBody.nullish() }),
  z.object({ type: z.literal(8), data: choices }),
  z.object({ type: z.literal(9), data: modal }),
]);

export type InteractionResponse = z.output<typeof interactionResponse>;
export type ResponseTo<Type extends InteractionResponse['type']> = Extract<InteractionResponse, { type: Type }>;
