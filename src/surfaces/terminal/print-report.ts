import type { IndexReport, RebuildReason } from '../../index/index-report.ts';

const REBUILT: Record<RebuildReason, string> = {
  first: 'The index was made',
  asked: 'The index was made anew, as asked',
  version: 'The index was of another version and was made anew',
  encoder: 'The index was of another encoder and was made anew',
  damaged: 'The index was damaged and was made anew',
};

/** What became of the index in one line; undefined when nothing did. */
export function reportLine({ rebuilt, documents, passages, embedded, changed }: IndexReport): string | undefined {
  const size = `${count(documents, 'document')}, ${count(passages, 'passage')}`;
  if (rebuilt) return `${REBUILT[rebuilt]}: ${size}.`;
  if (changed > 0)
    return `The index was brought up to date: ${count(changed, 'document')} changed, ${embedded} of ${count(passages, 'passage')} embedded.`;
  return undefined;
}

/** More than these would bury what was asked for. */
const MOST_PROBLEMS = 5;

/** What an operator should know of an index besides, a line each. */
export function reportProblems({ problems, unsaved }: IndexReport): string[] {
  const lines = problems.slice(0, MOST_PROBLEMS).map(({ file, reason }) => `${file}: ${reason}.`);
  const more = problems.length - lines.length;
  if (more > 0) lines.push(`… and ${count(more, 'fault')} more: "fangzhi doctor" names all.`);
  if (unsaved) {
    lines.push(
      `The index could not be saved (${unsaved.message}), so it will be made anew at the next start: free some space, or set INDEX to a folder of its own.`,
    );
  }
  return lines;
}

/** "1 document", "2 documents". */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
