import { parse, View } from 'vega';
import { type Config, compile, type TopLevelSpec } from 'vega-lite';

/** Few colours: what matters, its counterpart, and what stands behind. */
export const COLOURS = { first: '#1f5f99', second: '#c2410c', third: '#6b7a34', behind: '#b6bec8' } as const;

export const TEXT = '#2b323a';

/** One layer of a plot. */
export type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number];

/** A plot that may stand beside others. */
export type Panel = Extract<TopLevelSpec, { hconcat: unknown }>['hconcat'][number];

/** From nothing to all. */
export const SHARES = { domain: [0, 1] };

export const PERCENT = { format: '.0%', values: [0, 0.2, 0.4, 0.6, 0.8, 1] };

const FONT = 'system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif';

/** A white ground, so that it can be read on a dark page too. */
const CONFIG: Config = {
  background: '#ffffff',
  padding: 16,
  font: FONT,
  view: { stroke: null },
  title: { anchor: 'start', fontSize: 15, fontWeight: 600, color: TEXT, offset: 14, frame: 'group' },
  axis: {
    labelColor: TEXT,
    titleColor: TEXT,
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: 400,
    titlePadding: 10,
    labelPadding: 6,
    labelFlush: false,
    labelLimit: 0,
    gridColor: '#eaedf1',
    domain: false,
    ticks: false,
  },
  legend: {
    labelColor: TEXT,
    labelFontSize: 12,
    labelLimit: 0,
    title: null,
    orient: 'top',
    symbolOpacity: 1,
    columns: 2,
    offset: 8,
  },
};

/** Draws a plot, without a browser. @returns an SVG file */
export async function drawSvg(spec: TopLevelSpec): Promise<string> {
  const view = new View(parse(compile(spec, { config: CONFIG }).spec), { renderer: 'none' });
  try {
    return `${await view.toSVG()}\n`;
  } finally {
    view.finalize();
  }
}
