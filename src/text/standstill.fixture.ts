/** How long some work took, and for how long at most nobody else had a turn meanwhile, in milliseconds. */
export async function standstillOf(
  work: () => Promise<unknown>,
): Promise<{ readonly took: number; readonly longest: number }> {
  const began = performance.now();
  let [last, longest] = [began, 0];
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(look, 1);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  look();
  return { took: performance.now() - began, longest };
}
