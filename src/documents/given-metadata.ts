import { parse } from 'yaml';
import { z } from 'zod';
import { readDate } from './dates.ts';
import type { Metadata } from './document.ts';

const day = z
  .union([z.string(), z.date()])
  .transform((value) => readDate(value instanceof Date ? value.toISOString().slice(0, 10) : value))
  .refine((date) => date !== null, 'must be a day such as 2023-08-08');

const schema = z
  .object({
    title: z.string().trim().min(1),
    publisher: z.string().trim().min(1),
    source: z.string().trim().min(1),
    url: z.url({ protocol: /^https?$/ }),
    date: day,
    locality: z.string().trim().min(1),
  })
  .partial();

/** A front matter or a `.meta.yaml` beside a document that cannot be used; the message names the field. */
export class MetadataError extends Error {
  override readonly name = 'MetadataError';
}

/**
 * What an operator says of a document, in its front matter or in a `name.meta.yaml` beside it:
 * title, publisher (or source), url, date, locality; other keys are of no concern here.
 * @throws MetadataError
 */
export function givenMetadata(yaml: string): Partial<Metadata> {
  const result = schema.safeParse(parseYaml(yaml) ?? {});
  if (!result.success) {
    const issue = result.error.issues[0];
    const where = issue && issue.path.length > 0 ? issue.path.join('.') : 'it must be a list of "name: value" lines';
    throw new MetadataError(issue?.path.length ? `${where}: ${issue.message}` : where);
  }
  const { source, ...given } = result.data;
  const publisher = given.publisher ?? source;
  return Object.fromEntries(Object.entries({ ...given, publisher }).filter(([, value]) => value !== undefined));
}

function parseYaml(yaml: string): unknown {
  try {
    return parse(yaml);
  } catch (cause) {
    throw new MetadataError(`it is not valid YAML (${cause instanceof Error ? cause.message.split('\n')[0] : cause})`, {
      cause,
    });
  }
}
