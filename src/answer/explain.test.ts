import { beforeAll, describe, expect, it } from 'vitest';
import { libraryOf, type WordLibrary } from '../index/library.fixture.ts';
import { answerQuestion } from './answer-question.ts';
import { explain } from './explain.ts';

let library: WordLibrary;
beforeAll(async () => {
  const mills = (number: number) =>
    `# Mill ${number}\n\nThe mill stands on river ${number} and grinds the rice of village ${number}.\n`;
  library = await libraryOf(Object.fromEntries(Array.from({ length: 15 }, (_, n) => [`${n}.md`, mills(n)])));
});

async function explained(question: string, limit: number) {
  return explain(await answerQuestion(question, library, { limit }), library.index, limit);
}

describe('the passages among which an answer was looked for', () => {
  it('are told with the question’s words that they have and lack, as the question writes them', async () => {
    const [about] = await explained('Which dragons were GRINDING at the mill?', 3);
    expect(about?.passages[0]).toMatchObject({
      rank: 1,
      file: expect.stringMatching(/^\d+\.md$/),
      lines: { first: 3, last: 3 },
      text: expect.stringMatching(/^The mill stands/),
      found: ['GRINDING', 'mill'],
      missing: ['dragons'],
    });
  });

  it('are the best ten, unless more quotes are wanted; the others are counted', async () => {
    expect(await explained('mill', 3)).toMatchObject([{ passages: { length: 10 }, more: 5 }]);
    expect(await explained('mill', 12)).toMatchObject([{ passages: { length: 12 }, more: 3 }]);
  });
});
