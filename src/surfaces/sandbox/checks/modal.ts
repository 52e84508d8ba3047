import { z } from 'zod';
import { select } from './action-row.ts';
import { complain, list, text } from './text.ts';

const customId = text(100, 1);
const required = z.boolean().nullish();

const textInput = z.looseObject({
  type: z.literal(4),
  custom_id: customId,
  style: z.literal([1, 2]),
  label: text(45).nullish(),
  value: text(4000).nullish(),
  placeholder: text(100).nullish(),
  min_length: z.int().min(0).max(4000).nullish(),
  max_length: z.int().min(1).max(4000).nullish(),
  required,
});

const fileUpload = z.looseObject({
  type: z.literal(19),
  custom_id: customId,
  min_values: z.int().min(0).max(10).nullish(),
  max_values: z.int().min(1).max(10).nullish(),
  required,
});

const groupOption = z.looseObject({
  value: text(100, 1),
  label: text(100, 1),
  description: text(100).nullish(),
  default: z.boolean().nullish(),
});

const radioGroup = z.looseObject({
  type: z.literal(21),
  custom_id: customId,
  options: list(groupOption, 10, 2),
  required,
});

const checkboxGroup = z.looseObject({
  type: z.literal(22),
  custom_id: customId,
  options: list(groupOption, 10, 1),
  min_values: z.int().min(0).max(10).nullish(),
  max_values: z.int().min(1).max(10).nullish(),
  required,
});

const checkbox = z.looseObject({ type: z.literal(23), custom_id: customId, default: z.boolean().nullish() });

/** What a person fills in. */
const field = z.union([textInput, select, fileUpload, radioGroup, checkboxGroup, checkbox]);

const label = z.looseObject({
  type: z.literal(18),
  label: text(45, 1),
  description: text(100).nullish(),
  component: field,
});

/** The older form of a text input, which carries its own label. */
const row = z.looseObject({ type: z.literal(1), components: list(textInput, 1, 1) });

const words = z.looseObject({ type: z.literal(10), content: text(4000, 1) });

/** A form that opens over the chat. */
export const modal = z
  .object({
    title: text(45, 1),
    custom_id: customId,
    components: list(z.discriminatedUnion('type', [label, row, words]), 5, 1),
  })
  .superRefine((form, context) => {
    const ids = fieldsOf(form).map(({ custom_id }) => custom_id);
    if (new Set(ids).size === ids.length) return;
    complain(context, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated', 'components');
  });

export type Modal = z.output<typeof modal>;
export type ModalPart = Modal['components'][number];
export type Field = z.output<typeof field>;

/** All that can be filled in, in order. */
export function fieldsOf({ components }: Pick<Modal, 'components'>): readonly Field[] {
  return components.flatMap((part): readonly Field[] => {
    if (part.type === 18) return [part.component];
    return part.type === 1 ? part.components : [];
  });
}
