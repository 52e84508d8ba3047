import { z } from 'zod';
import { complain, list, snowflake } from './text.ts';

/** Whom a message may ping. A list of ids excludes the word in `parse` that would allow all of its kind. */
export const allowedMentions = z
  .object({
    parse: z.array(z.enum(['users', 'roles', 'everyone'])).nullish(),
    users: list(snowflake, 100).nullish(),
    roles: list(snowflake, 100).nullish(),
    replied_user: z.boolean().nullish(),
  })
  .superRefine((wishes, context) => {
    for (const kind of ['users', 'roles'] as const) {
      if (!wishes.parse?.includes(kind) || !wishes[kind]?.length) continue;
      const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
      complain(context, 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message);
    }
  });

export type AllowedMentions = z.output<typeof allowedMentions>;
