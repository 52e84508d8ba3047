import type { english } from './english.ts';

type Catalogue = typeof english;

/** A key of two texts, one for a single thing (`_one`), is used without these ends. */
type PluralKey = keyof Catalogue extends infer Key ? (Key extends `${infer Base}_other` ? Base : never) : never;

/** What can be said. */
export type Key = Exclude<keyof Catalogue, `${string}_one` | `${string}_other`> | PluralKey;

/** A command or option: a key that has a name, and what it is about. */
export type NamedKey = keyof Catalogue extends infer Key
  ? Key extends `${infer Base}.about`
    ? Extract<Base, `${'command' | 'option'}.${string}`>
    : never
  : never;

type TextOf<One extends Key> = One extends keyof Catalogue
  ? Catalogue[One]
  : Catalogue[Extract<keyof Catalogue, `${One}_one` | `${One}_other`>];

/** What a text has room for: `name` of "{{name}}", `count` of "{{count, number}}". */
type RoomsOf<Text extends string> = Text extends `${string}{{${infer Room}}}${infer Rest}`
  ? NameOf<Room> | RoomsOf<Rest>
  : never;
type NameOf<Room extends string> = Room extends `${infer Name},${string}` ? Name : Room;

type Rooms<One extends Key> = RoomsOf<TextOf<One>> | (One extends PluralKey ? 'count' : never);

/** What has to be given with a key, each of its rooms filled. */
export type Filling<One extends Key> = [Rooms<One>] extends [never]
  ? []
  : [values: Readonly<Record<Rooms<One>, string | number>>];

/** The same texts in a language that has one form for one and many. */
export type Translation<Part> = {
  readonly [One in keyof Part as One extends `${string}_one` ? never : One]: string;
};
