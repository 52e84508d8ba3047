/** The places of the highest of some scores, the highest first; of equal ones the first. One pass, no sorting of all. */
export function highest(scores: Float32Array, count: number): number[] {
  const kept: number[] = [];
  const scoreAt = (place: number | undefined) => scores[place ?? -1] ?? Number.NEGATIVE_INFINITY;
  for (let place = 0; place < scores.length; place++) {
    const score = scoreAt(place);
    if (kept.length === count && score <= scoreAt(kept.at(-1))) continue;
    let at = kept.length;
    while (at > 0 && scoreAt(kept[at - 1]) < score) at--;
    kept.splice(at, 0, place);
    if (kept.length > count) kept.pop();
  }
  return kept;
}
