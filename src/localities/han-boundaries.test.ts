import { describe, expect, it } from 'vitest';
import { standsAsWord } from './han-boundaries.ts';

/** The sentence with the name in brackets. */
function stands(marked: string): boolean {
  const start = marked.indexOf('[');
  return standsAsWord(marked.replace(/[[\]]/g, ''), { start, end: marked.indexOf(']') - 1 });
}

describe('a Chinese name without its kind', () => {
  it.each([
    '在[开化]召开会议',
    '会议在[常山]召开。',
    '[开化]、常山两地',
    '开化、[常山]两地',
    '[开化]和龙游共建公路。',
    '开化和[龙游]共建公路。',
    '[开化]的茶很好',
    '记者从[龙游]获悉',
    '衢州[开化]今年修路',
    '[开化]龙顶始于明代',
    '开化和[常山]两县将共同修建公路',
    '浙江[常山]的胡柚',
    '从[和静]到焉耆的公路',
    '从和静到[焉耆]的公路',
    '今年[和静]举办那达慕',
    '游客来到[龙游]参观石窟',
    '[龙游]石窟景区接待游客',
    '浙江[龙游]:茶园里的音乐会',
    '江山、常山、开化、[龙游]四县市',
    '柯城、衢江、[龙游]等地',
    '衢江[龙游]段通航',
    '前往[开化]考察',
    '位于[开化]西部',
    '与[龙游]接壤',
    '到[安吉]旅游',
    '在[德清]举行马拉松',
    '[德清]去年办了十场比赛',
    '湖州[长兴]的企业',
    '[长兴]与安吉相邻',
    '[永康]五金城开业',
    '在[文成]举办山歌节',
    '[建德]今年水稻丰收',
    '他是[开化]人',
    '2022年[龙游]接待游客',
    '由[龙游]承办的运动会',
    '台州[仙居]杨梅成熟',
    '仙居和[天台]的农民',
    '全县干部赴[开化]学习',
    '援助[和静]的医生',
    '铁路经过江山和[常山]',
    '[常山]上半年有两万名游客',
  ])('is a word of its own in %s', (marked) => {
    expect(stands(marked)).toBe(true);
  });

  it.each([
    '孩子们做成语接[龙游]戏',
    '推进党务信息公[开化]',
    '建设祥[和静]谧的社区',
    '清晨公园里师生[长兴]奋',
    '学生成[长兴]趣班',
    '医生们[德清]廉洁',
    '日[常山]区巡逻五十次',
    '恐[龙游]乐园上月开放',
    '像一条小[龙游]在水里',
    '病人身体[永康]复',
    '工作[安吉]祥和',
    '中小学[建德]育基地',
    '他们还写了游记,看了黄[浦江]',
    '传说神[仙居]住在山里',
    '演员说,太[平阳]光照耀大地',
    '离[开化]工厂',
    '经[常山]洪暴发',
    '温[和静]养',
    '品[德清]高',
    '校[长兴]建新楼',
    '建[成文]明村',
    '创[建德]国馆',
    '永远和[平安]定',
  ])('is none in the middle of other words: %s', (marked) => {
    expect(stands(marked)).toBe(false);
  });

  it.each([
    '王[常山]主持会议',
    '会议由王[常山]主持',
    '李[开化]朗读了诗歌',
    '张[龙游]说,今年将演出新戏',
    '赵子[龙游]说刘备',
    '景区主任陈[开化]介绍',
    '局长王[常山]说',
    '陈[龙游]泳',
    '欧阳[开化]指出',
  ])('is none in what a person is called: %s', (marked) => {
    expect(stands(marked)).toBe(false);
  });

  it.each(['舞剧《[文成]公主》', '读书能够[开化]民智', '傍晚在[常山]上散步', '在[天台]上建了花园'])(
    'is none in a title, as a verb or as a mountain: %s',
    (marked) => {
      expect(stands(marked)).toBe(false);
    },
  );
});
