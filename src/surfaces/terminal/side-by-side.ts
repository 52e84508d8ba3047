import { padTo } from './columns.ts';
import type { Style } from './style.ts';

/** How many columns stand between two texts. */
export const RULE_WIDTH = 3;

/** Two texts beside each other, each as wide as the style; below their headings a line. */
export function sideBySide(left: Headed, right: Headed, style: Style): string {
  const line = '─'.repeat(style.width);
  return [
    ...rows(left.heading, right.heading, style),
    style.faint(`${line}─┼─${line}`),
    ...rows(left.body, right.body, style),
  ].join('\n');
}

/** A text with its heading; both are broken to the style's width. */
export interface Headed {
  readonly heading: string;
  readonly body: string;
}

function rows(left: string, right: string, style: Style): string[] {
  const lefts = linesOf(left);
  const rights = linesOf(right);
  return Array.from({ length: Math.max(lefts.length, rights.length) }, (_, at) => {
    return `${padTo(lefts[at] ?? '', style.width)} ${style.faint('│')} ${rights[at] ?? ''}`.trimEnd();
  });
}

/** How wide a tab is depends on where it stands. */
function linesOf(text: string): string[] {
  return text.replaceAll('\t', ' ').split('\n');
}
