/**
 * The logit that a model's outputs come to: a single one is it; of two, for "no" and "yes", it is the second less the
 * first.
 * @throws when there are others
 */
export function scoreOf(logits: unknown): number {
  if (!(logits instanceof Float32Array)) throw new Error('the outputs are not 32-bit floats');
  const [first = Number.NaN, second] = logits;
  if (logits.length > 2) throw new Error(`the model has ${logits.length} outputs, not one or two`);
  const score = second === undefined ? first : second - first;
  if (!Number.isFinite(score)) throw new Error(`the score is ${score}`);
  return score;
}
