/** An id as Discord makes them: milliseconds since 2015 in the high bits, so that ids sort by time. */
export type Snowflake = string;

const epoch = 1_420_070_400_000n;

/** Returns a maker of ids which rise strictly, also within one millisecond. */
export function snowflakes(now: () => number): () => Snowflake {
  let last = 0n;
  return () => {
    const fresh = (BigInt(now()) - epoch) << 22n;
    last = fresh > last ? fresh : last + 1n;
    return last.toString();
  };
}

/** When the id was made, in milliseconds since 1970. */
export function snowflakeTime(id: Snowflake): number {
  return Number((BigInt(id) >> 22n) + epoch);
}
