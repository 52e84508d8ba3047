import type { Config } from '../config.ts';
import { labelOf } from '../localities/label.ts';
import { jsonText } from '../surfaces/terminal/json.ts';
import { comparisonJson, printComparison } from '../surfaces/terminal/print-comparison.ts';
import { findLocality } from './find-locality.ts';
import type { Io } from './io.ts';
import { LocalityError } from './locality-error.ts';
import { openWithProgress } from './open.ts';

interface Options {
  /** The most quotes that are shown of each, from 1; by default three. */
  readonly limit?: number;
  readonly json?: boolean;
}

/** What the collection says of two localities on one topic. @throws LocalityError, QuestionError */
export async function compare(
  config: Config,
  io: Io,
  names: readonly [first: string, second: string],
  topic: string,
  { limit, json }: Options,
): Promise<void> {
  const app = await openWithProgress(config, io);
  try {
    const [first, second] = [findLocality(names[0], app.index), findLocality(names[1], app.index)];
    if (first.id === second.id) {
      const { name } = labelOf(first, app.index.gazetteer);
      throw new LocalityError(`"${names[0]}" and "${names[1]}" are both ${name}: name two places that differ.`);
    }
    const ask = ({ id }: { id: string }) => app.ask(topic, { scope: [id], limit });
    const comparison = { topic, sides: [await ask(first), await ask(second)] } as const;
    const text = json ? jsonText(comparisonJson(comparison)) : printComparison(comparison, io.output);
    io.output.write(`${text}\n`);
  } finally {
    await app.close();
  }
}
