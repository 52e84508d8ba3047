import { z } from 'zod';
import { Journal } from './journal.ts';

/** What is missing may be told in so many characters. */
export const MISSING_LENGTH = 1000;

const schema = z
  .object({
    time: z.iso.datetime(),
    question: z.string(),
    helpful: z.boolean(),
    missing: z.string().nullable(),
    passages: z.array(z.object({ id: z.string(), file: z.string() }).readonly()).readonly(),
    scope: z.array(z.string()).readonly(),
  })
  .readonly();

/** What somebody thought of an answer; never who. */
export interface FeedbackLine {
  /** As an ISO 8601 time in UTC. */
  readonly time: string;
  readonly question: string;
  readonly helpful: boolean;
  /** In their own words; null where they told nothing. */
  readonly missing: string | null;
  /** Those that were shown, in order. */
  readonly passages: readonly { readonly id: string; readonly file: string }[];
  /** Ids of the localities that the answer was limited to. */
  readonly scope: readonly string[];
}

/** A line as `fangzhi eval --questions` reads it. */
export interface FeedbackQuestion {
  readonly id: string;
  readonly kind: string;
  readonly question: string;
  readonly answers: readonly string[];
}

/** What was thought of answers, where the operator wants to know. */
export class Feedback {
  readonly #journal: Journal<FeedbackLine>;

  constructor(data: string, { isOn, days }: { isOn: boolean; days: number }) {
    this.#journal = new Journal({ data, file: 'feedback.jsonl', schema, isOn, days });
  }

  /** Whether any is kept. */
  get isOn(): boolean {
    return this.#journal.isOn;
  }

  /** Keeps what somebody thought. @throws KeptError when it cannot be written */
  add(server: string | null, line: Omit<FeedbackLine, 'time'>): Promise<void> {
    const missing = line.missing === null ? null : Array.from(line.missing.trim()).slice(0, MISSING_LENGTH).join('');
    return this.#journal.append(server, { ...line, missing: missing || null, time: new Date().toISOString() });
  }

  /** From old to new. @throws KeptError */
  list(server: string | null): Promise<readonly FeedbackLine[]> {
    return this.#journal.read(server);
  }

  /** @throws KeptError */
  prune(now?: number): Promise<void> {
    return this.#journal.prune(now);
  }
}

/**
 * The questions whose answers were judged helpful and by nobody unhelpful, each once, with the passages that were shown
 * for what answers them; those of which no passage is in the collection any more are left out.
 * @param textOf a passage's text by its id; undefined when it is gone
 */
export function feedbackAsQuestions(
  lines: readonly FeedbackLine[],
  textOf: (passage: string) => string | undefined,
): readonly FeedbackQuestion[] {
  const unhelpful = new Set(lines.filter(({ helpful }) => !helpful).map(({ question }) => question));
  const answers = new Map<string, Set<string>>();
  for (const { question, passages } of lines.filter(({ question }) => !unhelpful.has(question))) {
    const texts = answers.get(question) ?? new Set();
    for (const { id } of passages) {
      const text = textOf(id);
      if (text) texts.add(text);
    }
    if (texts.size > 0) answers.set(question, texts);
  }
  return Array.from(answers, ([question, texts], index) => ({
    id: `feedback-${index + 1}`,
    kind: 'feedback',
    question,
    answers: [...texts],
  }));
}
