import { expect, it } from 'vitest';
import { aligner } from './aligner.ts';

it('encodes a passage once, however many questions are asked about it, until many others were', async () => {
  const encoded: string[] = [];
  const align = aligner(async (text) => {
    encoded.push(text);
    return { width: 2, values: new Float32Array(text === 'short' ? 2 : 2_000_000).fill(Math.SQRT1_2) };
  });
  expect(await align('short', 'passage')).toBeCloseTo(1, 5);
  await align('short', 'passage');
  expect(encoded).toEqual(['short', 'passage']);
  for (const other of 'abcdefgh') await align('short', other);
  encoded.length = 0;
  await align('short', 'h');
  expect(encoded).toEqual([]);
  await align('short', 'passage');
  expect(encoded).toEqual(['passage']);
});
