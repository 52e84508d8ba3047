import type { QuoteForm } from '../../../../answer/quotes-checked/checked-quote.ts';
import type { DifferenceKind } from '../../../../search/quotes/difference-kind.ts';

/** Whether a quote stands in the documents, and in what it differs. */
export const verify = {
  'command.verify': 'verify',
  'command.verify.about': 'Whether a quote stands in the documents: word for word, nearly, or not at all',
  'option.verify.text': 'text',
  'option.verify.text.about': 'The words that are said to be a quote; several, each in quotation marks',
  'option.verify.private': 'private',
  'option.verify.private.about': 'Show the answer to you alone (default: everyone here sees it)',
  'menu.verify': 'Verify quotes',

  'verify.title': 'Checked against the documents',
  'verify.onlyQuotes': 'Only what stands in quotation marks or block quotes was checked.',
  'verify.wordless': 'There are no words to check in that: choose a message with text, or use **/verify**.',
  'verify.identical': '**Stands word for word in the documents.**',
  'verify.sameWords': '**The same words stand in the documents**, written a little otherwise.',
  'verify.nearly': '**Nearly, but not word for word, in the documents**: {{share}}% of the words are the same.',
  'verify.marksDiffer': '**Nearly word for word in the documents**: only marks between the words differ.',
  'verify.absent': '**Not in the documents**, nor anything that is nearly the same.',
  'verify.absentShort': '**Not in the documents.** It is too short to tell whether something comes near to it.',
  'verify.inParts_one': '**Does not stand in the documents as a whole.** Of its {{count, number}} sentence: {{told}}.',
  'verify.inParts_other':
    '**Does not stand in the documents as a whole.** Of its {{count, number}} sentences: {{told}}.',
  'verify.count.identical': '{{number}} word for word',
  'verify.count.same-words': '{{number}} written a little otherwise',
  'verify.count.nearly': '{{number}} nearly',
  'verify.count.absent': '{{number}} not at all',

  'verify.kind.number': 'number',
  'verify.kind.date': 'date',
  'verify.kind.name': 'name',
  'verify.kind.denial': '“not”',
  'verify.changed': '{{kind}} ~~{{given}}~~ **{{found}}**',
  'verify.leftOut': '{{kind}} **{{found}}** left out',
  'verify.added': '{{kind}} ~~{{given}}~~ added',
  'verify.differs': 'Differs: {{differences}}',
  'verify.legend': '~~Struck through~~: only in the text that was checked. **Bold**: only in the document.',
  'verify.moreDifferences_one': '{{count, number}} more difference has no room here.',
  'verify.moreDifferences_other': '{{count, number}} more differences have no room here.',

  'verify.forms': 'differs in {{forms}}',
  'verify.form.capitals': 'capital letters',
  'verify.form.white space': 'white space',
  'verify.form.quotation marks': 'quotation marks',
  'verify.form.dashes': 'dashes',
  'verify.form.ellipses': 'dots',
  'verify.form.invisible characters': 'invisible characters',
  'verify.form.width': 'the shape of letters',
  'verify.form.composition': 'how accents are encoded',
  'verify.form.marks at its ends': 'marks at its ends',
  'verify.form.left out': 'what it leaves out',
  'verify.morePlaces_one': 'and in {{count, number}} more place',
  'verify.morePlaces_other': 'and in {{count, number}} more places',
  'verify.noRoom_one': '{{count, number}} more part has no room here: check it by itself, with **/verify**.',
  'verify.noRoom_other': '{{count, number}} more parts have no room here: check them by themselves, with **/verify**.',
} as const satisfies Record<
  `verify.kind.${Exclude<DifferenceKind, 'word' | 'mark'>}` | `verify.form.${QuoteForm}`,
  string
> &
  Record<string, string>;
