import { completedOption } from '../completed-option.ts';
import type { Context } from '../context.ts';
import { named } from '../language/named.ts';
import type { Outgoing } from '../outgoing.ts';
import { formatTreeId } from '../place-id.ts';
import { placeLabel } from '../place-label.ts';
import { placesMeant } from '../place-option.ts';
import { renderTree } from '../render-tree.ts';
import { renderWhich } from '../render-which.ts';
import { type Command, WHERE } from './command.ts';

/** `/localities [within]` */
export const localities: Command = {
  data: {
    ...WHERE,
    ...named('command.localities'),
    options: [completedOption('option.localities.within', false)],
  },

  answer({ options }, context) {
    const written = options.getString('within');
    return written === null ? renderTree(null, context.app.index, context.language) : show(written, context);
  },
};

function show(written: string, { app: { index }, language }: Context): Outgoing {
  const [place, ...others] = placesMeant(written, index, language);
  if (others.length === 0) return renderTree(place.id, index, language);
  const labels = [place, ...others].map((one) => placeLabel(one, index.gazetteer, language));
  return renderWhich(labels, null, ({ id }) => formatTreeId(id), language);
}
