import type { FoundName } from '../find-names.ts';

/** The names of one stretch of text. */
export interface NamesInText {
  readonly text: string;
  readonly names: readonly FoundName[];
  /** Nothing but localities is named in it. */
  readonly isSure: boolean;
}

/** What stands right beside a name, before it or behind it. */
export type Neighbours = ReadonlyMap<FoundName, readonly FoundName[]>;

const BETWEEN_ADDRESS_PARTS = /^(?:['’]s)?(?:\s*[,，(（]\s*|\s+(?:in|of)\s+(?:the\s+)?|\s*)$/;
const BETWEEN_LISTED = /^\s*[、和与及]\s*$/;

/** What stands beside each name as the parts of an address do: "Hongshan District, Wuhan". */
export function addressParts(texts: readonly NamesInText[]): Neighbours {
  return neighboursOf(texts, BETWEEN_ADDRESS_PARTS);
}

/** What is listed with each name, in Chinese: 开化、常山两地. */
export function listedWith(texts: readonly NamesInText[]): Neighbours {
  return neighboursOf(texts, BETWEEN_LISTED);
}

function neighboursOf(texts: readonly NamesInText[], between: RegExp): Neighbours {
  const neighbours = new Map<FoundName, FoundName[]>();
  const add = (name: FoundName, other: FoundName) => neighbours.set(name, [...(neighbours.get(name) ?? []), other]);
  for (const { text, names } of texts) {
    for (const [index, name] of names.entries()) {
      const next = names[index + 1];
      if (!next || !between.test(text.slice(name.span.end, next.span.start))) continue;
      add(name, next);
      add(next, name);
    }
  }
  return neighbours;
}
