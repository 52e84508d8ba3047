import type { Quality } from '../quality.ts';
import { partsPlot, setsPlot } from './bar-plots.ts';
import { refusalPlot, riskPlot } from './curve-plots.ts';
import { drawSvg } from './draw.ts';
import { reliabilityPlot } from './reliability-plot.ts';

/** The plots of a report, as SVG, by their names. */
export async function drawPlots(quality: Quality): Promise<Readonly<Record<string, string>>> {
  const plots = {
    parts: partsPlot(quality),
    ...(quality.sets.length > 0 && { sets: setsPlot(quality) }),
    refusals: refusalPlot(quality),
    risk: riskPlot(quality),
    reliability: reliabilityPlot(quality),
  };
  const drawn = Object.entries(plots).map(async ([name, spec]) => [name, await drawSvg(spec)] as const);
  return Object.fromEntries(await Promise.all(drawn));
}
