import type { Span } from '../../text/span.ts';
import { findNames } from '../find-names.ts';
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

/** The localities that the texts of one document name, in order; what could be several, or a person, is left out. */
export function mentionsIn(texts: readonly LocalText[], gazetteer: Gazetteer): Mention[] {
  const found = texts.map(({ role, text, span }) => {
    const names = findNames(text, span, gazetteer).filter((name) => !isTooShort(name) && !isOtherName(text, name));
    return { text, names, isSure: role === 'stated' };
  });
  const decide = decideNames(found, gazetteer);
  return texts.flatMap((of, index) =>
    (found[index]?.names ?? []).flatMap((name) => {
      const locality = decide(name);
      return locality ? [{ locality, in: of, span: name.span }] : [];
    }),
  );
}
