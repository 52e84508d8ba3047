import type { Answer } from '../../answer/answer.ts';
import { answerJson } from './answer-json.ts';
import { allCalled } from './called.ts';
import { printFinding } from './print-answer.ts';
import { type Headed, RULE_WIDTH, sideBySide } from './side-by-side.ts';
import { type Output, type Style, styleFor } from './style.ts';
import { oneLine } from './visible.ts';

/** Narrower, two columns would break most lines after a few words. */
const LEAST_FOR_TWO = 100;

/** Two localities, each asked about the same. */
export interface Comparison {
  readonly topic: string;
  readonly sides: readonly [Answer, Answer];
}

/** A comparison: side by side where the window is wide enough, else one below the other. */
export function printComparison({ topic, sides: [first, second] }: Comparison, output: Output): string {
  const { isTTY = false, columns = 0 } = output;
  const style = styleFor(output);
  const heading = style.wrap(style.heading(oneLine(topic)), '');
  if (!isTTY || columns < LEAST_FOR_TWO) {
    const sides = [first, second].map((side) => headed(side, style)).map((side) => `${side.heading}\n\n${side.body}`);
    return [heading, ...sides].join('\n\n');
  }
  const narrow = styleFor({ isTTY, columns: Math.floor((columns - RULE_WIDTH) / 2) });
  return [heading, '', sideBySide(headed(first, narrow), headed(second, narrow), narrow)].join('\n');
}

function headed(answer: Answer, style: Style): Headed {
  const name = allCalled(answer.scope, 'and');
  return { heading: style.wrap(style.heading(name), ''), body: printFinding(answer, style) };
}

/** A comparison as programs read it; fields are only ever added. */
export function comparisonJson({ topic, sides: [first, second] }: Comparison) {
  return { topic, first: answerJson(first), second: answerJson(second) };
}
