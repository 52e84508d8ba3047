import type { TopLevelSpec } from 'vega-lite';
import { mean } from '../../averages.ts';
import type { Estimate } from '../../beir/bootstrap.ts';
import { meanOfSets } from '../mean-of-sets.ts';
import { PARTS } from '../parts.ts';
import type { Quality } from '../quality.ts';
import { contributions } from '../summary.ts';
import { PART_NAMES } from '../wording.ts';
import { COLOURS, type Panel, SHARES, TEXT } from './draw.ts';

const ROW = 30;

/** What each part brings: nDCG@10 over the sets, and how often the right passage is first over the collections. */
export function partsPlot({ collections, sets, run }: Quality): TopLevelSpec {
  const found = contributions(sets, run.seed);
  const ofSets = sets.length === 0 ? [] : [panel('nDCG@10, mean of the sets', (part) => found[part].all)];
  const ofCollections = panel('right passage first, mean of the collections', (part) => {
    const first = collections.map(({ ranked }) => ranked.map((one) => Number(one[part].first)));
    return meanOfSets(first, run.seed);
  });
  return {
    title: 'What each part brings',
    spacing: 28,
    hconcat: [...ofSets, ofCollections].map((make, at) => make(at === 0)),
  };
}

function panel(title: string, estimateOf: (part: (typeof PARTS)[number]) => Estimate) {
  const values = PARTS.map((part) => ({ part: PART_NAMES[part], ...estimateOf(part), isLast: part === 'reader' }));
  const lows = values.map(({ low }) => low);
  const highs = values.map(({ high }) => high);
  const domain = [Math.floor(Math.min(...lows) * 20) / 20, Math.min(1, Math.ceil(Math.max(...highs) * 20) / 20)];
  const scale = { domain, nice: false, zero: false };
  return (isFirst: boolean): Panel => {
    const y = {
      field: 'part',
      type: 'nominal',
      sort: null,
      title: null,
      axis: isFirst ? { grid: false } : null,
    } as const;
    const color = { condition: { test: 'datum.isLast', value: COLOURS.second }, value: COLOURS.first };
    return {
      width: 250,
      height: ROW * PARTS.length,
      data: { values },
      layer: [
        {
          mark: { type: 'rule', strokeWidth: 2, opacity: 0.45 },
          encoding: {
            y,
            x: { field: 'low', type: 'quantitative', scale, title, axis: { tickCount: 5 } },
            x2: { field: 'high' },
            color,
          },
        },
        {
          mark: { type: 'point', filled: true, size: 80, opacity: 1 },
          encoding: { y, x: { field: 'mean', type: 'quantitative', scale }, color },
        },
        {
          mark: { type: 'text', dy: -11, fontSize: 11, color: TEXT },
          encoding: { y, x: { field: 'mean', type: 'quantitative', scale }, text: { field: 'mean', format: '.3f' } },
        },
      ],
    };
  };
}

/** Each set by meaning alone, by words alone, and by all that users get. */
export function setsPlot({ sets }: Quality): TopLevelSpec {
  const systems = [
    { part: 'document', name: 'meaning alone', colour: COLOURS.first },
    { part: 'document words', name: 'words alone', colour: COLOURS.third },
    { part: 'reader', name: 'all that users get', colour: COLOURS.second },
  ] as const;
  const values = sets.flatMap(({ name, parts }) =>
    systems.map(({ part, name: system }) => ({
      set: name,
      system,
      value: mean(parts[part]),
    })),
  );
  const y = { field: 'set', type: 'nominal', sort: null, title: null, axis: { grid: false } } as const;
  const x = { type: 'quantitative', scale: SHARES, title: 'nDCG@10' } as const;
  return {
    title: 'Finding the right document',
    width: 420,
    height: ROW * Math.max(1, sets.length),
    data: { values },
    layer: [
      {
        mark: { type: 'rule', color: '#d5dae0', strokeWidth: 2 },
        encoding: {
          y,
          x: { ...x, field: 'value', aggregate: 'min' },
          x2: { field: 'value', aggregate: 'max' },
        },
      },
      {
        mark: { type: 'point', filled: true, size: 90, opacity: 1 },
        encoding: {
          y,
          x: { ...x, field: 'value' },
          color: {
            field: 'system',
            type: 'nominal',
            scale: { domain: systems.map(({ name }) => name), range: systems.map(({ colour }) => colour) },
          },
        },
      },
    ],
  };
}
