import type { NotFound, Quoted, WhichLocality } from '../../answer/answer.ts';
import type { LocalityLabel } from '../../localities/label.ts';
import { boundsCalled, onlyFrom, undatedSentences, withinSentence } from './bounds-wording.ts';
import { allCalled, allQuoted } from './called.ts';

/** Where the quotes of an answer come from, a sentence each; none where all of the collection was asked. */
export function scopeSentences(answer: Quoted): string[] {
  const found = without(answer.scope, [...answer.missing, ...answer.unanswered, ...answer.beyondLimit]);
  return [
    ...(found.length > 0 ? [reachSentence(answer, found)] : []),
    ...(answer.bounds ? [onlyFrom(answer.bounds)] : []),
    ...excludedSentences(answer.excluded),
    ...beyondLimitSentences(answer.beyondLimit),
    ...unansweredSentences(answer.unanswered),
    ...missingSentences(answer.missing),
  ];
}

function reachSentence(answer: Quoted, found: readonly LocalityLabel[]): string {
  const it = found.length === 1 ? 'it' : 'them';
  switch (answer.reach) {
    case 'about': {
      return `About ${allCalled(found, 'and')} (${answer.scopeFrom === 'option' ? 'chosen' : 'from the question'})`;
    }
    case 'naming': {
      const these = answer.citations.length === 1 ? 'this passage names' : 'these passages name';
      return `Nothing about ${allCalled(found, 'or')} answers this; ${these} ${it}.`;
    }
    case 'around':
      return `Nothing about ${allCalled(found, 'or')} answers this; this is about ${aroundOf(answer, found)}.`;
  }
}

/** "Quzhou, which Kaihua County is part of". */
function aroundOf({ citations }: Quoted, found: readonly LocalityLabel[]): string {
  const are = `${allCalled(
    found.map(({ id, name }) => ({ id, name, within: null })),
    'and',
  )} ${found.length === 1 ? 'is' : 'are'} part of`;
  const subjects = new Map(citations.flatMap(({ localities }) => localities.map((one) => [one.name, one])));
  const around = [...subjects.values()].filter(({ name }) => found.some(({ within }) => within === name));
  return around.length > 0 ? `${allCalled(around, 'and')}, which ${are}` : `what ${are}`;
}

/** Why there is no quote, a sentence each. */
export function nothingSentences({ scope, missing, excluded, covered, absent, bounds }: NotFound): string[] {
  const found = without(scope, missing);
  if (bounds?.documents === 0) return [withinSentence(bounds), ...undatedSentences(bounds)];
  if (scope.length > 0 && found.length === 0) return [...missingSentences(missing), ...nearestSentences(covered)];
  const about = scope.length === 0 ? [] : [`about ${allCalled(found, 'or')}`];
  const within = bounds ? [`in ${boundsCalled(bounds)}`] : [];
  const where = about.length + within.length === 0 ? ['in this collection'] : [...about, ...within];
  const doesNot = absent.length === 0 ? 'answers that' : `has the words ${allQuoted(absent)}`;
  const undated = bounds ? undatedSentences(bounds) : [];
  return [
    `${['Nothing', ...where, doesNot].join(' ')}.`,
    ...excludedSentences(excluded),
    ...undated,
    ...missingSentences(missing),
  ];
}

/** "Which Hongshan District do you mean?" */
export function whichSentence({ candidates }: WhichLocality): string {
  const names = new Set(candidates.map(({ name }) => name));
  const [name = ''] = names;
  return `Which ${names.size === 1 ? name : 'of these places'} do you mean?`;
}

/** That the collection has nothing of some localities. */
export function missingSentences(missing: readonly LocalityLabel[]): string[] {
  return missing.length > 0 ? [`Nothing on ${allCalled(missing, 'or')} in this collection.`] : [];
}

/** That what is about some localities was left out, as the question wants it. */
function excludedSentences(excluded: readonly LocalityLabel[]): string[] {
  return excluded.length > 0 ? [`Without what is about ${allCalled(excluded, 'or')}.`] : [];
}

/** That nothing was found about some localities that answers. */
function unansweredSentences(unanswered: readonly LocalityLabel[]): string[] {
  return unanswered.length > 0 ? [`No passage about ${allCalled(unanswered, 'or')} was found that answers this.`] : [];
}

/** That more is known about some localities than was wanted. */
function beyondLimitSentences(beyond: readonly LocalityLabel[]): string[] {
  return beyond.length > 0
    ? [`What is about ${allCalled(beyond, 'and')} answers this too: a higher --limit shows it.`]
    : [];
}

/** What it has in their stead. */
export function nearestSentences(covered: readonly LocalityLabel[]): string[] {
  return covered.length > 0 ? [`There is something on ${allCalled(covered, 'and')}.`] : [];
}

function without(scope: readonly LocalityLabel[], missing: readonly LocalityLabel[]): LocalityLabel[] {
  return scope.filter(({ id }) => !missing.some((one) => one.id === id));
}
