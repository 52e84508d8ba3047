import type { following as english } from '../english/following.ts';
import type { Translation } from '../keys.ts';

export const following: Translation<typeof english> = {
  'command.follow': '关注',
  'command.follow.about': '文献带来某个地方的新内容时，在频道里告知',
  'option.follow.locality': '地方',
  'option.follow.locality.about': '地名，中文或英文；包括其下级地方',
  'option.follow.channel': '频道',
  'option.follow.channel.about': '在哪里告知（默认：这里）',
  'command.unfollow': '取消关注',
  'command.unfollow.about': '不再在频道里告知某个地方的新内容',
  'option.unfollow.locality': '地方',
  'option.unfollow.locality.about': '已关注的地方之一',
  'option.unfollow.channel': '频道',
  'option.unfollow.channel.about': '目前在哪里告知（默认：这里）',
  'command.following': '关注列表',
  'command.following.about': '本服务器各频道关注哪些地方',

  'following.begun_other':
    '从现在起，我在{{channel}}告知关于{{name}}及其下级地方的新内容，每小时最多一次。目前有 {{count, number}} 个段落。',
  'following.already': '我已在{{channel}}告知{{name}}的新内容。',
  'following.tooMany': '在{{channel}}已关注 {{most, number}} 个地方：请换一个频道，或关注它们所属的上级地方。',
  'following.ended': '我不再在{{channel}}告知{{name}}的新内容。',
  'following.notFollowed': '{{channel}}没有关注{{name}}：**/following** 可列出各频道的关注。',
  'following.title': '关注的地方',
  'following.none': '本服务器没有关注任何地方：可用 **/follow** 开始。',
  'following.line': '{{name}}，在{{channel}}，始于{{when}}',
  'following.told': '最近告知于{{when}}',
  'following.waiting_other': '有 {{count, number}} 个段落待告知',
  'following.failed': '⚠ 自{{when}}起无法告知：频道是否还在，我是否有权查看并发送消息？',
  'following.more_other': '还有 {{count, number}} 个',

  'following.new': '{{name}}的新内容',
  'following.part': '第 {{number}} 部分，共 {{of}} 部分；全文见 **/locality**',
  'following.notShown_other': '还有 {{count, number}} 个段落：**/locality** `name: {{name}}`',
};
