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
    return `The index was brought up to date: ${count(changed, 'document')} changed, ${embedded} of ${size} embedded.`;
  return undefined;
}

/** What an operator should know of an index besides, a line each. */
export function reportProblems({ problems, unsaved }: IndexReport): string[] {
  const lines = problems.map(({ file, reason }) => `${file}: ${reason}.`);
  if (unsaved)
    lines.push(
      `The index could not be saved (${unsaved.message}): free some space or set INDEX to another folder; it will be made anew at the next start.`,
    );
  return lines;
}

/** "1 document", "2 documents". */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
