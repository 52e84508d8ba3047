import { beforeAll, describe, expect, it } from 'vitest';
import { libraryOf, type WordLibrary } from '../index/library.fixture.ts';
import { answerQuestion } from './answer-question.ts';

let library: WordLibrary;
beforeAll(async () => {
  library = await libraryOf({
    'county.md': '# Kaihua County, Zhejiang\n\nKaihua County repaired seven mills on the upper river in the winter.\n',
    'bridge.md': '# Old bridges\n\nNine bridges with lanterns of silk were built in Kaihua by the ropemakers.\n',
    'person.md': '# Old ropes\n\nNine ropes with lanterns of silk were made by the ropemaker Wang Longyou.\n',
    'weavers.md': '# Old looms\n\nKaihua built twenty looms with ribbons of hemp for the weavers of that year.\n',
    'longyou.md': '# Longyou County, Zhejiang\n\nLongyou County repaired three mills on the lower river.\n',
  });
});

describe('a question about a county', () => {
  it.each([
    'How many bridges with lanterns of silk were built in Kaihua County?',
    'How many bridges with lanterns of silk were built in Kaihua?',
  ])('is answered from a document that writes its bare name as a place’s: %s', async (question) => {
    const answer = await answerQuestion(question, library);
    expect(answer).toMatchObject({ outcome: 'quoted', reach: 'about', scope: [{ id: '330824' }] });
    expect(answer).toMatchObject({
      citations: [{ document: { file: 'bridge.md' }, localities: [{ name: 'Kaihua County' }] }],
    });
  });

  it('is answered from one that may speak of a person only where nothing else does, which is said', async () => {
    const answer = await answerQuestion('How many looms with ribbons of hemp were built in Kaihua County?', library);
    expect(answer).toMatchObject({
      outcome: 'quoted',
      reach: 'naming',
      citations: [{ document: { file: 'weavers.md' } }],
    });
  });

  it('is not answered from a document in which a person has the name', async () => {
    const answer = await answerQuestion('How many ropes with lanterns of silk were made in Longyou County?', library);
    expect(answer.outcome).toBe('not-found');
  });

  it('is still answered from what surely is about it', async () => {
    const answer = await answerQuestion('How many mills were repaired in Kaihua County?', library);
    expect(answer).toMatchObject({ outcome: 'quoted', reach: 'about' });
  });
});
