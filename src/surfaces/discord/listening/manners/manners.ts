import { Limits } from './limits.ts';
import { RecentQuestions } from './recent-questions.ts';

/** What the bot remembers of those it talks with, to be no nuisance; in memory alone, and not for long. */
export interface Manners {
  readonly limits: Limits;
  readonly recent: RecentQuestions;
}

/** @param now in milliseconds since any moment */
export function goodManners(now: () => number = steady): Manners {
  return { limits: new Limits(now), recent: new RecentQuestions(now) };
}

/** A machine's clock may be set back while the bot runs, and nobody is to wait until it has caught up. */
function steady(): number {
  return performance.now();
}
