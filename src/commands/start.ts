import type { App } from '../app.ts';
import type { Config } from '../config.ts';
import { openKept } from '../kept/open-kept.ts';
import type { Logger } from '../log.ts';
import { startBot } from '../surfaces/discord/bot.ts';
import type { BotParts } from '../surfaces/discord/context.ts';
import { startSandbox } from '../surfaces/sandbox/sandbox.ts';
import { CommandError } from './command-error.ts';
import { exampleQuestions } from './examples.ts';
import { openCollectionsWithProgress } from './open.ts';

/** What runs, and what has to be closed in the end, the last opened first. */
interface Run {
  readonly config: Config;
  readonly parts: BotParts;
  readonly app: App;
  readonly open: { close(): Promise<void> }[];
  readonly signal: AbortSignal;
}

/**
 * Runs the bot until the signal: on Discord with a token, in the sandbox without one.
 * @throws BotError, CollectionError, EncoderError, ReaderError, CommandError; their messages are for the operator
 */
export async function start(config: Config, log: Logger, signal: AbortSignal): Promise<void> {
  const open: Run['open'] = [];
  try {
    const collections = await openCollectionsWithProgress(config, log, signal);
    open.push(collections);
    const kept = await openKept(config, log);
    open.push({ close: async () => kept.close() });
    const run = { config, app: collections.base, parts: { collections, kept, config, log }, open, signal };
    await (config.discord.token ? runOnDiscord(run, config.discord.token) : runInSandbox(run));
  } catch (cause) {
    if (!signal.aborted) throw cause;
  } finally {
    for (const part of open.reverse()) await part.close();
  }
}

async function runOnDiscord({ config, parts, open, signal }: Run, token: string): Promise<void> {
  const { api } = config.discord;
  const lost = new AbortController();
  const starting = startBot({ parts, token, onFatal: (error) => lost.abort(error), ...(api && { api }) });
  const bot = await Promise.race([starting, aborted(signal)]);
  if (!bot) return;
  open.push(bot);
  say(`${bot.name} is on Discord. Add it to a server: ${bot.inviteUrl}`);
  await aborted(AbortSignal.any([signal, lost.signal]));
  lost.signal.throwIfAborted();
}

async function runInSandbox({ config: { host, port }, app, parts, open, signal }: Run): Promise<void> {
  const sandbox = await startSandbox({ host, port, examples: exampleQuestions(app.index) }).catch((cause) => {
    throw new CommandError(portProblem(cause, host, port), { cause });
  });
  open.push(sandbox);
  if (!/^(?:127\.|localhost$|::1$)/.test(host)) {
    parts.log.warn({ host }, 'Everyone who can reach this machine can use the sandbox: it has no log-in');
  }
  open.push(await startBot({ parts, token: sandbox.token, api: sandbox.api }));
  say(`No DISCORD_TOKEN is set, so the bot runs in a sandbox on this machine: ${sandbox.url}`);
  await aborted(signal);
}

function portProblem(cause: unknown, host: string, port: number): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} is in use: stop what uses it, or set PORT to another one.`;
  if (code === 'EACCES') return `Port ${port} may not be used: set PORT to one above 1023.`;
  return `The sandbox cannot listen on ${host}, port ${port} (${code ?? cause}): set HOST and PORT to others.`;
}

/** Results go to standard output, and that the bot is ready is the result of starting it. */
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
