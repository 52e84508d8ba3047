/** A message of the bot. */
export interface Written {
  readonly channelId: string;
  readonly messageId: string;
}

/** A message that was a question, and what became of it. */
export interface RecentQuestion {
  /** The bot's answer, as soon as there is one. */
  answer: Written | null;
  /** When the text that is answered was written, in milliseconds since 1970, if it is not the first. */
  editedAt: number | null;
  isDeleted: boolean;
  /** What is being done for it; one thing after the other. */
  work: Promise<void>;
}

/** As many as are remembered, and for how long, in milliseconds. */
const MOST = 1_000;
const LIFETIME = 7 * 60_000;

/** The questions that people may still change their mind about. Nothing of what they say is kept. */
export class RecentQuestions {
  readonly #now: () => number;
  readonly #known = new Map<string, { readonly since: number; readonly question: RecentQuestion }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Takes a message up; undefined for one that has been, as Discord may tell of one twice. */
  begin(id: string): RecentQuestion | undefined {
    this.#forget();
    if (this.#known.has(id)) return undefined;
    const question: RecentQuestion = { answer: null, editedAt: null, isDeleted: false, work: Promise.resolve() };
    this.#known.set(id, { since: this.#now(), question });
    return question;
  }

  find(id: string): RecentQuestion | undefined {
    this.#forget();
    return this.#known.get(id)?.question;
  }

  #forget(): void {
    for (const [id, { since }] of this.#known) {
      if (this.#known.size <= MOST && since > this.#now() - LIFETIME) return;
      this.#known.delete(id);
    }
  }
}
