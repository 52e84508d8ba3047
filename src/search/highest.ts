/**
 * The places of the highest of some scores, the highest first; of equal ones the first. One pass, in which those kept so
 * far stand in a heap with the lowest on top: no sorting of all, nor moving of those kept.
 */
export function highest(scores: Float32Array, count: number): number[] {
  const size = Math.min(count, scores.length);
  const heap = Array.from({ length: size }, (_, place) => place);
  for (let top = size >> 1; top-- > 0; ) sink(heap, top, scores);
  let least = scores[heap[0] ?? 0] ?? 0;
  for (let place = size; size > 0 && place < scores.length; place++) {
    if ((scores[place] ?? 0) <= least) continue;
    heap[0] = place;
    sink(heap, 0, scores);
    least = scores[heap[0]] ?? 0;
  }
  return heap.sort((a, b) => (isBefore(a, b, scores) ? -1 : 1));
}

/** Moves what stands at a top of the heap below all that come after it. */
function sink(heap: number[], top: number, scores: Float32Array): void {
  const sinking = heap[top] ?? 0;
  let at = top;
  for (let below = 2 * at + 1; below < heap.length; below = 2 * at + 1) {
    const left = heap[below] ?? 0;
    const right = heap[below + 1];
    const isRight = right !== undefined && isBefore(left, right, scores);
    const last = isRight ? right : left;
    if (!isBefore(sinking, last, scores)) break;
    heap[at] = last;
    at = isRight ? below + 1 : below;
  }
  heap[at] = sinking;
}

function isBefore(a: number, b: number, scores: Float32Array): boolean {
  const first = scores[a] ?? 0;
  const second = scores[b] ?? 0;
  return first > second || (first === second && a < b);
}

/** The places of the smallest of some whole numbers, the smallest first; of equal ones the first. By counting. */
export function fewest(numbers: Uint16Array, count: number): number[] {
  const starts = startsOf(numbers);
  const places = Array.from({ length: Math.min(count, numbers.length) }, () => 0);
  for (let place = 0; place < numbers.length; place++) {
    const number = numbers[place] ?? 0;
    const at = starts[number] ?? 0;
    if (at >= places.length) continue;
    places[at] = place;
    starts[number] = at + 1;
  }
  return places;
}

/** Where each number begins when they are sorted. */
function startsOf(numbers: Uint16Array): Uint32Array {
  let largest = 0;
  for (let place = 0; place < numbers.length; place++) largest = Math.max(largest, numbers[place] ?? 0);
  const starts = new Uint32Array(largest + 2);
  for (let place = 0; place < numbers.length; place++) {
    const next = (numbers[place] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let number = 1; number < starts.length; number++) {
    starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0);
  }
  return starts;
}
