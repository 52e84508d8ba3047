import type { Logger } from 'pino';
import type { App } from '../../app.ts';

/** What the bot needs of the app. */
export type BotApp = Pick<App, 'ask' | 'cite' | 'index' | 'refresh'>;

/** What every handler works with. */
export interface Context {
  readonly app: BotApp;
  readonly log: Logger;
}
