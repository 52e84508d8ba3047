import { distance } from 'fastest-levenshtein';

/** How many slips of the pen tell two words apart: letters more, less or other, and neighbours that changed places. */
export function countSlips(a: string, b: string): number {
  return isTransposed(a, b) ? 1 : distance(a, b);
}

/** Whether two neighbouring letters changed places, and nothing else. */
function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  if (at === a.length) return false;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
