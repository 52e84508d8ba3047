import { text as readAll } from 'node:stream/consumers';
import type { Config } from '../config.ts';
import { checkedJson } from '../surfaces/terminal/checked-json.ts';
import { jsonText } from '../surfaces/terminal/json.ts';
import { printChecked } from '../surfaces/terminal/print-checked.ts';
import { styleFor } from '../surfaces/terminal/style.ts';
import type { Io } from './io.ts';
import { openWithProgress } from './open.ts';

/** In place of a text: it is read from standard input. */
const STANDARD_INPUT = '-';

/** Tells whether a quote stands in the documents. @throws QuestionError when there is none in the text */
export async function check(config: Config, io: Io, given: string, { json }: { json?: boolean }): Promise<void> {
  const text = given === STANDARD_INPUT ? await readAll(io.input) : given;
  const app = await openWithProgress(config, io, { forLookUp: true });
  try {
    const checked = await app.check(text);
    const printed = json ? jsonText(checkedJson(checked)) : printChecked(checked, styleFor(io.output));
    io.output.write(`${printed}\n`);
  } finally {
    await app.close();
  }
}
