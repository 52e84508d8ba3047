import type { Answer, Citation, NotFound, Quoted } from '../../answer/answer.ts';
import type { Gazetteer } from '../../localities/gazetteer.ts';
import { formatPageId, MAX_CITATIONS } from './custom-id.ts';
import { field } from './field.ts';
import { framed, type Outgoing, text } from './outgoing.ts';
import { pagesOf } from './pages.ts';
import { placeNames } from './place-name.ts';
import { type Layout, renderPage } from './render-page.ts';
import { renderWhich } from './render-which.ts';
import { formatScopeId } from './scope-id.ts';
import { scopeLine } from './scope-line.ts';
import { type Limit, scopeRow } from './scope-row.ts';
import { wording } from './wording.ts';

const MAX_NEAREST = 5;
const MAX_PLACES = 3;
const TITLE_ROOM = 160;

/** An answer as a message, open at its first page. The heading is for answers that do not reply to their question. */
export function renderAnswer(answer: Answer, heading: string | null, gazetteer: Gazetteer): Outgoing {
  switch (answer.outcome) {
    case 'quoted':
      return renderQuoted(answer, heading, gazetteer);
    case 'not-found':
      return renderNotFound(answer, heading, gazetteer);
    case 'which-locality':
      return renderWhich(answer.candidates, heading, ({ id }) => scopeWith(id, answer, gazetteer));
  }
}

/** How the pages of an answer are laid out. */
export function answerLayout(
  top: readonly string[],
  limit: Limit,
  citations: readonly Citation[],
  gazetteer: Gazetteer,
): Layout {
  const references = citations.map(({ reference }) => reference);
  return {
    top,
    pageId: (page) => formatPageId({ of: 'answer', page, citations: references }),
    rows: ({ localities: [subject] }) => scopeRow(limit, subject, gazetteer),
  };
}

function renderQuoted(answer: Quoted, heading: string | null, gazetteer: Gazetteer): Outgoing {
  const citations = answer.citations.slice(0, MAX_CITATIONS);
  const top = [...(heading === null ? [] : [heading]), scopeLine(answer, gazetteer)];
  return renderPage(pagesOf(citations), 1, answerLayout(top, limitOf(answer), citations, gazetteer));
}

function renderNotFound(answer: NotFound, heading: string | null, gazetteer: Gazetteer): Outgoing {
  const { covered, nearest } = answer;
  const titles = nearest.slice(0, MAX_NEAREST).map(({ title }) => `-# • ${field(title, TITLE_ROOM)}`);
  const texts = [
    ...(heading === null ? [] : [heading]),
    whatIsMissing(answer),
    ...(covered.length > 0 ? [`-# ${wording.nearestPlaces(placeNames(covered, MAX_PLACES))}`] : []),
    ...(titles.length > 0 ? [[`-# ${wording.nearest}`, ...titles].join('\n')] : []),
    `-# ${whatNext(answer)}`,
  ];
  return framed(null, [...texts.map(text), ...scopeRow(limitOf(answer), undefined, gazetteer)]);
}

function whatIsMissing({ scope, missing }: NotFound): string {
  if (scope.length === 0) return wording.notFound;
  const names = placeNames(scope, MAX_PLACES, 'or');
  return missing.length === scope.length ? wording.nothingOn(names) : wording.notFoundAbout(names);
}

function whatNext({ scope, missing }: NotFound): string {
  if (scope.length === 0) return wording.otherWords;
  return missing.length === scope.length ? wording.otherPlaces : wording.otherWordsOrPlaces;
}

function limitOf({ scope }: Answer): Limit {
  return scope.length === 0 ? null : scope.map(({ id }) => id);
}

/** One of the namesakes, and what the question names besides; but not what the namesake lies in, which is wider. */
function scopeWith(id: string, { scope }: Answer, gazetteer: Gazetteer): string | undefined {
  const chosen = gazetteer.get(id);
  const around = new Set(chosen && gazetteer.around(chosen).map((one) => one.id));
  const others = scope.map((one) => one.id).filter((other) => other !== id && !around.has(other));
  return formatScopeId({ wanted: [id, ...others], current: [] }) ?? formatScopeId({ wanted: [id], current: [] });
}
