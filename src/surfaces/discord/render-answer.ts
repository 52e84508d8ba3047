import type { Answer, Citation, NotFound, Quoted } from '../../answer/answer.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import type { Gazetteer } from '../../localities/gazetteer.ts';
import { withBriefPlaces } from './brief-places.ts';
import { formatPageId, MAX_CITATIONS } from './custom-id.ts';
import { field } from './field.ts';
import { heading, isShortened, wholeHeading } from './heading.ts';
import { notFound } from './not-found.ts';
import { nothingAbout } from './nothing-about.ts';
import { framed, type Outgoing, rows, text } from './outgoing.ts';
import { pagesOf } from './pages.ts';
import { placeNames } from './place-name.ts';
import { type Layout, renderPage } from './render-page.ts';
import { renderWhich } from './render-which.ts';
import { formatScopeId } from './scope-id.ts';
import { scopeLine } from './scope-line.ts';
import { type Limit, scopeButtons } from './scope-row.ts';
import { wording } from './wording.ts';

const MAX_NEAREST = 5;
const MAX_PLACES = 3;
const TITLE_ROOM = 160;

/** What an answer is shown by. */
type Places = Pick<PassageIndex, 'gazetteer' | 'localities' | 'lookUp'>;

/**
 * An answer as a message, open at its first page.
 * @param question to stand above it; null where the answer replies to its question
 */
export function renderAnswer(answer: Answer, question: string | null, index: Places): Outgoing {
  switch (answer.outcome) {
    case 'quoted':
      return renderQuoted(answer, question, index);
    case 'not-found':
      return renderNotFound(answer, question, index);
    case 'which-locality':
      return renderWhich(answer.candidates, question === null ? null : wholeHeading(question), ({ id }) =>
        scopeWith(id, answer, index.gazetteer),
      );
  }
}

/** How the pages of an answer are laid out; no button asks a question again that was shortened. */
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
    buttons: ({ localities: [subject] }) => (top.some(isShortened) ? [] : scopeButtons(limit, subject, gazetteer)),
  };
}

function renderQuoted(answer: Quoted, question: string | null, index: Places): Outgoing {
  const citations = answer.citations.slice(0, MAX_CITATIONS).map((citation) => withBriefPlaces(citation, index));
  const top = [...(question === null ? [] : [heading(question)]), scopeLine(answer, index)];
  return renderPage(pagesOf(citations), 1, answerLayout(top, limitOf(answer), citations, index.gazetteer));
}

function renderNotFound(answer: NotFound, question: string | null, index: Places): Outgoing {
  const { covered, nearest } = answer;
  const titles = nearest.slice(0, MAX_NEAREST).map(({ title }) => `-# • ${field(title, TITLE_ROOM)}`);
  const texts = [
    ...(question === null ? [] : [wholeHeading(question)]),
    whatIsMissing(answer, index),
    ...(covered.length > 0 ? [`-# ${wording.nearestPlaces(placeNames(covered, MAX_PLACES))}`] : []),
    ...(titles.length > 0 ? [[`-# ${wording.nearest}`, ...titles].join('\n')] : []),
    `-# ${whatNext(answer)}`,
  ];
  return framed(null, [...texts.map(text), ...rows(scopeButtons(limitOf(answer), undefined, index.gazetteer))]);
}

function whatIsMissing(answer: NotFound, index: Places): string {
  const { scope, missing } = answer;
  if (scope.length === 0) return notFound(answer, null);
  const names = placeNames(scope, MAX_PLACES, 'or');
  return missing.length === scope.length ? nothingAbout(missing, names, index) : notFound(answer, names);
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
