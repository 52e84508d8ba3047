import { z } from 'zod';
import { complain, list, text } from './text.ts';

const emoji = z.looseObject({ id: z.string().nullish(), name: z.string().nullish() });
const customId = text(100, 1);
const linkStyle = 5;

export const button = z
  .looseObject({
    type: z.literal(2),
    style: z.int().min(1).max(5),
    label: text(80).nullish(),
    emoji: emoji.nullish(),
    custom_id: customId.nullish(),
    url: text(512, 1).nullish(),
    disabled: z.boolean().nullish(),
  })
  .superRefine((value, context) => {
    const [wanted, unwanted] =
      value.style === linkStyle ? (['url', 'custom_id'] as const) : (['custom_id', 'url'] as const);
    if (value[wanted] == null) complain(context, 'BASE_TYPE_REQUIRED', 'This field is required', wanted);
    if (value[unwanted] != null) {
      complain(context, 'COMPONENT_URL_AND_CUSTOM_ID', 'A custom id and url cannot both be specified', unwanted);
    }
    if (!value.label && !value.emoji) {
      complain(context, 'BUTTON_COMPONENT_INVALID_LABEL', 'A button needs a label or an emoji', 'label');
    }
    if (value.url && !/^(https?|discord):\/\//.test(value.url)) {
      complain(context, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.', 'url');
    }
  });

const selectOption = z.looseObject({
  label: text(100, 1),
  value: text(100, 1),
  description: text(100).nullish(),
  default: z.boolean().nullish(),
});

const selectFields = {
  custom_id: customId,
  placeholder: text(150).nullish(),
  min_values: z.int().min(0).max(25).nullish(),
  max_values: z.int().min(1).max(25).nullish(),
  disabled: z.boolean().nullish(),
};

const stringSelect = z
  .looseObject({ type: z.literal(3), options: list(selectOption, 25, 1), ...selectFields })
  .superRefine((value, context) => {
    if (new Set(value.options.map((option) => option.value)).size === value.options.length) return;
    complain(
      context,
      'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      'The specified option value is already used',
      'options',
    );
  });

const autoSelect = z.looseObject({ type: z.literal([5, 6, 7, 8]), ...selectFields });

export const select = z.discriminatedUnion('type', [stringSelect, autoSelect]);

export const rowOfButtonsOrSelect = z
  .looseObject({
    type: z.literal(1),
    components: list(z.discriminatedUnion('type', [button, stringSelect, autoSelect]), 5, 1),
  })
  .superRefine((row, context) => {
    if (row.components.length === 1 || row.components.every((part) => part.type === 2)) return;
    complain(context, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'A row holds five buttons or one select', 'components');
  });
