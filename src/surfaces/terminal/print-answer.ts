import type { Answer, NotFound, WhichLocality } from '../../answer/answer.ts';
import { optionsOf } from './bounds-wording.ts';
import { listedById } from './called.ts';
import { nameOf, printCitation } from './print-citation.ts';
import { nothingSentences, scopeSentences, whichSentence } from './scope-wording.ts';
import type { Style } from './style.ts';
import { oneLine } from './visible.ts';

/** An answer as it is read in a terminal. */
export function printAnswer(answer: Answer, style: Style): string {
  const scope = answer.outcome === 'quoted' ? scopeSentences(answer) : [];
  const above = scope.map((sentence) => style.wrap(style.heading(sentence), ''));
  return [...above, ...(above.length > 0 ? [''] : []), printFinding(answer, style), ...elsewhere(answer, style)].join(
    '\n',
  );
}

/** What was found, where it is known already to which localities the answer is limited. */
export function printFinding(answer: Answer, style: Style): string {
  switch (answer.outcome) {
    case 'quoted':
      return answer.citations.map((citation) => printCitation(citation, style)).join('\n\n');
    case 'not-found':
      return printNotFound(answer, style);
    case 'which-locality':
      return printWhich(answer, style);
  }
}

function printNotFound(answer: NotFound, style: Style): string {
  const [sentence = '', ...others] = nothingSentences(answer);
  const nearest = answer.nearest.map((document) => style.wrap(nameOf(document), '  · ', '    '));
  return [
    style.wrap([style.heading(sentence), ...others].join(' '), ''),
    ...(nearest.length > 0 ? ['', 'Nearest documents:', ...nearest] : []),
  ].join('\n');
}

function printWhich(answer: WhichLocality, style: Style): string {
  const [first] = answer.candidates;
  const how = `Ask again with one of them, for example: --locality ${oneLine(first?.id ?? '')}`;
  return [style.heading(oneLine(whichSentence(answer))), '', ...listedById(answer.candidates), '', how].join('\n');
}

/** A strict scope, or bounds, may hide what all of the collection has. */
function elsewhere({ outcome, scope, missing, bounds }: Answer, style: Style): string[] {
  const isMissing = scope.length > 0 && missing.length === scope.length;
  const ways = [
    ...(scope.length > 0 ? ['with --everywhere'] : []),
    ...(bounds ? [`without ${optionsOf(bounds)}`] : []),
  ];
  if (outcome !== 'not-found' || isMissing || ways.length === 0) return [];
  const sentence = `${ways.join(' and ')} all of the collection is asked.`;
  return ['', style.wrap(style.faint(`W${sentence.slice(1)}`), '')];
}
