import { SnowflakeUtil } from 'discord.js';
import { expect, test } from 'vitest';
import { snowflakes } from './snowflake.ts';

test('ids rise even when the clock stands still or goes back', () => {
  const times = [1_700_000_000_000, 1_700_000_000_000, 1_699_999_999_000];
  const mint = snowflakes(() => times.shift() ?? 1_700_000_000_001);
  const ids = Array.from({ length: 4 }, () => BigInt(mint()));
  expect(ids).toEqual([...new Set(ids)].sort((one, other) => (one < other ? -1 : 1)));
});

test('an id tells when it was made', () => {
  expect(SnowflakeUtil.timestampFrom(snowflakes(() => 1_700_000_000_000)())).toBe(1_700_000_000_000);
});
