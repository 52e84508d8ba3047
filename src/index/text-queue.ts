import type { Urgency } from './encoder.ts';

/** A text that waits for its vector. */
export interface Job {
  readonly text: string;
  readonly urgency: Urgency;
  /** How many encoder processes have died over it. */
  deaths: number;
  readonly resolve: (vector: Float32Array) => void;
  readonly reject: (error: unknown) => void;
}

/** First come, first served, but questions before indexing. */
export class TextQueue {
  readonly #lanes: Readonly<Record<Urgency, Job[]>> = { question: [], indexing: [] };

  add(job: Job): void {
    this.#lanes[job.urgency].push(job);
  }

  /** For a text that had its turn already: it goes before those of its urgency. */
  putBack(job: Job): void {
    this.#lanes[job.urgency].unshift(job);
  }

  take(): Job | undefined {
    return this.#lanes.question.shift() ?? this.#lanes.indexing.shift();
  }

  takeAll(): Job[] {
    return [...this.#lanes.question.splice(0), ...this.#lanes.indexing.splice(0)];
  }
}
