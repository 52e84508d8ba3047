import type { Control } from './control.ts';
import { Refusal } from './error-reply.ts';
import { parseTreeId } from './place-id.ts';
import { renderTree } from './render-tree.ts';
import { wording } from './wording.ts';

/** Shows the parts of the place that is chosen from the list, or that a button leads to. */
export const openTree: Control = (interaction, { app: { index } }) => {
  const within = parseTreeId(interaction.customId);
  if (within === undefined) return undefined;
  const wanted = interaction.isStringSelectMenu() ? (interaction.values[0] ?? within) : within;
  return show(wanted);

  async function show(id: string | null) {
    if (id !== null && !index.gazetteer.get(id)) throw new Refusal(wording.placeGone);
    return renderTree(id, index);
  }
};
