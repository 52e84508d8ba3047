/** Commands and their options: the name by its key, what it is about by that and `.about`. */
export const commands = {
  'command.ask': 'ask',
  'command.ask.about': 'Ask a question; the answer is quoted from the documents, with its source',
  'option.ask.question': 'question',
  'option.ask.question.about': 'What do you want to know? "…" must be in the quotes word for word; -word must not be',
  'option.ask.locality': 'locality',
  'option.ask.locality.about': 'Only passages about this place (default: the places that your question names)',
  'option.ask.private': 'private',
  'option.ask.private.about': 'Show the answer to you alone (default: everyone here sees it)',

  'command.locality': 'locality',
  'command.locality.about': 'What this collection has about a place: a summary, and its passages, the newest first',
  'option.locality.name': 'name',
  'option.locality.name.about': 'The place, in English or Chinese',
  'option.locality.topic': 'topic',
  'option.locality.topic.about': 'Only the passages on this topic (default: all, the newest first)',

  'command.localities': 'localities',
  'command.localities.about': 'The places that this collection has something about, and how much',
  'option.localities.within': 'within',
  'option.localities.within.about': 'Only the parts of this place (default: all places)',

  'command.compare': 'compare',
  'command.compare.about': 'What the documents say on a topic about two places, one below the other',
  'option.compare.first': 'first',
  'option.compare.first.about': 'One place, in English or Chinese',
  'option.compare.second': 'second',
  'option.compare.second.about': 'The other place, in English or Chinese',
  'option.compare.topic': 'topic',
  'option.compare.topic.about': 'What to compare: a question, or a few words',
} as const;
