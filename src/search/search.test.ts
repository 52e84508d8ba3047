import { beforeAll, describe, expect, it } from 'vitest';
import { libraryIn, libraryOf, type WordLibrary } from '../index/library.fixture.ts';
import { answeringSentence } from './answering-sentence.ts';
import { readQuery } from './query.ts';
import { search } from './search.ts';

let seeds: WordLibrary;
beforeAll(async () => {
  seeds = await libraryIn('seeds');
});

async function find(question: string, { index, encoder }: WordLibrary) {
  const query = await readQuery(question, index, encoder);
  return { query, hits: search(query, index) };
}

describe('search', () => {
  it('puts the passage with the question’s rare words first, and the sentence that has them', async () => {
    const { query, hits } = await find('What are the 840 large-scale wall paintings of Hejing?', seeds);
    const [best] = hits;
    expect(best && seeds.index.text(best.passage)).toContain('840 large-scale wall paintings');
    const sentence = best?.passage.sentences[await answeringSentence('', best, query, seeds)];
    const text = best && seeds.index.documentText(best.passage.file).slice(sentence?.start, sentence?.end);
    expect(text).toContain('840 large-scale wall paintings');
  });

  it.each(['What is the weather?', '8090', '的', 'Kecheng 党史', 'please tell me'])(
    'ranks every passage once, the best first, for "%s"',
    async (question) => {
      const { hits } = await find(question, seeds);
      expect(hits).toHaveLength(Math.min(50, seeds.index.passages.length));
      expect(new Set(hits.map(({ passage }) => passage.id)).size).toBe(hits.length);
      for (const [rank, { score, signals, cosines, passage }] of hits.entries()) {
        expect(score).toBeLessThanOrEqual(Math.min(1, hits[rank - 1]?.score ?? 1));
        expect(Number.isFinite(score)).toBe(true);
        expect(cosines).toHaveLength(passage.sentences.length);
        expect(signals.sentence).toBe(Math.max(...cosines));
      }
    },
  );

  it('finds in a collection of one passage', async () => {
    const library = await libraryOf({ 'a.txt': 'The mills of Kaihua stand on the river.' });
    expect((await find('Where do the mills stand?', library)).hits).toHaveLength(1);
  });

  it('tells which passages have a number where a number is asked for', async () => {
    const library = await libraryOf({
      'a.txt': 'The old mills of Kaihua county stand on the river, and all of them turn.',
      'b.txt': 'The old mills of Kaihua county stand on the river, and eleven of them turn.',
    });
    const { hits } = await find('How many old mills of Kaihua turn?', library);
    expect(Object.fromEntries(hits.map(({ passage, signals }) => [passage.file, signals.hasAnswerKind]))).toEqual({
      'a.txt': false,
      'b.txt': true,
    });
  });
});

describe('a question', () => {
  it('is not searched by its courtesies', async () => {
    const { query } = await find('Hello everybody, please tell me about the Donggui Museum, thanks!', seeds);
    expect(query.terms).toEqual(['donggui', 'museum']);
  });

  it('is searched as if it had no slips of the pen', async () => {
    const [slipped, meant] = [
      await find('slogns at the Dongui Musem', seeds),
      await find('slogans at the Donggui Museum', seeds),
    ];
    expect(slipped.query.terms).toEqual(meant.query.terms);
  });

  it('of courtesies alone is searched all the same', async () => {
    expect((await find('hello', seeds)).query.terms).not.toEqual([]);
  });
});
