import { Limits } from './limits.ts';
import { RecentQuestions } from './recent-questions.ts';

/** What the bot remembers of those it talks with, to be no nuisance; in memory alone, and not for long. */
export interface Manners {
  readonly limits: Limits;
  readonly recent: RecentQuestions;
}

/** @param now in milliseconds since 1970 */
export function goodManners(now: () => number = Date.now): Manners {
  return { limits: new Limits(now), recent: new RecentQuestions(now) };
}
