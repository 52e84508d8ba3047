import { each, type Steps, stepsOfEach } from '../../text/in-turns.ts';
import type { Span } from '../../text/span.ts';
import { type FoundName, findNamesInSteps } from '../find-names.ts';
import type { Gazetteer } from '../gazetteer.ts';
import { followsHanSurname, isBareHan, standsAsWord } from '../han-boundaries.ts';
import type { Locality } from '../locality.ts';
import { isOtherName, isTooShort } from '../other-names.ts';
import { decideNames } from './decide-names.ts';
import type { LocalText } from './document-texts.ts';

/** A locality, named in a text. */
export interface Mention {
  readonly locality: Locality;
  readonly in: LocalText;
  /** With the kind, where one is written. */
  readonly span: Span;
}

/** A text with the names in it. */
export interface NamedText {
  readonly of: LocalText;
  /** All that the gazetteer has, whether they name a locality here or not. */
  readonly names: readonly FoundName[];
  /** Those that do, in order. */
  readonly mentions: readonly Mention[];
}

/**
 * The names in the texts of one document, text by text, and the localities that they mean; what could be several, or a
 * person, means none. In steps (see text/in-turns.ts).
 */
export function* namesIn(texts: readonly LocalText[], gazetteer: Gazetteer): Steps<NamedText[]> {
  const all = yield* stepsOfEach(texts, function* (of) {
    return { of, names: yield* findNamesInSteps(of.text, of.span, gazetteer) };
  });
  const persons = new Set<string>();
  const likely = yield* stepsOfEach(all, function* ({ of: { role, text }, names }) {
    const kept = yield* each(names, (name) => {
      if (mayBeMeant(text, name)) return [name];
      if (isBareHan(name) && followsHanSurname(text, name.span)) persons.add(name.key);
      return [];
    });
    return { text, names: kept.flat(), isSure: role === 'stated' };
  });
  const decide = decideNames(likely, gazetteer, persons);
  return yield* each(all.entries(), ([index, one]) => {
    const mentions = (likely[index]?.names ?? []).flatMap((name) => {
      const locality = decide(name);
      return locality ? [{ locality, in: one.of, span: name.span }] : [];
    });
    return { ...one, mentions };
  });
}

function mayBeMeant(text: string, name: FoundName): boolean {
  if (isTooShort(name) || isOtherName(text, name)) return false;
  return !isBareHan(name) || standsAsWord(text, name.span);
}
