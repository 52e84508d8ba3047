import { DefaultWebSocketManagerOptions } from 'discord.js';
import { pino } from 'pino';
import type { ChannelSettings } from '../../../kept/server-settings.ts';
import { displayedTexts, flattenAll } from '../../sandbox/checks/component-tree.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import type { OptionValues } from '../../sandbox/world/command-data.ts';
import type { Interaction } from '../../sandbox/world/interaction.ts';
import { flag, hasFlag, type Message } from '../../sandbox/world/message.ts';
import type { Visitor } from '../../sandbox/world/visitor.ts';
import { memoryApp } from '../fixtures/memory-app.fixture.ts';
import { partsOf, showing } from '../fixtures/parts.fixture.ts';
import type { BotApp, BotParts } from '../replying/context.ts';
import { type Bot, type BotOptions, startBot } from './bot.ts';

// The library waits five seconds before it identifies again.
Object.assign(DefaultWebSocketManagerOptions, {
  buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }),
});

export const library = memoryApp([
  'The villages read every evening. The county paid for the books.',
  'Villages without a library share one.',
  'Harvest songs were collected by the county office.',
]);

/** A bot in a Discord of its own, and what one sees of it there. */
export class Stage {
  readonly sandbox: Sandbox;
  readonly log: object[] = [];
  readonly logger = pino({ level: 'debug' }, { write: (line: string) => this.log.push(JSON.parse(line)) });
  #bot: Bot | undefined;
  #parts: BotParts | undefined;

  static async open(app: BotApp = library): Promise<Stage> {
    const stage = new Stage(await startSandbox({ host: '127.0.0.1', port: 0, examples: [] }));
    await stage.start(app);
    return stage;
  }

  constructor(sandbox: Sandbox) {
    this.sandbox = sandbox;
  }

  get world() {
    return this.sandbox.world;
  }

  get channel(): string {
    return this.world.records.id;
  }

  /** How the bot is called in a message. */
  get mention(): string {
    return `<@${this.world.directory.bot.id}>`;
  }

  /** Starts the bot; one that runs already is closed before. */
  async start(app: BotApp = library, options: Partial<BotOptions> = {}): Promise<Bot> {
    await this.#bot?.close();
    const { api, token } = this.sandbox;
    // What is kept outlives the bot.
    const kept = this.#parts ?? (await partsOf(app, this.logger));
    this.#parts = { ...kept, collections: showing(app), ...options.parts };
    this.#bot = await startBot({ api, token, ...options, parts: this.#parts });
    return this.#bot;
  }

  /** What those who manage the server have set for a channel. */
  async setChannel(settings: ChannelSettings, channel = this.channel): Promise<void> {
    await this.#parts?.kept.servers.change(this.world.server.id, (server) => ({
      ...server,
      channels: { ...server.channels, [channel]: settings },
    }));
  }

  async close(): Promise<void> {
    await this.#bot?.close();
    await this.sandbox.close();
  }

  /** What the bot has written in a channel, as a person sees it. */
  written(channel = this.channel, by: Visitor = this.world.you): readonly Message[] {
    return by.messages(channel).filter(({ author }) => author.id === this.world.directory.bot.id);
  }

  /** The bot's next finished message after so many others. */
  answer(after = 0, channel = this.channel, by: Visitor = this.world.you): Promise<Message> {
    return this.world.waitFor(() => {
      const message = this.written(channel, by)[after];
      return message && !hasFlag(message, flag.loading) ? message : undefined;
    });
  }

  /** Presses the button with this label. */
  press(message: Message, label: string, by: Visitor = this.world.you): Interaction {
    const buttons = flattenAll(message.components).filter((part) => 'label' in part && part.label === label);
    const [id] = buttons.flatMap((part) =>
      'custom_id' in part && typeof part.custom_id === 'string' ? [part.custom_id] : [],
    );
    return by.press(message, id ?? `no button ${label}`);
  }

  /** Runs a command, and gives its finished answer. */
  async run(command: string, values: OptionValues = {}, by: Visitor = this.world.you): Promise<Message> {
    const before = this.written(this.channel, by).length;
    by.run(this.channel, command, values);
    return this.answer(before, this.channel, by);
  }

  /** Presses a button that changes its message, and gives it as it is then. */
  pressed(message: Message, label: string): Promise<Message> {
    this.press(message, label);
    return this.changed(message);
  }

  /** The message with its text changed from what it says now. */
  changed({ id, components }: Message): Promise<Message> {
    const before = displayedTexts(components).join('\n');
    return this.world.waitFor(() => {
      const now = this.world.messages.find(id);
      return now && textOf(now) !== before ? now : undefined;
    });
  }
}

export function textOf({ components }: Message): string {
  return displayedTexts(components).join('\n');
}

export function isPrivate(message: Message): boolean {
  return hasFlag(message, flag.ephemeral);
}

/** Of all that can be pressed or chosen from. */
export function labelsOf({ components }: Message): string[] {
  return flattenAll(components).flatMap((part) => ('label' in part ? [String(part.label)] : []));
}
