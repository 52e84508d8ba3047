import { z } from 'zod';

/** Discord counts Unicode code points, where JavaScript's `length` counts UTF-16 units. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** A string of `min` to `max` code points; blanks at both ends do not count. */
export function text(max: number, min = 0) {
  return z.string().superRefine((value, context) => {
    const length = codePoints(value.trim());
    if (length > max) complain(context, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
    if (length < min) complain(context, 'BASE_TYPE_MIN_LENGTH', `Must be ${min} or more in length.`);
  });
}

/** A list of `min` to `max` entries. */
export function list<Entry extends z.ZodType>(entry: Entry, max: number, min = 0) {
  return z.array(entry).superRefine((entries, context) => {
    if (entries.length > max) complain(context, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
    if (entries.length < min) complain(context, 'BASE_TYPE_MIN_LENGTH', `Must be ${min} or more in length.`);
  });
}

export const snowflake = z.string().regex(/^\d{15,21}$/);

interface Complaints {
  addIssue(issue: { code: 'custom'; message: string; params: { code: string }; path?: PropertyKey[] }): void;
}

/** Notes what is wrong, with Discord's code for it, at the value in hand or at a field below it. */
export function complain(context: Complaints, code: string, message: string, ...path: PropertyKey[]): void {
  context.addIssue({ code: 'custom', message, params: { code }, path });
}
