import type { actions as english } from '../english/actions.ts';
import type { Translation } from '../keys.ts';

export const actions: Translation<typeof english> = {
  'action.context': '上下文',
  'action.wider': '更多上下文',
  'action.copy': '复制引文',
  'action.check': '核对',
  'action.share': '分享',
  'action.shared': '已分享',

  'answer.newest': '其中最新的日期为{{date}}',
  'answer.newestDated': '其中注明日期的，最新为{{date}}',
  'answer.otherLanguage_other': '引文为{{language}}原文，未经翻译',
  'answer.someOtherLanguage': '部分引文为{{language}}原文，未经翻译',
  'script.latin': '英文',
  'script.han': '中文',

  'context.before_other': '前面还有 {{count, number}} 个段落',
  'context.begins': '前面已是文献开头',
  'context.after_other': '后面还有 {{count, number}} 个段落',
  'context.ends': '后面已是文献结尾',

  'copy.span': '第 {{start}}–{{end}} 个字符',

  'check.same': '引文与文件逐字一致。',
  'check.moved': '文件在编入索引之后有改动，但引文仍逐字保留在其中。',
  'check.changed': '文件在编入索引之后有改动，其中已没有这段引文。',
  'check.gone': '文件已不存在或无法读取。',
  'check.askAgain': '请用 **/ask** 或提及我重新提问。',
  'check.compared_other': '{{file}}：比对了 {{count, number}} 个字符',
  'check.was': '编入索引时：{{place}}',
  'check.is': '现在：{{place}}',
  'check.sameHash': '文件的 SHA-256（现在与编入索引时相同）：{{hash}}',
  'check.indexedHash': '编入索引时文件的 SHA-256：{{hash}}',
  'check.hash': '现在文件的 SHA-256：{{hash}}',

  'share.by': '由{{name}}分享',
  'share.before': '这个回答已经分享过了。',
  'share.notYou': '您没有在此频道发言的权限，所以我不能替您在这里发布。',
  'share.lacks': '我没有在此频道发言的权限。管理员可以给我{{permissions}}权限，之后请再点击**分享**。',
  'share.refused': 'Discord 不允许我在此频道发布，频道可能已归档或关闭。没有分享任何内容。',
  'permission.ViewChannel': '“查看频道”',
  'permission.SendMessages': '“发送消息”',
  'permission.SendMessagesInThreads': '“在子区内发送消息”',

  'feedback.thanks': '谢谢您。已记下这个回答有帮助，不记是谁的评价。',
  'feedback.noted': '谢谢您。已记下这个回答没有帮助，不记是谁的评价。',
  'feedback.off': '这里已不再记录对回答的评价，所以没有记下任何内容。',
  'feedback.noQuestion': '我已读不到这个回答的完整问题，所以没有记下任何内容。',
  'feedback.title': '缺少什么？',
  'feedback.missing': '您希望找到什么？（可不填）',
  'feedback.kept': '与问题和所示段落一起保存，不含您的姓名。',
};
