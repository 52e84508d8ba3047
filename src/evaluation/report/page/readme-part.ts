import type { Quoted } from '../quality-json.ts';
import { kindTable } from './collection-section.ts';

const START = '<!-- quality: written by "npm run report" -->';
const END = '<!-- end of quality -->';

/** What the README quotes of a report. @param page the way from the README to the report's page */
export function readmePart({ run, collections: [bundled] }: Quoted, page: string): string {
  const made = `Measured on ${run.date} with encoder \`${run.encoder}\`${run.reader === null ? '' : ` and reader \`${run.reader}\``}; [all numbers, and what is bad](${page}).`;
  return `${kindTable(bundled?.scores ?? {})}\n\n${made}`;
}

/** The part of a README that a report may write; undefined where it has none. */
export function quotedIn(readme: string): string | undefined {
  const [start, end] = placeIn(readme);
  return start < 0 || end < start ? undefined : readme.slice(start, end).trim();
}

/** The README with another such part. @throws RangeError where it has none */
export function withQuoted(readme: string, part: string): string {
  const [start, end] = placeIn(readme);
  if (start < 0 || end < start)
    throw new RangeError(`Cannot put a part into a text as it must have "${START}" before "${END}"`);
  return `${readme.slice(0, start)}\n${part}\n${readme.slice(end)}`;
}

/** From behind the first mark up to the second one; below 0 where one is missing. */
function placeIn(readme: string): [number, number] {
  const start = readme.indexOf(START);
  return [start < 0 ? -1 : start + START.length, readme.indexOf(END)];
}
