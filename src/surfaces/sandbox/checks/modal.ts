import { z } from 'zod';
import { list, text } from './text.ts';

const textInput = z.looseObject({
  type: z.literal(4),
  custom_id: text(100, 1),
  style: z.literal([1, 2]),
  label: text(45).nullish(),
  value: text(4000).nullish(),
  placeholder: text(100).nullish(),
  min_length: z.int().min(0).max(4000).nullish(),
  max_length: z.int().min(1).max(4000).nullish(),
  required: z.boolean().nullish(),
});

const label = z.looseObject({
  type: z.literal(18),
  label: text(45, 1),
  description: text(100).nullish(),
  component: textInput,
});

const words = z.looseObject({ type: z.literal(10), content: text(4000, 1) });

/** A form that opens over the chat. The sandbox knows text inputs (in labels) and texts, no selects. */
export const modal = z.object({
  title: text(45, 1),
  custom_id: text(100, 1),
  components: list(z.discriminatedUnion('type', [label, words]), 5, 1),
});

export type Modal = z.output<typeof modal>;
