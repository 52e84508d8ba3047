/** What can be done with an answer, and what is said to it. */
export const actions = {
  'action.context': 'More context',
  'action.wider': 'Still more',
  'action.copy': 'Copy citation',
  'action.check': 'Verify',
  'action.share': 'Share',
  'action.shared': 'Shared',

  'answer.newest': 'the newest is from {{date}}',
  'answer.newestDated': 'the newest that has a date is from {{date}}',
  'answer.otherLanguage_one': 'The quote is in {{language}}, as in its source; nothing is translated',
  'answer.otherLanguage_other': 'The quotes are in {{language}}, as in their sources; nothing is translated',
  'answer.someOtherLanguage': 'Some quotes are in {{language}}, as in their sources; nothing is translated',
  'script.latin': 'English',
  'script.han': 'Chinese',

  'context.before_one': '{{count, number}} more passage before',
  'context.before_other': '{{count, number}} more passages before',
  'context.begins': 'from the beginning of the document',
  'context.after_one': '{{count, number}} more passage after',
  'context.after_other': '{{count, number}} more passages after',
  'context.ends': 'to the end of the document',

  'copy.span': 'characters {{start}}–{{end}}',

  'check.same': 'The quote stands in its file, character for character.',
  'check.moved':
    'The file has changed since it was indexed, but the quote still stands in it, character for character.',
  'check.changed': 'The file has changed since it was indexed, and the quote no longer stands in it.',
  'check.gone': 'The file is gone, or can no longer be read.',
  'check.askAgain': 'Please ask again, with **/ask** or by mentioning me.',
  'check.compared_one': '{{file}}: {{count, number}} character compared',
  'check.compared_other': '{{file}}: {{count, number}} characters compared',
  'check.was': 'When indexed: {{place}}',
  'check.is': 'Now: {{place}}',
  'check.sameHash': 'SHA-256 of the file, now and when indexed: {{hash}}',
  'check.indexedHash': 'SHA-256 of the file when indexed: {{hash}}',
  'check.hash': 'SHA-256 of the file now: {{hash}}',

  'share.by': 'Shared by {{name}}',
  'share.before': 'This answer was shared already.',
  'share.notYou': 'You may not write in this channel, so I do not post for you here.',
  'share.lacks':
    'I am not allowed to post in this channel. A moderator can give me {{permissions}}; then press **Share** again.',
  'share.refused': 'Discord did not let me post in this channel; it may be archived or closed. Nothing was shared.',
  'permission.ViewChannel': 'View Channel',
  'permission.SendMessages': 'Send Messages',
  'permission.SendMessagesInThreads': 'Send Messages in Threads',

  'feedback.thanks': 'Thank you. It is noted that this answer helped, not by whom.',
  'feedback.noted': 'Thank you. It is noted that this answer did not help, not by whom.',
  'feedback.off': 'It is not kept here any more which answers helped, so nothing was noted.',
  'feedback.noQuestion': 'I can no longer read the whole question of this answer, so nothing was noted.',
  'feedback.title': 'What was missing?',
  'feedback.missing': 'What did you hope to find? (optional)',
  'feedback.kept': 'Kept with the question and the passages shown, without your name.',
} as const;
