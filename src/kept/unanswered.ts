import { z } from 'zod';
import { Journal } from './journal.ts';

const schema = z
  .object({ time: z.iso.datetime(), question: z.string(), localities: z.array(z.string()).readonly() })
  .readonly();

/** A question that nothing in the collection answered; never whose. */
export interface UnansweredLine {
  /** As an ISO 8601 time in UTC. */
  readonly time: string;
  readonly question: string;
  /** Ids of the localities that it was about. */
  readonly localities: readonly string[];
}

/** How many questions about a locality were not answered. */
export interface UnansweredCount {
  /** Its id; null for questions about none. */
  readonly locality: string | null;
  readonly questions: number;
}

/** Questions that were not answered, where the operator wants to know. */
export class Unanswered {
  readonly #journal: Journal<UnansweredLine>;

  constructor(data: string, { isOn, days }: { isOn: boolean; days: number }) {
    this.#journal = new Journal({ data, file: 'unanswered.jsonl', schema, isOn, days });
  }

  /** Whether any are kept. */
  get isOn(): boolean {
    return this.#journal.isOn;
  }

  /** @throws KeptError when it cannot be written */
  add(server: string | null, line: Omit<UnansweredLine, 'time'>): Promise<void> {
    return this.#journal.append(server, { ...line, time: new Date().toISOString() });
  }

  /** From old to new. @throws KeptError */
  list(server: string | null): Promise<readonly UnansweredLine[]> {
    return this.#journal.read(server);
  }

  /** @throws KeptError */
  prune(now?: number): Promise<void> {
    return this.#journal.prune(now);
  }
}

/** What most is asked for in vain comes first; a question about two localities counts for each. */
export function unansweredByLocality(lines: readonly UnansweredLine[]): readonly UnansweredCount[] {
  const counts = new Map<string | null, number>();
  for (const { localities } of lines) {
    for (const locality of localities.length > 0 ? new Set(localities) : [null]) {
      counts.set(locality, (counts.get(locality) ?? 0) + 1);
    }
  }
  const found = Array.from(counts, ([locality, questions]) => ({ locality, questions }));
  return found.sort((a, b) => b.questions - a.questions);
}
