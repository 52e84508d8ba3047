import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../../index/durable.ts';
import { PLOTS } from './page/picture.ts';
import { writePage } from './page/write-page.ts';
import { drawPlots } from './plots/all-plots.ts';
import type { Quality } from './quality.ts';
import { qualityJson } from './quality-json.ts';

/**
 * Writes a report into a folder: the plots, the numbers, and last the page. All is made before anything is written, and
 * each file is replaced in one step.
 */
export async function writeReport(quality: Quality, folder: string): Promise<void> {
  const plots = await drawPlots(quality);
  const page = writePage(quality);
  const numbers = `${JSON.stringify(qualityJson(quality), null, 2)}\n`;
  await mkdir(join(folder, PLOTS), { recursive: true });
  for (const [name, svg] of Object.entries(plots)) await replaceFile(join(folder, PLOTS, `${name}.svg`), svg);
  await replaceFile(join(folder, 'quality.json'), numbers);
  await replaceFile(join(folder, 'quality.md'), page);
}
