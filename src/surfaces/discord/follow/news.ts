import { passagesAbout } from '../../../index/locality-card.ts';
import { textKey } from '../../../index/new-passages.ts';
import type { PassageIndex } from '../../../index/passage-index.ts';
import type { Follow } from '../../../kept/server-settings.ts';
import type { Passage } from '../../../passages/passage.ts';

/** What is new about a locality, for one channel. */
export interface News {
  /** Its id. */
  readonly locality: string;
  /** The newest document's first; at least one. */
  readonly passages: readonly Passage[];
}

/** Keys of all that is about a locality or its parts at this moment. */
export function keysAbout(locality: string, index: PassageIndex): string[] {
  return passagesAbout(locality, index).map((passage) => textKey(index.text(passage)));
}

/**
 * What the follows of one channel have not told of yet. A passage about two localities, or that stands in two documents,
 * comes once, and not where it was told of for another locality.
 * @param told keys of what was told of there besides
 */
export function newsOf(follows: readonly Follow[], index: PassageIndex, told: ReadonlySet<string>): News[] {
  const known = new Set(told);
  return follows.flatMap(({ locality, seen }) => {
    const before = new Set(seen);
    const passages = passagesAbout(locality, index).filter((passage) => {
      const key = textKey(index.text(passage));
      if (before.has(key) || known.has(key)) return false;
      known.add(key);
      return true;
    });
    return passages.length > 0 ? [{ locality, passages }] : [];
  });
}

/** The follows of the channel, once all that there is has been told of. */
export function afterTelling(
  follows: readonly Follow[],
  channel: string,
  index: PassageIndex,
  told: string,
): readonly Follow[] {
  return follows.map((follow) => {
    if (follow.channel !== channel) return follow;
    // What is gone may come back, as when a removal is undone: it is no news then.
    const seen = new Set([...follow.seen, ...keysAbout(follow.locality, index)]);
    return { ...follow, seen: [...seen], told, failed: undefined };
  });
}
