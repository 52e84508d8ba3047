import { named } from '../../language/named.ts';
import { type Command, FOR_MANAGERS } from '../command.ts';
import { add } from './add.ts';
import { channel } from './channel.ts';
import { feedback } from './feedback.ts';
import { language } from './language.ts';
import { asManager } from './manager.ts';
import { reindex } from './reindex.ts';
import { remove } from './remove.ts';
import { status } from './status.ts';
import type { Subcommand } from './subcommand.ts';
import { unanswered } from './unanswered.ts';

const SUBCOMMANDS: readonly Subcommand[] = [status, reindex, add, remove, channel, language, unanswered, feedback];

/** `/fangzhi …`, for members who may manage the server. */
export const fangzhi: Command = {
  data: { ...FOR_MANAGERS, ...named('command.fangzhi'), options: SUBCOMMANDS.map(({ data }) => data) },

  isPrivate: () => true,

  answer(interaction, context) {
    const manager = asManager(interaction, context);
    return subcommand(interaction.options.getSubcommand()).answer(interaction, manager);
  },

  complete(interaction, context) {
    const manager = asManager(interaction, context);
    return subcommand(interaction.options.getSubcommand()).complete?.(interaction, manager);
  },
};

/** @throws RangeError for one that there is not, which Discord does not send */
function subcommand(name: string): Subcommand {
  const found = SUBCOMMANDS.find(({ data }) => data.name === name);
  if (!found) throw new RangeError(`Cannot run "/fangzhi ${name}" as there is no such subcommand`);
  return found;
}
