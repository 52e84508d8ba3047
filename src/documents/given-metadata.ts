import { parse } from 'yaml';
import { z } from 'zod';
import { readDate } from './dates.ts';
import type { Metadata } from './document.ts';

const day = z
  .union([z.string(), z.date()])
  .transform((value) => readDate(value instanceof Date ? value.toISOString().slice(0, 10) : value))
  .refine((date) => date !== null, 'must be a day such as 2023-08-08');

const text = z.string('must be text').trim().min(1, 'must not be empty');

const FIELDS = {
  title: text,
  publisher: text,
  source: text,
  url: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }),
  date: day,
  locality: text,
};

const fieldsSchema = z.record(z.string(), z.unknown());

/** Tells what is wrong with a description, in words that follow its file's name. */
type Report = (fault: string) => void;

/**
 * What an operator says of a document, in its front matter or in a `name.meta.yaml` beside it:
 * title, publisher (or source), url, date, locality; other keys are of no concern here.
 * A field that cannot be used is reported and left out.
 */
export function givenMetadata(yaml: string, report: Report): Partial<Metadata> {
  const written = readFields(yaml, report);
  const { source, ...given } = Object.fromEntries(
    Object.entries(FIELDS).flatMap(([name, schema]) => {
      if (written[name] === undefined) return [];
      const { data, error } = schema.safeParse(written[name]);
      if (error) report(`${name}: ${error.issues[0]?.message}`);
      return data ? [[name, data]] : [];
    }),
  );
  return source === undefined ? given : { publisher: source, ...given };
}

function readFields(yaml: string, report: Report): Record<string, unknown> {
  try {
    const { data, error } = fieldsSchema.safeParse(parse(yaml) ?? {});
    if (error) report('it must be a list of "name: value" lines');
    return data ?? {};
  } catch (cause) {
    report(`it is not valid YAML (${cause instanceof Error ? cause.message.split('\n')[0] : cause})`);
    return {};
  }
}
