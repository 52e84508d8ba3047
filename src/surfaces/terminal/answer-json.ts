import type { Answer, Citation, Version } from '../../answer/answer.ts';
import { type Bounds, onlyDocument } from '../../answer/bounds.ts';
import type { LocalityLabel } from '../../localities/label.ts';

/** An answer as programs read it; fields are only ever added. */
export function answerJson(answer: Answer, id: string | null = null) {
  const { outcome, question, milliseconds, scope, scopeFrom, missing, excluded, bounds } = answer;
  const scopedJson = (label: LocalityLabel) => ({ ...labelJson(label), from: scopeFrom });
  return {
    id,
    question,
    outcome,
    scope: scope.map(scopedJson),
    missing: missing.map(scopedJson),
    excluded: excluded.map(labelJson),
    unanswered: outcome === 'quoted' ? answer.unanswered.map(scopedJson) : [],
    beyondLimit: outcome === 'quoted' ? answer.beyondLimit.map(scopedJson) : [],
    bounds: bounds && boundsJson(bounds),
    reach: outcome === 'quoted' ? answer.reach : null,
    citations: outcome === 'quoted' ? answer.citations.map(citationJson) : [],
    nearest: outcome === 'not-found' ? answer.nearest : [],
    covered: outcome === 'not-found' ? answer.covered.map(labelJson) : [],
    absent: outcome === 'not-found' ? answer.absent : [],
    candidates: outcome === 'which-locality' ? answer.candidates.map(labelJson) : [],
    milliseconds: {
      total: round(milliseconds.total),
      encode: round(milliseconds.encode),
      search: round(milliseconds.search),
    },
  };
}

/** What stands in the place of an answer where there was no question to answer, or no one place to ask it of. */
export function problemJson(
  question: string,
  problem: string,
  id: string | null,
  candidates: readonly LocalityLabel[] = [],
) {
  const where = { scope: [], missing: [], excluded: [], unanswered: [], beyondLimit: [], bounds: null };
  const empty = { reach: null, citations: [], nearest: [], covered: [], absent: [] };
  const milliseconds = { total: 0, encode: 0, search: 0 };
  return {
    id,
    question,
    outcome: 'not-found',
    ...where,
    ...empty,
    candidates: candidates.map(labelJson),
    milliseconds,
    problem,
  };
}

/** What bounded an answer, as programs read it. */
function boundsJson({ from, to, chosen, documents, undated }: Bounds) {
  const document = onlyDocument({ chosen });
  return { from, to, document: document && { file: document.file, title: document.title }, documents, undated };
}

/** A citation as programs read it. */
export function citationJson(citation: Citation) {
  const { reference, quote, highlight, localities, document, section, span, lines, alsoIn, versions } = citation;
  return {
    quote,
    highlights: highlight ? [[highlight.start, highlight.end]] : [],
    strength: reference.strength,
    localities: localities.map(({ name }) => name),
    about: localities.map(labelJson),
    document: {
      file: document.file,
      title: document.title,
      publisher: document.publisher,
      url: document.url,
      date: document.date,
      sha256: document.sha256,
    },
    section,
    span: { start: span.start, end: span.end },
    lines: { first: lines.first, last: lines.last },
    alsoIn: alsoIn.map(({ file, title }) => ({ file, title })),
    versions: versions.map(versionJson),
    passage: reference.passage,
  };
}

/** A version as programs read it; the place of its sentence is counted from the start of the citation's quote. */
function versionJson({ passage, document, quote, lines, sentence, differs }: Version) {
  return {
    passage,
    document: { file: document.file, title: document.title, date: document.date },
    quote,
    lines: { first: lines.first, last: lines.last },
    sentence: [sentence.start, sentence.end],
    differs: differs.map(({ here, there }) => ({ here, there })),
  };
}

/** A locality as programs read it. */
export function labelJson({ id, name, within }: LocalityLabel) {
  return { id, name, within };
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
