import type { Config } from '../config.ts';
import type { ErrorLog } from '../log.ts';
import { Feedback } from './feedback.ts';
import { Servers } from './servers.ts';
import { Unanswered } from './unanswered.ts';

const DAY = 24 * 60 * 60 * 1000;

/** All that is kept between runs, but for documents. */
export interface Kept {
  readonly servers: Servers;
  readonly feedback: Feedback;
  readonly unanswered: Unanswered;
  close(): void;
}

/** Takes out at once, and then once a day, what has been kept for long enough; what is wrong with that is logged. */
export async function openKept({ kept }: Pick<Config, 'kept'>, log: ErrorLog): Promise<Kept> {
  const { folder, days } = kept;
  const feedback = new Feedback(folder, { isOn: kept.feedback, days });
  const unanswered = new Unanswered(folder, { isOn: kept.unanswered, days });
  const prune = async () => {
    const done = await Promise.allSettled([feedback.prune(), unanswered.prune()]);
    for (const one of done) {
      if (one.status === 'rejected')
        log.error({ err: one.reason }, 'What was kept for long enough cannot be taken out');
    }
  };
  await prune();
  const daily = setInterval(prune, DAY).unref();
  return { servers: new Servers(folder, log), feedback, unanswered, close: () => clearInterval(daily) };
}
