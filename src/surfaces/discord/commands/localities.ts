import { commandReply } from '../command-reply.ts';
import type { Context } from '../context.ts';
import { respond } from '../error-reply.ts';
import { named } from '../language/named.ts';
import type { Outgoing } from '../outgoing.ts';
import { formatTreeId } from '../place-id.ts';
import { placeLabel } from '../place-label.ts';
import { placeOption, placesMeant } from '../place-option.ts';
import { renderTree } from '../render-tree.ts';
import { renderWhich } from '../render-which.ts';
import { type Command, WHERE } from './command.ts';

/** `/localities [within]` */
export const localities: Command = {
  data: {
    ...WHERE,
    ...named('command.localities'),
    options: [placeOption('option.localities.within', false)],
  },

  async execute(interaction, context) {
    const written = interaction.options.getString('within');
    await respond(commandReply(interaction, false), context, async () => {
      return written === null ? renderTree(null, context.app.index, context.language) : show(written, context);
    });
  },
};

function show(written: string, { app: { index }, language }: Context): Outgoing {
  const [place, ...others] = placesMeant(written, index, language);
  if (others.length === 0) return renderTree(place.id, index, language);
  const labels = [place, ...others].map((one) => placeLabel(one, index.gazetteer, language));
  return renderWhich(labels, null, ({ id }) => formatTreeId(id), language);
}
