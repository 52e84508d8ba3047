import { named } from '../language/named.ts';
import { formatTreeId } from '../places/place-id.ts';
import { placeLabel } from '../places/place-label.ts';
import { placesMeant } from '../places/place-option.ts';
import { renderTree } from '../places/render-tree.ts';
import { renderWhich } from '../places/render-which.ts';
import { completedOption } from '../replying/completed-option.ts';
import type { Context } from '../replying/context.ts';
import type { Outgoing } from '../writing/outgoing.ts';
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
