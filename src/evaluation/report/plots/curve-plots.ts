import type { TopLevelSpec } from 'vega-lite';
import { mean } from '../../averages.ts';
import { refusalCurve, riskCurve } from '../curves.ts';
import type { Verdict } from '../outcome.ts';
import type { Quality } from '../quality.ts';
import { refusedOf } from '../summary.ts';
import { COLOURS, type Layer, PERCENT, SHARES } from './draw.ts';

/** A point of a line, both from 0 to 1. */
interface Point {
  readonly x: number;
  readonly y: number;
  /** What is drawn in one colour. */
  readonly of: string;
  /** What is one line. */
  readonly line: string;
  /** Its number along the line. */
  readonly at: number;
}

const COLLECTIONS = 'questions about collections';
const SETS = 'sets, taken together';
const EACH = 'each set';

/** More points than these are not seen. */
const POINTS = 150;

const SIDE = 380;

/** For each threshold: how many answerable questions are refused, and how many unanswerable ones. */
export function refusalPlot({ collections, sets, run }: Quality): TopLevelSpec {
  const pointsOf = (verdicts: readonly Verdict[]) =>
    refusalCurve(verdicts).map(({ ofAnswerable, ofUnanswerable }) => ({ x: ofAnswerable, y: ofUnanswerable }));
  const shipped = groups({ collections, sets }).map(([of, verdicts]) => {
    const refused = bySet(verdicts).map((some) => refusedOf(some, run.seed));
    return {
      of,
      x: mean(refused.map(({ answerable }) => answerable.mean)),
      y: mean(refused.map((one) => one.unanswerable.mean)),
    };
  });
  return curves({
    title: 'Refusing what nothing answers',
    x: 'answerable questions refused',
    y: 'unanswerable questions refused',
    points: lines({ collections, sets }, pointsOf),
    shipped,
    diagonal: true,
  });
}

/** How many of the answers are wrong, the more is answered. */
export function riskPlot({ collections, sets }: Quality): TopLevelSpec {
  const pointsOf = (verdicts: readonly Verdict[]) =>
    riskCurve(verdicts).map(({ coverage, risk }) => ({ x: coverage, y: risk }));
  const shipped = groups({ collections, sets }).map(([of, verdicts]) => {
    const every = bySet(verdicts);
    const answered = every.map((some) => some.filter(({ refused }) => !refused).length / some.length);
    const wrong = every.map((some) => some.filter(({ refused, isRight }) => !refused && !isRight).length / some.length);
    return { of, x: mean(answered), y: mean(wrong) / mean(answered) };
  });
  return curves({
    title: 'Wrong answers, the more is answered',
    x: 'questions answered (coverage)',
    y: 'of the answers, wrong (risk)',
    points: lines({ collections, sets }, pointsOf),
    shipped,
    diagonal: false,
  });
}

type Measured = Pick<Quality, 'collections' | 'sets'>;

/** What is drawn boldly: all of a kind together. */
function groups({ collections, sets }: Measured): (readonly [string, readonly Verdict[]])[] {
  const all = [
    [COLLECTIONS, collections.flatMap(({ verdicts }) => verdicts)],
    [SETS, sets.flatMap(({ verdicts }) => verdicts)],
  ] as const;
  return all.filter(([, verdicts]) => verdicts.length > 0);
}

function lines(measured: Measured, pointsOf: (verdicts: readonly Verdict[]) => Pick<Point, 'x' | 'y'>[]): Point[] {
  const behind = measured.sets.map(({ name, verdicts }) => [EACH, name, verdicts] as const);
  const before = groups(measured).map(([of, verdicts]) => [of, of, verdicts] as const);
  return [...behind, ...before].flatMap(([of, line, verdicts]) =>
    thinned(pointsOf(verdicts)).map((point, at) => ({ ...point, of, line, at })),
  );
}

/** The first and the last, and as many between as are seen. */
function thinned<Item>(items: readonly Item[]): Item[] {
  const step = Math.max(1, items.length / POINTS);
  let next = 0;
  return items.filter((_, at) => {
    if (at < next && at !== items.length - 1) return false;
    next += step;
    return true;
  });
}

function bySet(verdicts: readonly Verdict[]): Verdict[][] {
  return [...new Set(verdicts.map(({ set }) => set))].map((name) => verdicts.filter(({ set }) => set === name));
}

interface Curves {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly points: readonly Point[];
  /** Where it stands as it is shipped. */
  readonly shipped: readonly Pick<Point, 'x' | 'y' | 'of'>[];
  /** Whether to show where chance would be. */
  readonly diagonal: boolean;
}

function curves({ title, x, y, points, shipped, diagonal }: Curves): TopLevelSpec {
  const names = [...new Set(shipped.map(({ of }) => of))];
  const shown = points.some(({ of }) => of === EACH) ? [...names, EACH] : names;
  const colours = shown.map((of) =>
    of === COLLECTIONS ? COLOURS.second : of === SETS ? COLOURS.first : COLOURS.behind,
  );
  const scale = { domain: shown, range: colours };
  const colour = { field: 'of', type: 'nominal', scale } as const;
  const place = {
    x: { field: 'x', type: 'quantitative', title: x, scale: SHARES, axis: PERCENT },
    y: { field: 'y', type: 'quantitative', title: y, scale: SHARES, axis: PERCENT },
  } as const;
  const line = (behind: boolean): Layer => ({
    data: { values: points.filter(({ of }) => (of === EACH) === behind) },
    mark: { type: 'line', strokeWidth: behind ? 1 : 2.5, clip: true },
    encoding: { ...place, color: colour, detail: { field: 'line' }, order: { field: 'at', type: 'quantitative' } },
  });
  const chance: Layer = {
    data: { values: [0, 1].map((at) => ({ x: at, y: at })) },
    mark: { type: 'line', strokeDash: [3, 4], strokeWidth: 1, color: '#8a939d' },
    encoding: place,
  };
  return {
    title,
    width: SIDE,
    height: SIDE,
    layer: [
      ...(diagonal ? [chance] : []),
      line(true),
      line(false),
      {
        data: { values: [...shipped] },
        mark: { type: 'point', filled: true, size: 110, stroke: '#ffffff', strokeWidth: 2, opacity: 1 },
        encoding: { ...place, color: colour },
      },
    ],
  };
}
