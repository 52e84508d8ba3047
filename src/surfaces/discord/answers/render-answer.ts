import type { Answer, Citation, NotFound, Quoted } from '../../../answer/answer.ts';
import type { PassageIndex } from '../../../index/passage-index.ts';
import type { Gazetteer } from '../../../localities/gazetteer.ts';
import type { Language } from '../language/language.ts';
import { withBriefPlaces } from '../places/brief-places.ts';
import { answerFor } from '../places/place-label.ts';
import { placeNames } from '../places/place-name.ts';
import { renderWhich } from '../places/render-which.ts';
import { formatPageId, MAX_CITATIONS } from '../writing/custom-id.ts';
import { field } from '../writing/field.ts';
import { heading, isShortened, wholeHeading } from '../writing/heading.ts';
import { framed, type Outgoing, rows, text } from '../writing/outgoing.ts';
import { actionButtons } from './action-buttons.ts';
import { keptBounds } from './bounds-id.ts';
import { nothingWithin, smallBounds } from './bounds-line.ts';
import { notFound } from './not-found.ts';
import { ageNote, languageNote } from './notes.ts';
import { nothingAbout } from './nothing-about.ts';
import { pagesOf } from './pages.ts';
import { type Layout, renderPage } from './render-page.ts';
import { formatScopeId } from './scope-id.ts';
import { scopeLine } from './scope-line.ts';
import { type Limit, scopeButtons, unboundLabel } from './scope-row.ts';
import { plainShowing, type Showing } from './showing.ts';

const MAX_NEAREST = 5;
const MAX_PLACES = 3;
const TITLE_ROOM = 160;

/** What an answer is shown by. */
type Places = Pick<PassageIndex, 'gazetteer' | 'localities' | 'lookUp'>;

/**
 * An answer as a message, open at its first page.
 * @param question to stand above it; null where the answer replies to its question
 * @param showing by default for all to see, where nothing is set up
 */
export function renderAnswer(
  answer: Answer,
  question: string | null,
  index: Places,
  language: Language,
  showing: Showing = plainShowing(),
): Outgoing {
  const known = answerFor(answer, index.gazetteer, language);
  switch (known.outcome) {
    case 'quoted':
      return renderQuoted(known, question, index, language, showing);
    case 'not-found':
      return renderNotFound(known, question, index, language);
    case 'which-locality':
      return renderWhich(
        known.candidates,
        question === null ? null : wholeHeading(question, language),
        ({ id }) => scopeWith(id, known, index.gazetteer),
        language,
      );
  }
}

/** How the pages of an answer are laid out; no button asks a question again that was shortened. */
export function answerLayout(
  top: readonly string[],
  limit: Limit,
  citations: readonly Citation[],
  gazetteer: Gazetteer,
  language: Language,
  showing: Showing = plainShowing(),
): Layout {
  const references = citations.map(({ reference }) => reference);
  return {
    top,
    pageId: (page) => formatPageId({ of: 'answer', page, citations: references }),
    buttons: ({ localities: [subject] }) =>
      top.some(isShortened) ? [] : scopeButtons(limit, subject, gazetteer, language),
    actions: ({ reference }, page) => actionButtons({ reference, page, all: references }, showing, language),
    note: ageNote(citations, showing.today, language),
    publicUrl: showing.publicUrl,
  };
}

function renderQuoted(
  answer: Quoted,
  question: string | null,
  index: Places,
  language: Language,
  showing: Showing,
): Outgoing {
  const citations = answer.citations
    .slice(0, MAX_CITATIONS)
    .map((citation) => withBriefPlaces(citation, index, language));
  const note = languageNote(answer, language);
  const about = [scopeLine(answer, index, language), ...(note === null ? [] : [note])].join('\n');
  const top = [...(question === null ? [] : [heading(question, language)]), about];
  const layout = answerLayout(top, limitOf(answer), citations, index.gazetteer, language, showing);
  return renderPage(pagesOf(citations), 1, layout, language);
}

function renderNotFound(answer: NotFound, question: string | null, index: Places, language: Language): Outgoing {
  const { covered, nearest } = answer;
  const titles = nearest.slice(0, MAX_NEAREST).map(({ title }) => `-# • ${field(title, TITLE_ROOM)}`);
  const texts = [
    ...(question === null ? [] : [wholeHeading(question, language)]),
    whatIsMissing(answer, index, language),
    ...(answer.excluded.length > 0
      ? [`-# ${language.say('answer.without', { names: placeNames(answer.excluded, MAX_PLACES, language) })}`]
      : []),
    ...smallBounds(answer.bounds, language),
    ...(covered.length > 0
      ? [`-# ${language.say('places.nearest', { names: placeNames(covered, MAX_PLACES, language) })}`]
      : []),
    ...(titles.length > 0 ? [[`-# ${language.say('answer.nearest')}`, ...titles].join('\n')] : []),
    `-# ${whatNext(answer, language)}`,
  ];
  return framed(null, [
    ...texts.map(text),
    ...rows(scopeButtons(limitOf(answer), undefined, index.gazetteer, language)),
  ]);
}

function whatIsMissing(answer: NotFound, index: Places, language: Language): string {
  const { scope, missing, bounds } = answer;
  if (bounds?.documents === 0) return nothingWithin(bounds, language);
  if (scope.length === 0) return notFound(answer, null, language);
  const names = placeNames(scope, MAX_PLACES, language, 'or');
  return missing.length === scope.length
    ? nothingAbout(missing, names, index, language)
    : notFound(answer, names, language);
}

function whatNext({ scope, missing, bounds }: NotFound, language: Language): string {
  const kept = keptBounds(bounds);
  if (kept !== null && bounds?.documents === 0)
    return language.say('bounds.otherDates', { button: unboundLabel(kept, language) });
  if (scope.length === 0) return language.say('answer.otherWords');
  return missing.length === scope.length
    ? language.say('answer.otherPlaces')
    : language.say('answer.otherWordsOrPlaces');
}

function limitOf({ scope, bounds }: Answer): Limit {
  return { localities: scope.length === 0 ? null : scope.map(({ id }) => id), bounds: keptBounds(bounds) };
}

/** One of the namesakes, and what the question names besides; but not what the namesake lies in, which is wider. */
function scopeWith(id: string, { scope, bounds }: Answer, gazetteer: Gazetteer): string | undefined {
  const chosen = gazetteer.get(id);
  const around = new Set(chosen && gazetteer.around(chosen).map((one) => one.id));
  const others = scope.map((one) => one.id).filter((other) => other !== id && !around.has(other));
  const kept = { current: [], bounds: keptBounds(bounds) };
  return formatScopeId({ wanted: [id, ...others], ...kept }) ?? formatScopeId({ wanted: [id], ...kept });
}
