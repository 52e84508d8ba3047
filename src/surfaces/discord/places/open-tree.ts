import { localityTree } from '../../../index/locality-tree.ts';
import type { Context } from '../replying/context.ts';
import type { Control } from '../replying/control.ts';
import { Refusal } from '../replying/error-reply.ts';
import type { Outgoing } from '../writing/outgoing.ts';
import { parseTreeId } from './place-id.ts';
import { renderTree } from './render-tree.ts';
import { cardPage } from './turn-card.ts';

/** Shows the parts of the place that a button leads to; of one that is chosen from the list, its card where it has none. */
export const openTree: Control = ({ id, interaction }, context) => {
  const within = parseTreeId(id);
  if (within === undefined) return undefined;
  const chosen = interaction.isStringSelectMenu() ? interaction.values[0] : undefined;
  return chosen === undefined ? showTree(within, context) : open(chosen, context);
};

async function open(id: string, context: Context): Promise<Outgoing> {
  const { index } = context.app;
  const isLeaf = index.gazetteer.get(id) && localityTree(id, index).length === 0;
  return isLeaf ? cardPage(id, 1, context) : showTree(id, context);
}

async function showTree(id: string | null, { app: { index }, language }: Context): Promise<Outgoing> {
  if (id !== null && !index.gazetteer.get(id)) throw new Refusal(language.say('places.gone'));
  return renderTree(id, index, language);
}
