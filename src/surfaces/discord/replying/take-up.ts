import type { Logger } from 'pino';
import type { App } from '../../../app.ts';
import { summary } from './discord-errors.ts';

/** Takes up the index that another process has written; where that fails, what there was before still answers. */
export async function takeUpIndex(app: Pick<App, 'refresh'>, log: Logger): Promise<void> {
  try {
    await app.refresh();
  } catch (error) {
    log.error(summary(error), 'Cannot take up the new index; going on with the one before');
  }
}
