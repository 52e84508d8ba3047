/** The time, and what is to be done later. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Does some work in so many milliseconds, unless the function that is returned is called before. */
  after(milliseconds: number, work: () => void): () => void;
}

/** The machine's; what it still waits for does not keep the process from ending. */
export const MACHINE_CLOCK: Clock = {
  now: () => Date.now(),
  after: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};
