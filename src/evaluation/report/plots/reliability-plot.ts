import type { TopLevelSpec } from 'vega-lite';
import type { Quality } from '../quality.ts';
import { reliabilityOf } from '../summary.ts';
import { COLOURS, PERCENT, SHARES } from './draw.ts';

const SIDE = 380;

/** Fewer questions than these say nothing. */
const LEAST = 10;

/** How far the probability can be believed: on the line it is what it says. */
export function reliabilityPlot({ collections, sets, run }: Quality): TopLevelSpec {
  const series = [
    {
      of: 'questions about collections',
      verdicts: collections.flatMap(({ verdicts }) => verdicts),
      colour: COLOURS.second,
    },
    { of: 'sets', verdicts: sets.flatMap(({ verdicts }) => verdicts), colour: COLOURS.first },
  ].filter(({ verdicts }) => verdicts.length > 0);
  const values = series.flatMap(({ of, verdicts }) =>
    reliabilityOf(verdicts, run.seed)
      .filter(({ questions }) => questions >= LEAST)
      .map((bin) => ({ ...bin, of })),
  );
  const quantity = { type: 'quantitative', scale: SHARES, axis: PERCENT } as const;
  const x = { ...quantity, field: 'expected', title: 'probability that the likeliest passage answers' } as const;
  const scale = { domain: series.map(({ of }) => of), range: series.map(({ colour }) => colour) };
  const color = {
    field: 'of',
    type: 'nominal',
    scale,
  } as const;
  return {
    title: 'What the probability is worth',
    width: SIDE,
    height: SIDE,
    layer: [
      {
        data: { values: [0, 1].map((at) => ({ expected: at, right: at })) },
        mark: { type: 'line', strokeDash: [3, 4], strokeWidth: 1, color: '#8a939d' },
        encoding: { x, y: { ...quantity, field: 'right', title: 'of them, right' } },
      },
      {
        data: { values },
        mark: { type: 'rule', strokeWidth: 2, opacity: 0.4 },
        encoding: { x, y: { ...quantity, field: 'low' }, y2: { field: 'high' }, color },
      },
      {
        data: { values },
        mark: { type: 'line', strokeWidth: 2, point: { size: 70, filled: true, opacity: 1 } },
        encoding: { x, y: { ...quantity, field: 'right' }, color },
      },
    ],
  };
}
