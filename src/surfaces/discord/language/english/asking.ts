/** How a question is asked: by dates and documents, in channels and replies, and how often. */
export const asking = {
  'option.ask.from': 'from',
  'option.ask.from.about': 'Only documents of this date or later: 2023-08-08, 2023-08 or 2023',
  'option.ask.to': 'to',
  'option.ask.to.about': 'Only documents of this date or earlier: 2023-08-08, 2023-08 or 2023',
  'option.ask.document': 'document',
  'option.ask.document.about': 'Only this document, by its title or the name of its file',

  'bounds.dates': 'Only documents dated {{dated}}',
  'bounds.between': '{{from}} to {{to}}',
  'bounds.since': '{{from}} or later',
  'bounds.until': '{{to}} or earlier',
  'bounds.leftOut_one': '{{count, number}} document without a date is left out',
  'bounds.leftOut_other': '{{count, number}} documents without a date are left out',
  'bounds.documents': 'Only from {{names}}',
  'bounds.noneDated': 'No document of this collection is dated {{dated}}.',
  'bounds.noneChosenDated': 'None of {{names}} is dated {{dated}}.',
  'bounds.noDate': '{{name}} has no date.',
  'bounds.otherDate': '{{name}} is dated {{date}}, not {{dated}}.',
  'bounds.askAnyDate': 'Any date',
  'bounds.askAnyDocument': 'All documents',
  'bounds.otherDates': 'Ask again with other dates, or press **{{button}}**.',
  'bounds.several': '“{{written}}” may be {{names}}. Please pick one from the list that opens as you type.',
  'bounds.gone': 'The document that was asked is not in this collection any more. Please ask again without it.',
  'bounds.completion': '{{title}} ({{date}})',

  'menu.find': 'Find passages',
  'find.nothing': 'There are no words to look for in that message.',

  'limits.user': 'That was a lot at once. I go on for you {{when}}; please try again then.',
  'limits.channel': 'A lot has been asked here just now. I go on {{when}}; please try again then.',
} as const;
