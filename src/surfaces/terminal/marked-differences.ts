import type { NearPlace } from '../../answer/quotes-checked/checked-quote.ts';
import type { Style } from './style.ts';
import { visible } from './visible.ts';

/** What a document has, with the words that only it has and those that only the text has. */
export function markedDifferences(text: string, { quote, differences }: NearPlace, style: Style): string {
  const shown = { quote: visible(quote), text: visible(text) };
  let [marked, at] = ['', 0];
  for (const { given, found } of differences) {
    const [removed, added] = [shown.quote.slice(found.start, found.end), shown.text.slice(given.start, given.end)];
    const before = shown.quote.slice(at, found.start);
    // A word that only the text has stands apart from the one before it.
    const space =
      removed === '' && /[\p{L}\p{N}]$/u.test(before) && /^(?!\p{Script=Han})[\p{L}\p{N}]/u.test(added) ? ' ' : '';
    marked += `${before}${space}${removed && style.removed(removed)}${added && style.added(added)}`;
    at = found.end;
  }
  return marked + shown.quote.slice(at);
}
