import type { answer as english } from '../english/answer.ts';
import type { Translation } from '../keys.ts';

export const answer: Translation<typeof english> = {
  'answer.notFound': '文献集中没有能回答这个问题的内容。',
  'answer.notFoundAbout': '有关{{names}}的内容中，没有能回答这个问题的。',
  'answer.without': '不含有关{{names}}的内容。',
  'answer.absent': '文献集中没有{{phrases}}这些字词。',
  'answer.absentAbout': '有关{{names}}的内容中，没有{{phrases}}这些字词。',
  'answer.nearest': '最接近的文献：',
  'answer.otherWords': '请换个说法再问，或用 **/ask** 或提及我时写明您所指的地方或事件。',
  'answer.otherWordsOrPlaces': '请换个说法再问，或点击**不限地方**。',
  'answer.otherPlaces': '**/localities** 可列出文献集涉及的地方。',

  'answer.everywhere': '来自整个文献集',
  'answer.about': '关于{{names}}',
  'answer.onlyNaming_other': '没有专讲{{names}}的内容能回答；以下段落提到了它。',
  'answer.onlyAround_other': '没有专讲{{names}}的内容能回答；以下内容讲的是它所属的{{around}}。',
  'answer.unanswered': '没有找到有关{{names}}、又能回答这个问题的段落。',
  'answer.beyondLimit': '有关{{names}}的内容也能回答，这里没有列出。',
  'answer.askEverywhere': '不限地方',
  'answer.askOnly': '只看{{name}}',
  'answer.shortened': '问题较长，只显示开头',

  'answer.strong': '高度匹配',
  'answer.fair': '一般匹配',
  'answer.firstPart': '共 {{of}} 部分，第 1 部分，下一页继续',
  'answer.laterPart': '续，共 {{of}} 部分，第 {{number}} 部分',
  'answer.partShown': '共 {{of}} 部分，第 {{number}} 部分；点击“只看……”查看全文',
  'answer.line': '第 {{line}} 行',
  'answer.lines': '第 {{first}}–{{last}} 行',
  'answer.otherVersion': '另有一说，{{differing}}：“{{sentence}}”（{{source}}）',
  'answer.insteadOf': '作**{{there}}**而非**{{here}}**',
  'answer.moreVersions_other': '另有 {{count, number}} 个版本',
  'answer.alsoIn': '另见 {{titles}}',
  'list.more': '另外 {{count, number}} 项',
  'answer.source': '来源',
};
