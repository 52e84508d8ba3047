import type {
  Absent,
  CheckedQuote,
  CheckedSentence,
  Nearly,
  NearPlace,
  Place,
  Standing,
  Stretch,
} from '../../answer/quotes-checked/checked-quote.ts';
import type { Span } from '../../text/span.ts';

/** What became of a quote, as programs read it; fields are only ever added. */
export function checkedJson(checked: CheckedQuote) {
  const { text, outcome } = checked;
  const sentences = 'sentences' in checked ? checked.sentences : [];
  const whole = outcome === 'in-parts' ? { outcome, ...NOTHING } : findingJson(checked);
  return { text, ...whole, sentences: sentences.map((sentence) => sentenceJson(text, sentence)) };
}

const NOTHING = { places: [], total: 0, nearest: [], tooShort: false };

function findingJson(finding: Standing | Nearly | Absent) {
  const { outcome } = finding;
  switch (outcome) {
    case 'identical':
    case 'same-words':
      return { outcome, ...NOTHING, places: finding.places.map(placeJson), total: finding.total };
    case 'nearly':
      return { outcome, ...NOTHING, nearest: finding.places.map(nearJson) };
    case 'absent':
      return { outcome, ...NOTHING, tooShort: finding.isTooShort };
  }
}

function sentenceJson(text: string, { span, finding }: CheckedSentence) {
  return { text: text.slice(span.start, span.end), span: spanJson(span), ...findingJson(finding) };
}

function placeJson({ document, passage, stretches, forms }: Place) {
  return { document, passage, quotes: stretches.map(stretchJson), forms };
}

function nearJson({ document, passage, share, differences, ...stretch }: NearPlace) {
  return {
    document,
    passage,
    ...stretchJson(stretch),
    share,
    differences: differences.map(({ kind, given, found }) => ({
      kind,
      given: spanJson(given),
      found: spanJson(found),
    })),
  };
}

function stretchJson({ quote, span, lines }: Stretch) {
  return { quote, span: spanJson(span), lines: { first: lines.first, last: lines.last } };
}

function spanJson({ start, end }: Span) {
  return { start, end };
}
