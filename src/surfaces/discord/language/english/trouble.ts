/** Why something cannot be had, and what to do. */
export const trouble = {
  'trouble.question.empty': 'The question is empty: ask in a sentence or a few words.',
  'trouble.question.long':
    'The question has {{length, number}} characters: ask with at most {{most, number}}, one question at a time.',
  'trouble.question.wordless': 'There are no words to look for in that: ask in a sentence or a few words.',
  'trouble.question.aimless':
    'That does not say what it is about: ask about something, such as “How many mills are there?”.',
  'trouble.question.excluding':
    'That only says what to leave out ({{excluded}}): write what to look for too, such as “mills -{{first}}”.',
  'trouble.question.script': 'Only English and Chinese are read here: please ask in one of them.',
  'trouble.question.long-quote':
    'The text has {{length, number}} characters: check at most {{most, number}} at a time.',
  'trouble.question.wordless-quote':
    'There are no words to check in that: write the words that are said to be a quote.',
  'trouble.question.date':
    '“{{written}}” is not read as a date here: write a day (2023-08-08), a month (2023-08) or a year (2023).',
  'trouble.question.period': 'Nothing is dated from {{from}} to {{to}}: write the earlier date first.',
  'trouble.question.document':
    'There is no document “{{file}}” in this collection: pick one from the list that opens as you type.',
  'trouble.shortenedQuestion':
    'The question above is too long to be kept whole, so I cannot ask it again. Please use **/ask** with `locality:`.',
  'trouble.unreadableQuestion':
    'I cannot read the question any more: its message is gone, or hidden from me. Please use **/ask** with `locality:`.',
  'trouble.unknownButton': 'I do not know this button any more. Please ask again, with **/ask** or by mentioning me.',
  'trouble.unknownCommand':
    'I do not know this command any more. Please use **/ask**, or mention me with your question.',
  'trouble.documentsChanged':
    'The documents behind this answer have changed since it was given. Please ask again, with **/ask** or by mentioning me.',
  'trouble.failed':
    'Something went wrong on my side (id {{id}}). Please try again; if it stays, tell the operator the id.',
  'trouble.cannotWrite':
    'I am not allowed to reply in <#{{channel}}>, so here is what I would have written there. A moderator can give me View Channel, Send Messages and Read Message History (in threads: Send Messages in Threads).',
  'trouble.mentionHelp':
    'To ask, mention me with a question, for example: **@{{bot}} Which villages took part in the reading programme?**\nOr use **/ask**. I can read a reply only when it mentions me.',
} as const;
