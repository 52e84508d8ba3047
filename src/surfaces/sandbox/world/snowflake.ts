/** An id as Discord makes them: milliseconds since 2015 in the high bits, so that ids sort by time. */
export type Snowflake = string;

const epoch = 1_420_070_400_000n;
const lowBits = (1n << 22n) - 1n;
/** Divisible by every number of shards up to eight. */
const shardings = 840n;

/** Returns a maker of ids which rise strictly, also within one millisecond. */
export function snowflakes(now: () => number): () => Snowflake {
  let last = 0n;
  return () => {
    const fresh = (BigInt(now()) - epoch) << 22n;
    last = fresh > last ? fresh : last + 1n;
    return last.toString();
  };
}

/**
 * Returns a maker of servers' ids. Of up to eight shards, the first server is on shard 0, the next on shard 1, and
 * so on, so that a test knows where each of them is.
 */
export function serverSnowflakes(now: () => number): () => Snowflake {
  let next = ((BigInt(now()) - epoch) / shardings) * shardings;
  return () => {
    const id = (next << 22n) | lowBits;
    next += 1n;
    return id.toString();
  };
}

/** The shard, of so many, that is told of a server. */
export function shardOf(serverId: Snowflake, shards: number): number {
  return Number((BigInt(serverId) >> 22n) % BigInt(shards));
}
