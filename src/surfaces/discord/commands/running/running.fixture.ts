import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { collectionsOf, type OpenedCollections } from '../../../../collections.fixture.ts';
import { readConfig } from '../../../../config.ts';
import { openKept } from '../../../../kept/open-kept.ts';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Interaction } from '../../../sandbox/world/interaction.ts';
import type { Message } from '../../../sandbox/world/message.ts';
import type { Visitor } from '../../../sandbox/world/visitor.ts';
import { Stage } from '../../bot/bot.fixture.ts';
import { SetClock } from '../../bot/clock.fixture.ts';
import { COUNTIES } from '../../fixtures/place-app.fixture.ts';
import type { BotCollections, BotParts } from '../../replying/context.ts';

/** A bot with collections that can be changed, in a server that you manage, by a clock that is set. */
export class Office {
  readonly stage: Stage;
  readonly clock: SetClock;
  readonly parts: BotParts;
  readonly #opened: OpenedCollections;

  private constructor(stage: Stage, clock: SetClock, opened: OpenedCollections, parts: BotParts) {
    this.stage = stage;
    this.clock = clock;
    this.#opened = opened;
    this.parts = parts;
  }

  static async open(environment: NodeJS.ProcessEnv = {}): Promise<Office> {
    const opened = await collectionsOf(COUNTIES);
    const stage = new Stage(await startSandbox({ host: '127.0.0.1', port: 0, examples: [] }));
    const { documents, index, kept } = opened.config;
    const config = readConfig({ DOCUMENTS: documents, INDEX: index, DATA: kept.folder, ...environment }, kept.folder);
    const parts = {
      collections: opened.collections,
      kept: await openKept(config, stage.logger),
      config,
      log: stage.logger,
    };
    const office = new Office(stage, new SetClock(), opened, parts);
    await office.start();
    return office;
  }

  /** Starts the bot, or starts it again with what is on disk; where its index is brought up to date otherwise, so. */
  async start(reindex?: BotCollections['reindex']): Promise<void> {
    const { collections } = this.parts;
    const changed: BotCollections = {
      of: (server) => collections.of(server),
      documentsOf: (server) => collections.documentsOf(server),
      reindex: reindex ?? ((...details) => collections.reindex(...details)),
      onChange: (listener) => collections.onChange(listener),
    };
    await this.stage.start(undefined, { parts: { ...this.parts, collections: changed }, clock: this.clock });
  }

  get server(): string {
    return this.stage.world.server.id;
  }

  get documents(): string {
    return this.#opened.config.documents;
  }

  get you(): Visitor {
    return this.stage.world.you;
  }

  /** Runs a command and waits for its answer. */
  async run(name: string, values: Readonly<Record<string, string | boolean>> = {}, by = this.you): Promise<Message> {
    return this.outcome(by.run(this.stage.channel, name, values));
  }

  /** What came of an interaction in the end. */
  async outcome(interaction: Interaction): Promise<Message> {
    const outcome = await this.stage.world.settled(interaction);
    if (outcome.kind !== 'message') throw new Error(`There is no message but "${outcome.kind}"`);
    return this.stage.world.waitFor(() => {
      const message = this.stage.world.messages.find(outcome.messageId);
      return message && (message.flags & 128) === 0 ? message : undefined;
    });
  }

  /** Attaches a file, as the value of an option. */
  file(filename: string, text: string): string {
    const bytes = new Uint8Array(Buffer.from(text));
    return this.you.attach({ filename, contentType: 'text/plain', bytes }).id;
  }

  /** Another process finds a new document of the operator, and brings the index up to date. */
  async changeElsewhere(name: string, text: string): Promise<void> {
    await writeFile(join(this.documents, name), text);
    const { collections } = await this.#opened.again();
    await collections.close();
  }

  async close(): Promise<void> {
    await this.stage.close();
    this.parts.kept.close();
    await this.#opened.collections.close();
  }
}

/** A page about a county, long enough to be quoted. */
export function pageAbout(county: string, sentence: string): string {
  return `---\ntitle: News of ${county}\ndate: 2024-02-03\n---\n\n${sentence}\n`;
}
