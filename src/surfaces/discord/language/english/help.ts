/** What the bot says of itself: how it is used, what it is, and what it keeps. */
export const help = {
  'command.help': 'help',
  'command.help.about': 'What I can do, and how to ask so that you find it',
  'command.about': 'about',
  'command.about.about': 'What I am, and what this collection holds',
  'command.privacy': 'privacy',
  'command.privacy.about': 'What is kept of what you write, where, and for how long',

  'help.title': 'What I can do',
  'help.what':
    'I answer questions with passages of this collection’s documents, word for word, each with its source. I write nothing myself; where no passage answers, I say so. You may also mention me, reply to one of my answers, or write to me directly.',
  'help.command': '{{command}} — {{about}}',
  'help.menu': 'In the menu of a message, under **Apps**: {{names}}',
  'help.asking': '**How to ask**',
  'help.place': 'Name the place: only what is about it, or a part of it, answers then.',
  'help.exact': '`"exact words"` must be in the passage just so; `-word` keeps out passages that have the word.',
  'help.dates': 'Dates are written as `2023-08-08`, `2023-08` or `2023`.',
  'help.one': 'Ask one thing at a time, in English or Chinese, in the words that the documents may use.',
  'help.more': 'What I am: {{about}} · What is kept: {{privacy}}',

  'about.what':
    'I find the passages of a collection that answer a question, and quote them word for word, each with its source. Nothing is generated: no sentence of an answer is my own, and before I send a quote I compare it with its file. What the documents do not say, I do not know.',
  'about.collection': '**This collection**',
  'about.newest': 'the newest from {{date}}',
  'about.places_one': 'about {{count, number}} place',
  'about.places_other': 'about {{count, number}} places',
  'about.updated': 'Brought up to date {{time}}',
  'about.broken': 'The documents cannot be opened just now. Please try again later; if it stays, tell the operator.',
  'about.models': '**Models**, on the operator’s own machine',
  'about.encoder': 'Encoder, which finds what is alike in meaning: {{name}}',
  'about.reader': 'Reader, which says whether a passage answers: {{name}}',
  'about.noReader': 'Reader: off',
  'about.version': 'Fangzhi {{version}} · licence {{licence}}',

  'privacy.title': 'What is kept',
  'privacy.messages':
    '**Your messages are not stored.** I read commands, messages that mention me or reply to me, those from whose menu I am asked, those that are written to me directly, and every message in channels that a server’s managers have opened for that. Each is used for its answer and then forgotten. The log never has a question or an answer.',
  'privacy.feedbackOn_one':
    '**Feedback is kept for {{count, number}} day**: the question, whether the answer helped, what you say is missing, and which passages were shown. Not who you are.',
  'privacy.feedbackOn_other':
    '**Feedback is kept for {{count, number}} days**: the question, whether the answer helped, what you say is missing, and which passages were shown. Not who you are.',
  'privacy.feedbackOff': '**Feedback is not kept.**',
  'privacy.unansweredOn_one':
    '**Questions that nothing answers are kept for {{count, number}} day**, with the places that they are about. Not who asked.',
  'privacy.unansweredOn_other':
    '**Questions that nothing answers are kept for {{count, number}} days**, with the places that they are about. Not who asked.',
  'privacy.unansweredOff': '**Questions that nothing answers are not kept.**',
  'privacy.server':
    '**Of this server** are kept the settings that its managers choose (the language; channels where I answer, now {{channels, number}}; places that are followed, now {{follows, number}}) and the documents that they add. A document that they remove can be restored for {{days, number}} days, and is then deleted.',
  'privacy.direct': '**Of direct messages** no settings are kept.',
  'privacy.where':
    '**All of it lies on the machine of whoever runs this bot**, and is sent nowhere. Your questions and my answers pass through Discord, which has its own rules.',
  'privacy.deletion':
    '**To have something deleted**, ask whoever runs this bot, or, for settings and documents of a server, those who manage it. As it is not known whose a kept question is, tell its words.',
} as const;
