import { InvalidArgumentError } from 'commander';

/** A folder of documents, and a file of questions about it. */
export interface Pair {
  readonly documents: string;
  readonly questions: string;
}

/** A whole number from 1. @throws InvalidArgumentError */
export function positive(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return number;
}

/** Between 0 and 1, neither of them. @throws InvalidArgumentError */
export function share(value: string): number {
  const number = Number(value);
  if (!(number > 0 && number < 1)) throw new InvalidArgumentError('It must be between 0 and 1, such as 0.33.');
  return number;
}

/** One more folder of documents with its file of questions. @throws InvalidArgumentError */
export function pair(value: string, pairs: readonly Pair[] = []): Pair[] {
  const [documents, questions, ...others] = value.split('=');
  if (!documents || !questions || others.length > 0) {
    throw new InvalidArgumentError('It must be a folder and a file, such as documents=questions.jsonl.');
  }
  return [...pairs, { documents, questions }];
}

/** One more of an option that may be written several times. */
export function collect(value: string, values: readonly string[] = []): string[] {
  return [...values, value];
}
