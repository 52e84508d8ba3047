import { z } from 'zod';
import { codePoints, text } from './text.ts';

const link = z.looseObject({ url: text(2048, 1) });

export const embed = z.looseObject({
  title: text(256).nullish(),
  description: text(4096).nullish(),
  url: text(2048).nullish(),
  timestamp: z.string().nullish(),
  color: z.int().min(0).max(0xffffff).nullish(),
  footer: z.looseObject({ text: text(2048, 1), icon_url: text(2048).nullish() }).nullish(),
  author: z.looseObject({ name: text(256, 1), url: text(2048).nullish() }).nullish(),
  image: link.nullish(),
  thumbnail: link.nullish(),
  fields: z
    .array(z.looseObject({ name: text(256, 1), value: text(1024, 1), inline: z.boolean().nullish() }))
    .max(25)
    .nullish(),
});

export type Embed = z.output<typeof embed>;

/** How much an embed counts towards the 6000 characters all embeds of a message may have together. */
export function embedSize(shown: Embed): number {
  const texts = [
    shown.title,
    shown.description,
    shown.footer?.text,
    shown.author?.name,
    ...(shown.fields ?? []).flatMap((field) => [field.name, field.value]),
  ];
  return texts.reduce((sum, part) => sum + codePoints((part ?? '').trim()), 0);
}
