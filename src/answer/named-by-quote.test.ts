import { describe, expect, it } from 'vitest';
import { libraryOf } from '../index/library.fixture.ts';
import { answerQuestion } from './answer-question.ts';

describe('a place that a quote writes barely in Chinese', () => {
  it('is none about which nothing was found', async () => {
    const road = '开化县：开化和常山两地将修建新公路，公路全长五十公里，计划于六月通车，沿线有七座隧道。';
    const bilingual = await libraryOf({
      'road.md': `# 开化县\n\n${road}\n`,
      'orchard.md': '# 常山县\n\n常山县的果园里种满了橘子树，秋天有很多游客来这里采摘橘子。\n',
    });
    const answer = await answerQuestion('开化和常山的公路什么时候通车？', bilingual);
    expect(answer).toMatchObject({ outcome: 'quoted', unanswered: [], citations: [{ document: { file: 'road.md' } }] });
  });
});
