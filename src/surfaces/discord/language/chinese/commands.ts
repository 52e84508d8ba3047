import type { commands as english } from '../english/commands.ts';
import type { Translation } from '../keys.ts';

export const commands: Translation<typeof english> = {
  'command.ask': '提问',
  'command.ask.about': '提一个问题；回答逐字引自文献，并注明出处',
  'option.ask.question': '问题',
  'option.ask.question.about': '您想知道什么？引号内的字词须逐字出现；-字词 表示不要出现',
  'option.ask.locality': '地方',
  'option.ask.locality.about': '只看关于这个地方的段落（默认：问题中提到的地方）',
  'option.ask.private': '仅自己可见',
  'option.ask.private.about': '只让您自己看到回答（默认：这里的所有人都能看到）',

  'command.locality': '地方',
  'command.locality.about': '文献集中关于一个地方的内容：概况，以及由新到旧的段落',
  'option.locality.name': '名称',
  'option.locality.name.about': '地名，中文或英文',
  'option.locality.topic': '主题',
  'option.locality.topic.about': '只看有关这个主题的段落（默认：全部，由新到旧）',

  'command.localities': '地方列表',
  'command.localities.about': '文献集涉及哪些地方，各有多少内容',
  'option.localities.within': '范围',
  'option.localities.within.about': '只看这个地方的下级地方（默认：所有地方）',

  'command.compare': '比较',
  'command.compare.about': '就一个主题并列显示两个地方的文献内容',
  'option.compare.first': '甲',
  'option.compare.first.about': '一个地方，中文或英文',
  'option.compare.second': '乙',
  'option.compare.second.about': '另一个地方，中文或英文',
  'option.compare.topic': '主题',
  'option.compare.topic.about': '比较什么：一个问题，或几个词',
};
