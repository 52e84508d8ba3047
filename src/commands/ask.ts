import type { Answer } from '../answer/answer.ts';
import type { AskOptions } from '../answer/answer-question.ts';
import type { WantedBounds } from '../answer/bounds.ts';
import { explain } from '../answer/explain.ts';
import { DEFAULT_LIMIT } from '../answer/library.ts';
import type { WantedScope } from '../answer/scope.ts';
import type { Config } from '../config.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import { answerJson } from '../surfaces/terminal/answer-json.ts';
import { explanationJson } from '../surfaces/terminal/explanation-json.ts';
import { jsonText } from '../surfaces/terminal/json.ts';
import { printAnswer } from '../surfaces/terminal/print-answer.ts';
import { printExplanation } from '../surfaces/terminal/print-explanation.ts';
import { styleFor } from '../surfaces/terminal/style.ts';
import { findDocument } from './find-document.ts';
import { findLocality } from './find-locality.ts';
import type { Io } from './io.ts';
import { openWithProgress } from './open.ts';

/** How a question is asked. */
export interface AskSettings extends Omit<WantedBounds, 'documents'> {
  /** The most quotes that are shown, from 1; by default three, or one for each place. */
  readonly limit?: number | undefined;
  /** The names of the localities to look in; none for those that the question names. */
  readonly localities: readonly string[];
  /** The name of the only document to look in. */
  readonly document?: string | undefined;
  /** Look in all of the collection, whatever the question names. */
  readonly everywhere?: boolean;
  /** Tell why it is answered so. */
  readonly explain?: boolean;
}

/** Answers one question on standard output. @throws LocalityError, DocumentError, QuestionError */
export async function ask(
  config: Config,
  io: Io,
  question: string,
  options: AskSettings & { json?: boolean },
): Promise<void> {
  const app = await openWithProgress(config, io);
  try {
    const answer = await app.ask(question, askOptions(options, app.index));
    const text = options.json
      ? jsonText({ ...answerJson(answer), ...explanationFor(answer, app.index, options) })
      : printed(answer, app.index, options, io);
    io.output.write(`${text}\n`);
  } finally {
    await app.close();
  }
}

function printed(answer: Answer, index: PassageIndex, options: AskSettings, { output }: Io): string {
  const style = styleFor(output);
  const text = printAnswer(answer, style);
  return options.explain ? `${text}\n\n${printExplanation(answer, explained(answer, index, options), style)}` : text;
}

/** What JSON has besides the answer, where it is wanted. */
export function explanationFor(answer: Answer, index: PassageIndex, options: Pick<AskSettings, 'explain' | 'limit'>) {
  if (!options.explain) return {};
  return { explanation: explanationJson(answer, explained(answer, index, options)) };
}

/** As many passages of each place as quotes may be shown, at least; those that are quoted are shown in any case. */
function explained(answer: Answer, index: PassageIndex, { limit = DEFAULT_LIMIT }: Pick<AskSettings, 'limit'>) {
  return explain(answer, index, limit);
}

/** What is asked for beside a question. @throws LocalityError, DocumentError */
export function askOptions({ limit, from, to, document, ...where }: AskSettings, index: PassageIndex): AskOptions {
  const within = document === undefined ? {} : { documents: [findDocument(document, index).file] as const };
  return { limit, scope: scopeOf(where, index), from, to, ...within };
}

function scopeOf(
  { localities, everywhere }: Pick<AskSettings, 'localities' | 'everywhere'>,
  index: PassageIndex,
): WantedScope {
  if (everywhere) return 'everywhere';
  if (localities.length === 0) return 'from-question';
  return [...new Set(localities.map((name) => findLocality(name, index).id))];
}
