import type { Logger } from 'pino';
import type { App } from '../../app.ts';

/** What every handler works with. */
export interface Context {
  readonly app: Pick<App, 'ask' | 'cite'>;
  readonly log: Logger;
}
