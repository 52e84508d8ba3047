import type { PassageIndex } from '../../../index/passage-index.ts';
import { labelOf } from '../../../localities/label.ts';
import { commandReply } from '../command-reply.ts';
import { respond } from '../error-reply.ts';
import type { Outgoing } from '../outgoing.ts';
import { formatTreeId } from '../place-id.ts';
import { placeOption, placesMeant } from '../place-option.ts';
import { renderTree } from '../render-tree.ts';
import { renderWhich } from '../render-which.ts';
import { type Command, WHERE } from './command.ts';

/** `/localities [within]` */
export const localities: Command = {
  data: {
    ...WHERE,
    name: 'localities',
    description: 'The places that this collection has something about, and how much',
    options: [placeOption('within', 'Only the parts of this place (default: all places)', false)],
  },

  async execute(interaction, context) {
    const written = interaction.options.getString('within');
    await respond(commandReply(interaction, false), context, async () => {
      const { index } = context.app;
      return written === null ? renderTree(null, index) : show(written, index);
    });
  },
};

function show(written: string, index: PassageIndex): Outgoing {
  const [place, ...others] = placesMeant(written, index);
  if (others.length === 0) return renderTree(place.id, index);
  const labels = [place, ...others].map((one) => labelOf(one, index.gazetteer));
  return renderWhich(labels, null, ({ id }) => formatTreeId(id));
}
