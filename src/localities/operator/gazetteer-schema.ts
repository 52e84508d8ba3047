import { isAlias } from 'yaml';
import { z } from 'zod';
import { LOCALITY_KINDS, type LocalityKind } from '../locality.ts';
import { oneOf } from './did-you-mean.ts';
import { type Report, readEntries, type Written, type WrittenEntry, type WrittenField } from './gazetteer-yaml.ts';

/** What an operator says of one locality. */
export interface GazetteerEntry {
  readonly line: number;
  readonly id: Written<string> | null;
  /** The name of a known locality that the entry is about. */
  readonly of: Written<string> | null;
  readonly name: Written<string> | null;
  readonly kind: Written<LocalityKind> | null;
  readonly within: Written<string> | null;
  readonly names: readonly string[];
  readonly merge: readonly Written<string>[];
  readonly hides: boolean;
  /** The keys that are written but cannot be used; they are reported already. */
  readonly faulty: ReadonlySet<string>;
}

/** Ids are written by people; longer ones are no help to them. */
export const LONGEST_ID = 48;
const LONGEST_NAME = 100;

/** A name in quotes may hold any of them; none can be shown in a line. */
const UNSHOWABLE = /[\p{Cc}\u2028\u2029]/u;

const text = z
  .string({ error: ({ input }) => notText(input) })
  .trim()
  .min(1, 'is empty: write something, or take it out')
  .refine((value) => [...value].length <= LONGEST_NAME, `is longer than ${LONGEST_NAME} characters: shorten it`)
  .refine((value) => !UNSHOWABLE.test(value), 'has a line break or a control character in it: take that out');

const name = text.refine((value) => /[\p{L}\p{N}]/u.test(value), 'has no letter in it: write a name');

const id = text
  .refine((value) => value.length <= LONGEST_ID, `is longer than ${LONGEST_ID} characters: shorten it`)
  .regex(/^[\p{L}\p{N}._-]+$/u, 'may have letters, digits, ".", "-" and "_" only: write it with these');

const kind = text
  .transform((value) => value.toLowerCase())
  .pipe(
    z.enum(LOCALITY_KINDS, {
      error: ({ input }) => `is no kind that is known: ${oneOf(String(input), LOCALITY_KINDS)}`,
    }),
  );

const hide = z.boolean('must be true or false: write "hide: true"');

function notText(value: unknown): string {
  if (value === null || value === undefined) return 'is empty: write something, or take it out';
  if (isAlias(value)) return `must be written out: *${value.source} is not read`;
  if (typeof value === 'object' && !(value instanceof Date)) return 'must be text: write it in one line';
  return `must be text, and ${value instanceof Date ? 'a date' : String(value)} is none: put it in quotes`;
}

/** The entries of an operator's `gazetteer.yaml`; what cannot be used of them is reported and left out. */
export function readGazetteerEntries(yaml: string, report: Report): GazetteerEntry[] {
  return readEntries(yaml, report).flatMap((written) => entryOf(written, report) ?? []);
}

/** Undefined where it cannot be told which locality an entry is about, or what to do with it. */
function entryOf({ line, fields }: WrittenEntry, report: Report): GazetteerEntry | undefined {
  const faulty = new Set<string>();
  const fault = (key: string) => (at: number, reason: string) => {
    faulty.add(key);
    report(at, `"${key}" ${reason}`);
  };
  const one = <Value>(key: string, schema: z.ZodType<Value>) => oneValue(fields.get(key), schema, fault(key));
  const all = (key: string, schema: z.ZodType<string>) => eachValue(fields.get(key), schema, fault(key));
  const entry = {
    line,
    id: one('id', id),
    of: one('of', text),
    name: one('name', name),
    kind: one('kind', kind),
    within: one('within', text),
    names: all('names', name).map(({ value }) => value),
    merge: all('merge', text),
    hides: one('hide', hide)?.value ?? false,
    faulty,
  };
  return ['id', 'of', 'hide'].some((key) => faulty.has(key)) ? undefined : entry;
}

function oneValue<Value>(
  field: WrittenField | undefined,
  schema: z.ZodType<Value>,
  report: Report,
): Written<Value> | null {
  if (!field) return null;
  const [value, ...others] = eachValue(field, schema, report);
  if (field.isList || others.length > 0)
    report(field.line, 'must be one value, not a list: take the brackets or dashes out');
  else if (field.values.length === 0) report(field.line, 'is empty: write something, or take it out');
  else return value ?? null;
  return null;
}

function eachValue<Value>(field: WrittenField | undefined, schema: z.ZodType<Value>, report: Report): Written<Value>[] {
  return (field?.values ?? []).flatMap(({ line, value, source }) => {
    // A code such as 330800 is written without quotes.
    const isCode = typeof value === 'number' && ACCEPTS_CODES.has(schema);
    const { data, error } = schema.safeParse(isCode ? source : value);
    if (error) report(line, error.issues[0]?.message ?? 'cannot be used');
    return data === undefined ? [] : [{ line, value: data }];
  });
}

const ACCEPTS_CODES: ReadonlySet<unknown> = new Set([id, text]);
