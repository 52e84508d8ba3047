import type { App } from '../app.ts';
import type { Collections } from '../collections.ts';
import type { Config } from '../config.ts';
import { openKept } from '../kept/open-kept.ts';
import type { Logger } from '../log.ts';
import { startBot } from '../surfaces/discord/bot/bot.ts';
import type { BotParts } from '../surfaces/discord/replying/context.ts';
import { startSandbox } from '../surfaces/sandbox/sandbox.ts';
import type { Shelf } from '../surfaces/source-pages/shelf.ts';
import { sourcePages } from '../surfaces/source-pages/source-pages.ts';
import { startSourcePages } from '../surfaces/source-pages/start-source-pages.ts';
import { CommandError } from './command-error.ts';
import { exampleQuestions } from './examples.ts';
import { openCollectionsWithProgress } from './open.ts';
import { startAsShards } from './start-shards.ts';
import { aborted } from './stoppable.ts';
import { type Watch, watchDocuments } from './watch-documents.ts';

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
export async function start(config: Config, processLog: Logger, signal: AbortSignal): Promise<void> {
  const { token, shard, shards } = config.discord;
  const log = shard ? processLog.child({ shard: shard.id }) : processLog;
  const open: Run['open'] = [];
  try {
    if (token && shards !== 1) return await startAsShards(config, token, log, signal);
    const collections = await openCollectionsWithProgress(config, log, signal);
    open.push(collections);
    const kept = await openKept(config, log);
    open.push({ close: async () => kept.close() });
    if (shard === null || shard.id === 0) open.push(await watchWhileOpen({ config, log, signal }, collections));
    const run = { config, app: collections.base, parts: { collections, kept, config, log }, open, signal };
    await (token ? runOnDiscord(run, token) : runInSandbox(run));
  } catch (cause) {
    if (!signal.aborted) throw cause;
  } finally {
    for (const part of open.reverse()) await part.close();
  }
}

/** The other processes take up what the first has indexed. */
function watchWhileOpen(
  { config, log, signal }: Pick<Run, 'config' | 'signal'> & { readonly log: Logger },
  collections: Collections,
): Promise<Watch> {
  return watchDocuments({
    folder: config.documents,
    reindex: () => collections.reindex(null, { signal }),
    onIndexed: ({ documents, changed, problems }) =>
      log.info({ documents, changed, problems }, 'Took up documents that changed'),
    onFault: (err) => log.error({ err }, 'Documents that changed cannot be taken up; the ones before still answer'),
  });
}

async function runOnDiscord(run: Run, token: string): Promise<void> {
  const { config, parts, open, signal } = run;
  const { api, shard } = config.discord;
  const isFirst = shard === null || shard.id === 0;
  if (config.publicUrl && isFirst) open.push(await openSourcePages(run));
  const lost = new AbortController();
  const starting = startBot({ parts, token, onFatal: (error) => lost.abort(error), ...(api && { api }) });
  const bot = await Promise.race([starting, aborted(signal)]);
  if (!bot) return;
  open.push(bot);
  if (isFirst) say(`${bot.name} is on Discord. Add it to a server: ${bot.inviteUrl}`);
  await aborted(AbortSignal.any([signal, lost.signal]));
  lost.signal.throwIfAborted();
}

/** The pages of the operator's documents, beside the bot. @throws CommandError */
async function openSourcePages(run: Run) {
  const { host, port } = run.config;
  return startSourcePages({ host, port, ...library(run) }).catch((cause) => {
    throw new CommandError(portProblem('pages of the documents', cause, host, port), { cause });
  });
}

/** What the pages show, and who is told of what goes wrong with one. */
function library({ config, app, parts }: Run) {
  const shelf: Shelf = { folder: config.documents, documents: () => app.index.snapshot.documents };
  return { shelf, onFault: (err: unknown) => parts.log.error({ err }, 'A page of a document cannot be shown') };
}

async function runInSandbox(run: Run): Promise<void> {
  const { config, app, parts, open, signal } = run;
  const { host, port } = config;
  const { shelf, onFault } = library(run);
  const documents = sourcePages(shelf, onFault);
  const sandbox = await startSandbox({ host, port, examples: exampleQuestions(app.index), documents }).catch(
    (cause) => {
      throw new CommandError(portProblem('sandbox', cause, host, port), { cause });
    },
  );
  open.push(sandbox);
  if (!/^(?:127\.|localhost$|::1$)/.test(host)) {
    parts.log.warn({ host }, 'Everyone who can reach this machine can use the sandbox: it has no log-in');
  }
  // Where nobody else can reach the documents' pages, whoever tries the sandbox still can.
  const publicUrl = config.publicUrl ?? sandbox.url.replace(/\/$/, '');
  const local = { ...parts, config: { ...parts.config, publicUrl } };
  open.push(await startBot({ parts: local, token: sandbox.token, api: sandbox.api }));
  say(`No DISCORD_TOKEN is set, so the bot runs in a sandbox on this machine: ${sandbox.url}`);
  await aborted(signal);
}

function portProblem(what: string, cause: unknown, host: string, port: number): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} is in use: stop what uses it, or set PORT to another one.`;
  if (code === 'EACCES') return `Port ${port} may not be used: set PORT to one above 1023.`;
  return `The ${what} cannot listen on ${host}, port ${port} (${code ?? cause}): set HOST and PORT to others.`;
}

/** Results go to standard output, and that the bot is ready is the result of starting it. */
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
