import type { Answer, Citation } from '../../answer/answer.ts';

/** An answer as programs read it; fields are only ever added. */
export function answerJson(answer: Answer, id: string | null = null) {
  const { outcome, question, milliseconds } = answer;
  return {
    id,
    question,
    outcome,
    scope: [],
    citations: outcome === 'quoted' ? answer.citations.map(citationJson) : [],
    nearest: outcome === 'not-found' ? answer.nearest : [],
    candidates: [],
    milliseconds: {
      total: round(milliseconds.total),
      encode: round(milliseconds.encode),
      search: round(milliseconds.search),
    },
  };
}

/** What stands in the place of an answer where there was no question to answer. */
export function problemJson(question: string, problem: string, id: string | null) {
  const empty = { scope: [], citations: [], nearest: [], candidates: [] };
  return { id, question, outcome: 'not-found', ...empty, milliseconds: { total: 0, encode: 0, search: 0 }, problem };
}

function citationJson({ reference, quote, highlight, localities, document, section, span, lines, alsoIn }: Citation) {
  return {
    quote,
    highlights: highlight ? [[highlight.start, highlight.end]] : [],
    strength: reference.strength,
    localities,
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
    passage: reference.passage,
  };
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
