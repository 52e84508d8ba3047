import { beforeAll, describe, expect, it } from 'vitest';
import { libraryOf, type WordLibrary } from '../index/library.fixture.ts';
import { personNames } from './person-names.ts';

let library: WordLibrary;
beforeAll(async () => {
  library = await libraryOf({
    'a.txt': 'Li Wenguo, deputy secretary of the school party committee, presided over the meeting.',
    'b.txt': 'The women of the valley heard Zhang Xiong and Nana Ouyang. Dan Xiongxin was there too.',
    'c.txt': 'Wei Li spoke of danger, and change; the men of Wo stayed at home.',
    'd.txt': '李文国主持会议。',
    'e.txt': 'Lü Yifan sang. Lyu Erkang danced. Lv Sanjun drummed. Lu Sihong, a guest, went home with Sun Lüfang.',
  });
});

const namesIn = (question: string) => personNames(question, library.index);

describe('a person whom a question names in Chinese', () => {
  it.each([
    ['请告诉我李文国在学校担任什么职务。', ['li', 'wenguo']],
    ['张雄家葡萄园一年收入多少？', ['zhang', 'xiong']],
    ['欧阳娜娜是谁？', ['ouyang', 'nana']],
    ['吕一凡做了什么？', ['lu', 'yifan']],
    ['吕尔康做了什么？', ['lyu', 'erkang']],
    ['吕三军做了什么？', ['lv', 'sanjun']],
    ['吕思红做了什么？', ['lu', 'sihong']],
    ['孙绿芳去哪儿了？', ['sun', 'lufang']],
    // Of a surname 单 is read Shan, as a word Dan: this text took it for a word.
    ['李伟和单雄信说了什么？', ['li', 'wei']],
  ])('is looked for by the name in Latin letters too: %s', async (question, names) => {
    expect(await namesIn(question)).toEqual(names);
  });

  it('is not looked for by what only sounds like a word of a passage', async () => {
    expect(await namesIn('我们有什么危险？')).toEqual([]);
  });

  it('is not looked for where no passage has the name, or the question is not in Chinese', async () => {
    expect(await namesIn('王小明是谁？')).toEqual([]);
    expect(await namesIn('Who is 李文国 at the school?')).toEqual([]);
    expect(await namesIn('?')).toEqual([]);
  });
});
