import { expect, it } from 'vitest';
import { makeGazetteer } from './make-gazetteer.ts';

it('makes the gazetteer that is in the repository', async () => {
  await expect(makeGazetteer()).toMatchFileSnapshot('../gazetteer/china.tsv');
});
