import type { LocalityLabel } from '../../../localities/label.ts';
import type { Language } from '../language/language.ts';
import { button, framed, type Outgoing, rows, text } from '../writing/outgoing.ts';
import { plainName, shortName } from './place-name.ts';

/** As many buttons as a message holds in its rows. */
const MOST = 25;

/**
 * Asks which of several localities is meant, with a button for each.
 * @param customId where the button of a locality leads; one without an id has no button
 */
export function renderWhich(
  candidates: readonly LocalityLabel[],
  heading: string | null,
  customId: (candidate: LocalityLabel) => string | undefined,
  language: Language,
): Outgoing {
  const buttons = candidates.flatMap((candidate) => {
    const id = customId(candidate);
    return id === undefined ? [] : [button(plainName(candidate, language), id)];
  });
  const offered = buttons.slice(0, MOST);
  const rest = candidates.length - offered.length;
  return framed(null, [
    ...(heading === null ? [] : [text(heading)]),
    text(whichOf(commonName(candidates), language)),
    ...rows(offered),
    ...(rest > 0 ? [text(`-# ${language.say('places.otherNamesakes', { count: rest })}`)] : []),
  ]);
}

function whichOf(name: string | null, { say }: Language): string {
  return name === null ? say('places.which') : say('places.whichOf', { name });
}

/** What all of them are called; null where their kinds tell them apart. */
function commonName(candidates: readonly LocalityLabel[]): string | null {
  const names = new Set(candidates.map(shortName));
  const [name] = names;
  return name !== undefined && names.size === 1 ? name : null;
}
