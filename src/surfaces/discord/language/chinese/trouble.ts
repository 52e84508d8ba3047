import type { trouble as english } from '../english/trouble.ts';
import type { Translation } from '../keys.ts';

export const trouble: Translation<typeof english> = {
  'trouble.question.empty': '问题是空的：请用一句话或几个词提问。',
  'trouble.question.long': '问题有 {{length, number}} 个字符：请最多用 {{most, number}} 个字符，一次只问一个问题。',
  'trouble.question.wordless': '里面没有可以查找的字词：请用一句话或几个词提问。',
  'trouble.question.aimless': '这没有说明问的是什么：请就某件事提问，例如“有多少水磨？”。',
  'trouble.question.excluding': '这里只写了要排除什么（{{excluded}}）：请也写明要找什么，例如“水库 -{{first}}”。',
  'trouble.question.script': '这里只能读英文和中文：请用其中一种提问。',
  'trouble.question.long-quote': '这段文字有 {{length, number}} 个字符：一次最多查证 {{most, number}} 个。',
  'trouble.question.wordless-quote': '里面没有可以查证的字词：请写出据称是引文的文字。',
  'trouble.question.date': '“{{written}}”不是这里能读懂的日期：请写日（2023-08-08）、月（2023-08）或年（2023）。',
  'trouble.question.period': '没有从 {{from}} 到 {{to}} 的日期：请把较早的日期写在前面。',
  'trouble.question.document': '文献集中没有“{{file}}”这篇文献：请从输入时出现的列表中选择。',
  'trouble.shortenedQuestion': '上面的问题太长，无法完整保留，因此不能重新提问。请使用 **/ask** 并填写 `locality:`。',
  'trouble.unreadableQuestion': '我已无法读到这个问题：消息已删除或对我不可见。请使用 **/ask** 并填写 `locality:`。',
  'trouble.unknownButton': '我已不认识这个按钮。请用 **/ask** 或提及我重新提问。',
  'trouble.unknownCommand': '我已不认识这个命令。请使用 **/ask**，或提及我并写上问题。',
  'trouble.documentsChanged': '这个回答所依据的文献之后有改动。请用 **/ask** 或提及我重新提问。',
  'trouble.failed': '我这边出了问题（编号 {{id}}）。请再试一次；如果仍然如此，请把编号告诉管理者。',
  'trouble.cannotWrite':
    '我没有在 <#{{channel}}> 回复的权限，所以把本应写在那里的内容发给您。管理员可以给我“查看频道”“发送消息”和“读取消息历史”的权限（在子区中为“在子区内发送消息”）。',
  'trouble.mentionHelp':
    '提问时请提及我并写上问题，例如：**@{{bot}} 哪些村参加了读书活动？**\n也可以使用 **/ask**。回复只有在提及我时我才读得到。',
};
