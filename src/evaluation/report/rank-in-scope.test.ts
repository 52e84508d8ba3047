import { beforeAll, describe, expect, it } from 'vitest';
import { libraryOf, type WordLibrary } from '../../index/library.fixture.ts';
import { MILLS } from '../mills.fixture.ts';
import { PARTS } from './parts.ts';
import { rankInScope } from './rank-in-scope.ts';

let library: WordLibrary;
beforeAll(async () => {
  library = await libraryOf(MILLS);
});

const rank = (question: string, answer: string) =>
  rankInScope({ id: '1', kind: 'fact', question, answers: [answer] }, library);

describe('ranking by each part', () => {
  it('ranks what is asked of two places for each of them, as answers do', async () => {
    const ranked = await rank('Which old water mills were repaired in Kaihua and Changshan?', 'oranges');
    for (const part of PARTS) expect(ranked[part].among, part).toBe(true);
  });

  it('finds nothing for a question that answers do not look for', async () => {
    const ranked = await rank('Who planted apple trees at Shenyang Normal University?', 'apple trees');
    for (const part of PARTS) expect(ranked[part], part).toEqual({ first: false, among: false });
  });
});
