import { z } from 'zod';
import { complain } from './text.ts';

const pattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** The name of a slash command or of an option: one word, in lower case where its script has one. */
export const optionName = z.string().superRefine((name, context) => {
  if (pattern.test(name) && name === name.toLowerCase()) return;
  complain(context, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
});

const european = 'da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE tr cs el bg ru uk';
const asian = 'id vi hi th zh-CN ja zh-TW ko';
const known = new Set(`${european} ${asian}`.split(' '));

/** Translations by locale; only the locales Discord lists. */
export function localizations(value: z.ZodType<string, string>) {
  return z
    .record(z.string(), value)
    .superRefine((table, context) => {
      for (const locale of Object.keys(table)) {
        if (!known.has(locale))
          complain(context, 'ENUM_TYPE_COERCE', `Value "${locale}" is not a valid locale.`, locale);
      }
    })
    .nullish();
}
