import type { Span } from '../../text/span.ts';
import { type FoundName, findNames } from '../find-names.ts';
import type { Gazetteer } from '../gazetteer.ts';
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

/** The localities that the texts of one document name, in order; what could be several, or a person, is left out. */
export function mentionsIn(texts: readonly LocalText[], gazetteer: Gazetteer): Mention[] {
  return namesIn(texts, gazetteer).flatMap(({ mentions }) => mentions);
}

/** The same, text by text, with what else looks like a name. */
export function namesIn(texts: readonly LocalText[], gazetteer: Gazetteer): NamedText[] {
  const all = texts.map((of) => ({ of, names: findNames(of.text, of.span, gazetteer) }));
  const likely = all.map(({ of: { role, text }, names }) => {
    return {
      text,
      names: names.filter((name) => !isTooShort(name) && !isOtherName(text, name)),
      isSure: role === 'stated',
    };
  });
  const decide = decideNames(likely, gazetteer);
  return all.map((one, index) => {
    const mentions = (likely[index]?.names ?? []).flatMap((name) => {
      const locality = decide(name);
      return locality ? [{ locality, in: one.of, span: name.span }] : [];
    });
    return { ...one, mentions };
  });
}
