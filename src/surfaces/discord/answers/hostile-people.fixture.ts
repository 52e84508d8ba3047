import fc from 'fast-check';
import { anyCharacter } from '../../../text/any-character.fixture.ts';
import { hostilePart } from './hostile.fixture.ts';

/** What people make of characters that are not seen, run the other way, or never end. */
const strangePart = fc.constantFrom(
  ...['\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u0000', '\ud800', '\u0301'.repeat(40), '\u3000'],
  ...['\u202e', '\u202d', '\u2066', '\u2067', '\u200f', 'שלום', 'مرحبا'],
  ...[
    '@\u200beveryone',
    '<\u200b@123456789012345678>',
    '＠everyone',
    '<@!123456789012345678>',
    '\\<@123456789012345678>',
  ],
  ...['"', '“', '”', '-', '-word', 'Kecheng', '衢州', 'libraries', 'lanterns', '?', '？', '2023-08-08', '9999-99-99'],
  ...['../../etc/passwd', '<script>', '%s', '$&', '{{count}}', '$t(running.undo)', 'null', '-1', '1e999', '__proto__'],
  'w'.repeat(2000),
  '長'.repeat(2000),
);

/** A message's text, as long as Discord takes it from whoever pays. */
export const hostileWords = fc
  .array(fc.oneof(hostilePart, strangePart), { minLength: 1, maxLength: 60, size: 'max' })
  .map((parts) => parts.join('').slice(0, 4000));

/** What is typed into an option, or chosen. */
export const hostileValue = fc.oneof(
  hostileWords,
  hostileWords.map((words) => words.slice(0, 100)),
  fc.string(),
);

const PREFIXES =
  'page1 page2 page3 card1 card2 scope1 scope2 scope3 unbound1 place1 card tree1 tree2 docs1 docs2 doc1 doc2 section1 more1 copy1 check1 share1 good1 poor1 missing1 undo0 undo1 undo2 zh~ zh~zh~';

/** An id of our own making, of another version, or of nobody's. */
const forged = fc
  .tuple(
    fc.constantFrom(...PREFIXES.split(' ')),
    fc.array(
      fc.oneof(
        fc.constantFrom(...':;,~*-._@ '),
        fc.constantFrom('1', '0', '-1', '9999', '99999999', 'remove', 'restore', 'answer', '330802', 'x'.repeat(80)),
        fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789_-'), minLength: 11, maxLength: 16 }),
        fc.string({ unit: anyCharacter, maxLength: 20 }),
        hostilePart,
      ),
      { maxLength: 12 },
    ),
  )
  .map(([prefix, parts]) => `${prefix}:${parts.join('')}`.slice(0, 100));

/** What a person tampers with in an id that was offered. */
const tampering = fc.oneof(
  fc.constant({ at: 0, out: 0, put: '' }),
  fc.record({
    at: fc.nat(99),
    out: fc.nat(3),
    put: fc.oneof(fc.constantFrom('', '0', '9', 'zz', ':', ',', ';', '~', '99999'), hostilePart),
  }),
);

export type CustomId = { readonly forged: string } | { readonly of: number; readonly tampering: Tampering };

interface Tampering {
  readonly at: number;
  readonly out: number;
  readonly put: string;
}

const customId: fc.Arbitrary<CustomId> = fc.oneof(
  forged.map((one) => ({ forged: one })),
  fc.record({ of: fc.nat(), tampering }),
);

/** The id that is sent, where these have been offered. */
export function idFor(id: CustomId, offered: readonly string[]): string {
  if ('forged' in id) return id.forged;
  const { at, out, put } = id.tampering;
  const one = offered[id.of % offered.length] ?? '';
  const from = at % (one.length + 1);
  return `${one.slice(0, from)}${put}${one.slice(from + out)}`.slice(0, 100);
}

const fields = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant(4), custom_id: fc.constantFrom('missing', 'other'), value: hostileValue }),
    fc.record({ type: fc.constant(3), custom_id: fc.constantFrom('missing', 'other'), values: fc.array(hostileValue) }),
  ),
  { maxLength: 3 },
);

/** What a member does who wishes the bot ill. */
export const deed = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), words: hostileWords, edited: fc.option(hostileWords) }),
  fc.record({ kind: fc.constant('talk' as const), words: hostileWords, repliesTo: fc.option(fc.nat()) }),
  fc.record({
    kind: fc.constant('command' as const),
    which: fc.nat(),
    values: fc.array(hostileValue, { minLength: 6, maxLength: 6 }),
    few: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('complete' as const), which: fc.nat(), typed: hostileValue }),
  fc.record({ kind: fc.constant('menu' as const), which: fc.nat(), words: hostileWords }),
  fc.record({ kind: fc.constant('press' as const), id: customId, on: fc.nat() }),
  fc.record({ kind: fc.constant('choose' as const), id: customId, on: fc.nat(), values: fc.array(hostileValue) }),
  fc.record({ kind: fc.constant('submit' as const), id: customId, on: fc.option(fc.nat()), fields }),
);

export type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never;
