import type { help as english } from '../english/help.ts';
import type { Translation } from '../keys.ts';

export const help: Translation<typeof english> = {
  'command.help': '帮助',
  'command.help.about': '我能做什么，怎样提问更容易找到',
  'command.about': '关于',
  'command.about.about': '我是什么，文献集里有什么',
  'command.privacy': '隐私',
  'command.privacy.about': '您写的内容会保留哪些、存在哪里、保留多久',

  'help.title': '我能做什么',
  'help.what':
    '我用文献集中的段落回答问题，逐字引用，并注明出处。我自己不写任何内容；没有段落能回答时，我会如实说明。您也可以提及我、回复我的回答，或直接给我发私信。',
  'help.command': '{{command}}：{{about}}',
  'help.menu': '在消息的菜单里，**APP** 之下：{{names}}',
  'help.asking': '**怎样提问**',
  'help.place': '写明地方：这样只用有关该地方及其下级地方的内容回答。',
  'help.exact': '`“引号内的字词”`须逐字出现在段落中；`-字词` 排除含有该字词的段落。',
  'help.dates': '日期写作 `2023-08-08`、`2023-08` 或 `2023`。',
  'help.one': '一次只问一件事，中文或英文均可，尽量用文献中可能出现的说法。',
  'help.more': '我是什么：{{about}} · 保留哪些内容：{{privacy}}',

  'about.what':
    '我在文献集中查找能回答问题的段落，逐字引用，并注明出处。没有任何内容是生成的：回答里没有一句是我自己写的，每段引文发出之前都会与原文件核对。文献里没有的，我就不知道。',
  'about.collection': '**本文献集**',
  'about.newest': '最新一篇 {{date}}',
  'about.places_other': '涉及 {{count, number}} 个地方',
  'about.updated': '{{time}}更新',
  'about.broken': '现在无法打开文献。请稍后再试；如果仍然如此，请告诉管理者。',
  'about.models': '**模型**，在管理者自己的机器上运行',
  'about.encoder': '编码器，查找意思相近的内容：{{name}}',
  'about.reader': '阅读器，判断段落是否回答了问题：{{name}}',
  'about.noReader': '阅读器：未启用',
  'about.version': 'Fangzhi（方志）{{version}} · 许可证 {{licence}}',

  'privacy.title': '保留哪些内容',
  'privacy.messages':
    '**您的消息不会被保存。**我会读取命令、提及我或回复我的消息、您在其菜单中叫我查看的消息、发给我的私信，以及服务器管理者开放我回答的频道里的所有消息。每条消息只用于回答，随后即被遗忘。日志中从不记录问题或回答。',
  'privacy.feedbackOn_other':
    '**反馈保留 {{count, number}} 天**：问题、回答是否有帮助、您说缺少什么，以及显示过哪些段落。不记录您是谁。',
  'privacy.feedbackOff': '**不保留反馈。**',
  'privacy.unansweredOn_other': '**没有得到回答的问题保留 {{count, number}} 天**，连同所问的地方。不记录是谁问的。',
  'privacy.unansweredOff': '**不保留没有得到回答的问题。**',
  'privacy.server':
    '**关于本服务器**，保留管理者选择的设置（语言；我回答的频道，现有 {{channels, number}} 个；关注的地方，现有 {{follows, number}} 个）和他们添加的文献。被移除的文献在 {{days, number}} 天内可以恢复，之后即删除。',
  'privacy.direct': '**关于私信**，不保留任何设置。',
  'privacy.where':
    '**以上内容都存放在运行本机器人的人自己的机器上**，不会发往别处。您的问题和我的回答经由 Discord 传送，Discord 有其自己的规则。',
  'privacy.deletion':
    '**若要删除**，请联系运行本机器人的人；服务器的设置和文献，可联系该服务器的管理者。由于不知道保留的问题是谁提的，请告知问题的原话。',
};
