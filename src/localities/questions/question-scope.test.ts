import { describe, expect, it } from 'vitest';
import { fold } from '../../text/terms.ts';
import type { Coverage } from '../coverage.ts';
import { china } from '../gazetteer.fixture.ts';
import type { Locality } from '../locality.ts';
import { questionScope, withoutNames } from './question-scope.ts';

/** A collection about the localities with these codes; it knows these words. */
function collectionOf(codes: readonly string[], words = ''): Coverage {
  const about = codes.flatMap((code) => china.get(code) ?? []);
  const has = (locality: Locality) => about.some((one) => china.isWithin(one, locality));
  const known = new Set(fold(words).split(' '));
  return { has, names: has, knowsWord: (word) => known.has(word) };
}

const seeds = collectionOf(['330800', '330802', '330803', '330824', '330825', '330881', '652827', '420111', '210100']);

const scopeOf = (question: string, collection = seeds) =>
  questionScope(question, china, collection).localities.map(({ id }) => id);

describe('the scope of a question', () => {
  it.each([
    ['What did Kaihua County do?', '330824'],
    ['What did Kaihua do?', '330824'],
    ['what did kaihua do', '330824'],
    ["Kaihua's brand", '330824'],
    ['news of the county of Kaihua', '330824'],
    ['What did the villages of Kaihua do?', '330824'],
    ['which towns of Changshan took part', '330822'],
    ['kai hua xian: brand?', '330824'],
    ['what does Kai Hua plan', '330824'],
    ['和静县有什么新闻', '652827'],
    ['和静有什么新闻', '652827'],
    ['常山有多少茶农？', '330822'],
    ['汉阳有什么新闻？', '420105'],
    ['he jing root carvings', '652827'],
    ['root carvings in hejing county', '652827'],
    ['pu dong xin qu e-sports', '310115'],
    ['schools of Pudong xinqu', '310115'],
    ['the district of Kecheng', '330802'],
    ["what was ke cheng's contest called", '330802'],
    ['Wuhan Hongshan District: dance drama', '420111'],
    ['Hongshan', '420111'],
    ['in Quzhou, who met?', '330800'],
    ['Kaihua County, Quzhou City, Zhejiang Province', '330824'],
    ['浙江省衢州市开化县的新闻', '330824'],
    ['Jiangshan County lectures', '330881'],
    ['anything in Inner Mongolia?', '150000'],
    ['What happened in Chengdu?', '510100'],
    ['what happened in chengdu?', '510100'],
    ['成都的天气怎么样', '510100'],
    ['lan zhou red bases', '620100'],
    ['chengdu weather', '510100'],
    ['Chengdu Party History', '510100'],
    ['CHENGDU RED STORIES', '510100'],
    ['Wannian party history', '361129'],
    ['red stories wannian', '361129'],
    ['Hebei Quzhou party history', '130435'],
    ['Chifeng Hongshan party history', '150402'],
  ])('of %j is found', (question, code) => {
    expect(scopeOf(question)).toEqual([code]);
  });

  it.each([
    ['Longyuo lectures', '330825'],
    ['the Hejng County carvings', '652827'],
    ['how many carvings in Hejin county', '652827'],
    ['What did Kechng do?', '330802'],
    ['drink driving in Heilongjang', '230000'],
  ])('of %j is found despite the slip', (question, code) => {
    expect(scopeOf(question)).toEqual([code]);
  });

  it.each([
    'Who presided over the meeting?',
    'What did Xi Jinping say?',
    'What did Bai Yu report?',
    'how long an hour did he talk, and why did he long for a date?',
    'Who is the Dean, and who is the Guide?',
    'Is there a mile long bridge guide for the dean?',
    'What are the cameras in the Songshan Nature Reserve for?',
    'What has changed since then?',
    '他们在和平年代做了什么？',
    '绿水青山就是金山银山是谁说的？',
    '婺源有多少茶农？',
    'Who is Mrs. Long You?',
    'What did Professor Kaihua say?',
    '恐龙游乐园什么时候开放？',
    '哪些城市学习党史？',
    '哪个景区有新区？',
    '沿海城市和大城市的郊区',
    '成语接龙游戏有多少人参加？',
    '王常山说了什么？',
    '大通有什么新闻？',
    '',
  ])('of %j is everything', (question) => {
    expect(scopeOf(question)).toEqual([]);
  });

  it('covers both of two places', () => {
    expect(scopeOf('Compare Longyou and Kaihua')).toEqual(['330825', '330824']);
    expect(scopeOf('和静和洪山分别有多少党员')).toEqual(['652827', '420111']);
    expect(scopeOf('衢江和龙游有多少党员')).toEqual(['330803', '330825']);
    expect(scopeOf('开化和静安区有多少党员')).toEqual(['330824', '310106']);
    expect(scopeOf('开化和和静有多少党员')).toEqual(['330824', '652827']);
    expect(scopeOf('开化和静县有多少党员')).toEqual(['330824', '652827']);
    expect(scopeOf('和龙市有多少党员')).toEqual(['222406']);
    expect(scopeOf('Kaihua and Quzhou')).toEqual(['330824', '330800']);
    expect(scopeOf('How many in Kaihua, Quzhou, and Hejing, Xinjiang?')).toEqual(['330824', '652827']);
    expect(scopeOf('How many in Hejing, Xinjiang and Kaihua, Quzhou?')).toEqual(['652827', '330824']);
  });

  it.each([
    'Kaihua as well as Quzhou',
    'news of Kaihua and of Quzhou',
    'Kaihua & Quzhou',
    "Kaihua's and Quzhou's mills",
    '开化以及衢州',
    '开化还有衢州',
  ])('covers a part and the whole where both are asked for: %s', (question) => {
    expect(scopeOf(question)).toEqual(['330824', '330800']);
  });

  it.each([
    ['和静县和武汉市洪山区的宣讲活动', ['652827', '420111']],
    ['浙江省衢州市开化县和湖北省武汉市洪山区', ['330824', '420111']],
    ['Kaihua County of Quzhou and Hongshan District of Wuhan', ['330824', '420111']],
    ['Kaihua in Zhejiang and Hejing in Xinjiang', ['330824', '652827']],
    ["Quzhou's Kaihua and Wuhan's Hongshan", ['330824', '420111']],
    ['What did Wuhan, Quzhou, Hejing, Kaihua and Longyou do?', ['420100', '330800', '652827', '330824', '330825']],
  ])('covers each of several, but not what they lie in where it only tells where: %s', (question, wanted) => {
    expect(scopeOf(question)).toEqual(wanted);
  });

  it.each([
    ['Quzhou but not Kecheng: 8090 group', ['330800'], ['330802']],
    ['party history outside Hejing', [], ['652827']],
    ['Party history in Quzhou except Kaihua and Longyou', ['330800'], ['330824', '330825']],
    ['Quzhou, except for Kaihua, Longyou, and Changshan', ['330800'], ['330824', '330825', '330822']],
    ['Other than Quzhou, where was party history taught?', [], ['330800']],
    ['Not Kaihua, but Longyou please', ['330825'], ['330824']],
    ['Hejing instead of Kaihua', ['652827'], ['330824']],
    ['news, and not from the county of Kaihua', [], ['330824']],
    ['除了和静以外的党史学习', [], ['652827']],
    ['除武汉市洪山区外还有哪些地方', [], ['420111']],
    ['不要开化,只要龙游', ['330825'], ['330824']],
    ['衢州市除了开化和龙游', ['330800'], ['330824', '330825']],
    ['Who learned in Quzhou (not Kaihua)?', ['330800'], ['330824']],
    ['衢州（开化除外）的学习', ['330800'], ['330824']],
    ['开化以外的衢州党史学习', ['330800'], ['330824']],
    ['Besides Kaihua, which counties of Quzhou learned?', ['330800'], ['330824']],
    ['What did everyone but Kaihua do in Quzhou?', ['330800'], ['330824']],
    ['With the exception of Kaihua, who in Quzhou learned?', ['330800'], ['330824']],
    ['lectures in Quzhou, excluding: Kaihua, and Longyou', ['330800'], ['330824', '330825']],
    ['What did places other than Kaihua in Quzhou do?', ['330800'], ['330824']],
  ])('leaves out what is excluded: %s', (question, asked, excluded) => {
    const scope = questionScope(question, china, seeds);
    expect(scope.localities.map(({ id }) => id)).toEqual(asked);
    expect(scope.excluded.map(({ id }) => id)).toEqual(excluded);
  });

  it.each([
    'Did Kaihua note this?',
    "What was done without Kaihua's help?",
    'What is outside Kaihua Museum?',
    '要不要开化的茶',
    '是不是开化的茶',
    '扫除开化的文盲',
    'Kaihua, not only for tea',
  ])('leaves out nothing where nothing is excluded: %s', (question) => {
    expect(scopeOf(question)).toEqual(['330824']);
  });

  it('leaves out nothing of where somebody came from', () => {
    const { localities, excluded } = questionScope('Who came to Kaihua from outside Hubei?', china, seeds);
    expect({ asked: localities.map(({ id }) => id), excluded }).toEqual({ asked: ['330824', '420000'], excluded: [] });
  });

  it('is the part where the whole only tells where that lies', () => {
    expect(scopeOf('In Quzhou, what did Kaihua do?')).toEqual(['330824']);
    expect(scopeOf('Quzhou, Kaihua: what did they do?')).toEqual(['330824']);
  });

  it('of namesakes is the one that the collection has, and is asked back where it has two', () => {
    const both = collectionOf(['420111', '150402']);
    expect(questionScope('Hongshan District news', china, both)).toMatchObject({
      localities: [],
      open: { written: 'Hongshan District', candidates: [{ id: '150402' }, { id: '420111' }] },
    });
    expect(scopeOf('Hongshan District news, Wuhan', both)).toEqual(['420111']);
    expect(scopeOf('Hongshan in Chifeng', both)).toEqual(['150402']);
  });

  it('of namesakes of which the collection has nothing is all of them, as none is likelier', () => {
    expect(scopeOf('Is there anything about Lanxi?')).toEqual(['231222', '330781']);
    expect(scopeOf('What happened in Jilin?')).toEqual(['220000']);
  });

  it('is asked back where the kind that is written says otherwise', () => {
    expect(questionScope('Quzhou County', china, seeds).open?.candidates.map(({ id }) => id)).toEqual([
      '330800',
      '130435',
    ]);
  });

  it('is the only part of that kind that the collection has, where a whole and a kind are written', () => {
    expect(scopeOf('How many carvings are there in the Xinjiang county?')).toEqual(['652827']);
    const asked = ['in Xinjiang County?', 'in the Xinjiang County?', 'in the Quzhou county?'];
    for (const question of asked) expect(questionScope(question, china, seeds).open, question).not.toBeNull();
    const both = collectionOf(['652827', '140825']);
    expect(scopeOf('in the Xinjiang county', both)).toEqual(['140825']);
  });

  it('takes a word that the collection knows for what it is, however near to a name', () => {
    const collection = collectionOf(['430700'], 'changed');
    expect(scopeOf('what has changed there', collection)).toEqual([]);
    expect(scopeOf('what has chagnde there', collection)).toEqual(['430700']);
  });

  it('leaves the rest of the question where it is', () => {
    const question = "What did Kaihua County's school do?";
    expect(withoutNames(question, questionScope(question, china, seeds).names)).toBe(
      `What did ${' '.repeat("Kaihua County's".length)} school do?`,
    );
  });

  it.each([
    ['衢州市长是谁?', '  市长是谁?'],
    ['开化县委开了什么会?', '  县委开了什么会?'],
    ['开化县长虹乡有什么?', '   长虹乡有什么?'],
    ['开化县民政局在哪里?', '   民政局在哪里?'],
  ])('leaves what belongs to the word behind a place (%s)', (question, rest) => {
    expect(withoutNames(question, questionScope(question, china, seeds).names.slice(0, 1))).toBe(rest);
  });
});
