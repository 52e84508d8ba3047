import { type Logger, pino } from 'pino';
import { build } from 'pino-pretty';

export type { Logger };

/** As much of a log as those need who go on whatever happens. */
export interface ErrorLog {
  error(details: object, message: string): void;
}

const STDERR = 2;

/** A level that is none, as a wrong setting may be, counts as the usual one. */
export function knownLevel(level: string | undefined): string {
  return level && (level in pino.levels.values || level === 'silent') ? level : 'info';
}

/** The log: readable lines on a terminal, JSON lines elsewhere; always on standard error, as results go to standard output. */
export function createLog(level: string, isTerminal = process.stderr.isTTY === true): Logger {
  const stream = isTerminal
    ? build({ destination: STDERR, sync: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' })
    : pino.destination({ dest: STDERR, sync: true });
  return pino({ level }, stream);
}
