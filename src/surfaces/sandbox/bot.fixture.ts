import { Client, type ClientEvents, Events, GatewayIntentBits, Partials } from 'discord.js';
import { type Sandbox, startSandbox } from './sandbox.ts';

/** A sandbox with an unmodified discord.js client in it, for tests. */
export interface BotUnderTest extends Sandbox {
  readonly client: Client;
  /** Logs in and waits until the bot is ready. */
  ready(): Promise<Client<true>>;
  /** The next event of this kind. */
  next<Name extends keyof ClientEvents>(event: Name): Promise<ClientEvents[Name]>;
  stop(): Promise<void>;
}

const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;

export async function startBot(moreIntents: readonly GatewayIntentBits[] = []): Promise<BotUnderTest> {
  const sandbox = await startSandbox({ host: '127.0.0.1', port: 0, examples: ['What is Hejing County known for?'] });
  const client = new Client({
    intents: [Guilds, GuildMessages, DirectMessages, ...moreIntents],
    partials: [Partials.Channel],
    rest: { api: sandbox.api },
    // The library waits five seconds before it identifies again.
    ws: { buildIdentifyThrottler: () => Promise.resolve({ waitForIdentify: () => Promise.resolve() }) },
  });
  // As every bot must, lest an error in a listener end the process.
  client.on(Events.Error, () => {});
  const next: BotUnderTest['next'] = (event) =>
    new Promise((resolve) => client.once(event, (...details) => resolve(details)));
  const ready = async () => {
    const [[online]] = await Promise.all([next(Events.ClientReady), client.login(sandbox.token)]);
    return online;
  };
  const stop = async () => {
    await client.destroy();
    await sandbox.close();
  };
  return { ...sandbox, client, ready, next, stop };
}
