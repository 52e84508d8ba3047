import type { asking as english } from '../english/asking.ts';
import type { Translation } from '../keys.ts';

export const asking: Translation<typeof english> = {
  'option.ask.from': '起始日期',
  'option.ask.from.about': '只看这个日期及以后的文献：2023-08-08、2023-08 或 2023',
  'option.ask.to': '截止日期',
  'option.ask.to.about': '只看这个日期及以前的文献：2023-08-08、2023-08 或 2023',
  'option.ask.document': '文献',
  'option.ask.document.about': '只看这一篇文献，写标题或文件名',

  'bounds.dates': '仅限日期为 {{dated}} 的文献',
  'bounds.between': '{{from}} 至 {{to}}',
  'bounds.since': '{{from}} 及以后',
  'bounds.until': '{{to}} 及以前',
  'bounds.leftOut_other': '未计入 {{count, number}} 篇没有日期的文献',
  'bounds.documents': '仅限{{names}}',
  'bounds.noneDated': '文献集中没有日期为 {{dated}} 的文献。',
  'bounds.noneChosenDated': '{{names}}的日期都不是 {{dated}}。',
  'bounds.noDate': '{{name}}没有日期。',
  'bounds.otherDate': '{{name}}的日期是 {{date}}，不是 {{dated}}。',
  'bounds.askAnyDate': '不限日期',
  'bounds.askAnyDocument': '所有文献',
  'bounds.otherDates': '请换个日期再问，或点击**{{button}}**。',
  'bounds.several': '“{{written}}”可能指{{names}}。请从输入时出现的列表中选择。',
  'bounds.gone': '所问的文献已不在文献集中。请不限文献重新提问。',
  'bounds.completion': '{{title}}（{{date}}）',

  'menu.find': '查找相关段落',
  'find.nothing': '这条消息里没有可以查找的字词。',

  'limits.user': '您刚才的提问太多了。我{{when}}继续为您回答，请到时再试。',
  'limits.channel': '这里刚才的提问太多了。我{{when}}继续回答，请到时再试。',
};
