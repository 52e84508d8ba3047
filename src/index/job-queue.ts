import type { Urgency } from './encoder.ts';

/** Something that waits for its turn with the models' process. */
export interface Job {
  readonly urgency: Urgency;
}

/** First come, first served, but questions before indexing. */
export class JobQueue<J extends Job> {
  readonly #lanes: Readonly<Record<Urgency, J[]>> = { question: [], indexing: [] };

  add(job: J): void {
    this.#lanes[job.urgency].push(job);
  }

  /** For a job that had its turn already: it goes before those of its urgency. */
  putBack(job: J): void {
    this.#lanes[job.urgency].unshift(job);
  }

  /** How many questions' jobs wait. */
  get questions(): number {
    return this.#lanes.question.length;
  }

  take(): J | undefined {
    return this.#lanes.question.shift() ?? this.#lanes.indexing.shift();
  }

  takeAll(): J[] {
    return [...this.#lanes.question.splice(0), ...this.#lanes.indexing.splice(0)];
  }
}
