import { localityTree } from '../../index/locality-tree.ts';
import type { BotApp } from './context.ts';
import type { Control } from './control.ts';
import { Refusal } from './error-reply.ts';
import type { Outgoing } from './outgoing.ts';
import { parseTreeId } from './place-id.ts';
import { renderTree } from './render-tree.ts';
import { cardPage } from './turn-card.ts';
import { wording } from './wording.ts';

/** Shows the parts of the place that a button leads to; of one that is chosen from the list, its card where it has none. */
export const openTree: Control = (interaction, { app }) => {
  const within = parseTreeId(interaction.customId);
  if (within === undefined) return undefined;
  const chosen = interaction.isStringSelectMenu() ? interaction.values[0] : undefined;
  return chosen === undefined ? showTree(within, app) : open(chosen, app);
};

async function open(id: string, app: BotApp): Promise<Outgoing> {
  const isLeaf = app.index.gazetteer.get(id) && localityTree(id, app.index).length === 0;
  return isLeaf ? cardPage(id, 1, app) : showTree(id, app);
}

async function showTree(id: string | null, { index }: BotApp): Promise<Outgoing> {
  if (id !== null && !index.gazetteer.get(id)) throw new Refusal(wording.placeGone);
  return renderTree(id, index);
}
