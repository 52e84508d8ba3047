import { z } from 'zod';
import { button, rowOfButtonsOrSelect, type select } from './action-row.ts';
import { list, text } from './text.ts';

const spoiler = z.boolean().nullish();
const media = z.looseObject({ url: text(2048, 1) });

const textDisplay = z.looseObject({ type: z.literal(10), content: text(4000, 1) });

const thumbnail = z.looseObject({ type: z.literal(11), media, description: text(1024).nullish(), spoiler });

const section = z.looseObject({
  type: z.literal(9),
  components: list(textDisplay, 3, 1),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
});

const gallery = z.looseObject({
  type: z.literal(12),
  items: list(z.looseObject({ media, description: text(1024).nullish(), spoiler }), 10, 1),
});

const file = z.looseObject({ type: z.literal(13), file: media, spoiler });

const separator = z.looseObject({
  type: z.literal(14),
  divider: z.boolean().nullish(),
  spacing: z.literal([1, 2]).nullish(),
});

const contained = [rowOfButtonsOrSelect, textDisplay, section, gallery, separator, file] as const;

const container = z.looseObject({
  type: z.literal(17),
  components: z.array(z.discriminatedUnion('type', contained)),
  accent_color: z.int().min(0).max(0xffffff).nullish(),
  spoiler,
});

/** Whatever may stand at the top of a message. */
export const component = z.discriminatedUnion('type', [...contained, container]);

export type Component = z.output<typeof component>;
export type Row = z.output<typeof rowOfButtonsOrSelect>;
export type Button = z.output<typeof button>;
export type Select = z.output<typeof select>;
export type Section = z.output<typeof section>;
export type TextDisplay = z.output<typeof textDisplay>;
export type Thumbnail = z.output<typeof thumbnail>;
export type AnyComponent = Component | Button | Select | Thumbnail;
