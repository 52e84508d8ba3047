import type { ButtonInteraction, ChatInputCommandInteraction, StringSelectMenuInteraction } from 'discord.js';
import { MessageFlags } from 'discord.js';
import type { Progress } from '../../../../index/index-report.ts';
import type { Indexing } from '../../../../servers/server-collection.ts';
import { marked } from '../../language/mark.ts';
import { summary } from '../../replying/discord-errors.ts';
import { notice, type Outgoing } from '../../writing/outgoing.ts';
import type { ManagerContext } from './manager.ts';

/** What started the work. */
type Started = ChatInputCommandInteraction | ButtonInteraction | StringSelectMenuInteraction;

/** Between two words on how far it is, in milliseconds: Discord takes few edits of one message. */
const PAUSE = 2000;

/** Discord takes an answer for 15 minutes; a little earlier, lest it be refused on its way. In milliseconds. */
const PATIENCE = 14.5 * 60 * 1000;

const flags = MessageFlags.IsComponentsV2;

/**
 * Has passages indexed, tells now and then how far it is, and gives what `told` makes of it; where it took so long that
 * Discord takes no answer any more, that is written as a message as well.
 */
export async function toldWork<Result>(
  interaction: Started,
  context: ManagerContext,
  work: (indexing: Indexing) => Promise<Result>,
  told: (result: Result) => Outgoing,
): Promise<Outgoing> {
  const progress = new ToldProgress(interaction, context);
  const result = await work({ onProgress: (now) => progress.tell(now) }).finally(() => progress.settle());
  const outgoing = told(result);
  if (context.life.clock.now() - interaction.createdTimestamp > PATIENCE) await write(interaction, context, outgoing);
  return outgoing;
}

/** In the channel, or else to whoever started it. */
async function write(interaction: Started, { log, language }: ManagerContext, outgoing: Outgoing): Promise<void> {
  const message = { ...marked(outgoing, language), flags } as const;
  try {
    if (!interaction.channel?.isSendable()) throw new Error('The channel is not known');
    await interaction.channel.send(message);
  } catch {
    const failed = (error: unknown) => log.warn(summary(error), 'Cannot tell that the work is done');
    await interaction.user.send(message).catch(failed);
  }
}

/** Says how far it is in the reply that Discord shows as pending. */
class ToldProgress {
  readonly #interaction: Started;
  readonly #context: ManagerContext;
  #last: number;
  #sending: Promise<unknown> = Promise.resolve();

  constructor(interaction: Started, context: ManagerContext) {
    this.#interaction = interaction;
    this.#context = context;
    this.#last = context.life.clock.now();
  }

  tell({ done, total }: Progress): void {
    const { life, language, log } = this.#context;
    const now = life.clock.now();
    if (!this.#interaction.deferred || now - this.#last < PAUSE) return;
    this.#last = now;
    const words = notice(language.say('running.progress', { done, count: total }));
    const failed = (error: unknown) => log.info(summary(error), 'Cannot tell how far the work is');
    this.#sending = this.#sending.then(() => this.#interaction.editReply({ ...words, flags })).catch(failed);
  }

  /** Resolves when nothing is under way that could come after the answer. */
  async settle(): Promise<void> {
    await this.#sending;
  }
}
