import type { Context } from '../../replying/context.ts';
import type { Control, ControlInteraction } from '../../replying/control.ts';
import type { Outgoing } from '../../writing/outgoing.ts';
import { removeDocument, restoreDocument } from './change-documents.ts';
import { asManager } from './manager.ts';
import { parseUndoId, type Undoing } from './undo-id.ts';

/** Takes back what was done to a document, for those who may manage the server; that can be taken back in turn. */
export const undo: Control = ({ id, interaction }, context) => {
  const undoing = parseUndoId(id);
  return undoing && takeBack(undoing, interaction, context);
};

async function takeBack(undoing: Undoing, interaction: ControlInteraction, context: Context): Promise<Outgoing> {
  const manager = asManager(interaction, context);
  const change = undoing.undo === 'remove' ? removeDocument : restoreDocument;
  return change(undoing.token, interaction, manager);
}
