import type { Language } from '../../language/language.ts';
import { type Button, button } from '../../writing/outgoing.ts';

/** What a press of **Undo** does, to the document of this token. */
export interface Undoing {
  readonly undo: 'remove' | 'restore';
  readonly token: string;
}

const FORMAT = /^undo1:(remove|restore):([\w-]{16})$/;

export function undoButton({ undo, token }: Undoing, { say }: Language): Button {
  return button(say('running.undo'), `undo1:${undo}:${token}`);
}

/** Undefined for anything but an id of such a button. */
export function parseUndoId(customId: string): Undoing | undefined {
  const [, undo, token] = FORMAT.exec(customId) ?? [];
  return (undo === 'remove' || undo === 'restore') && token !== undefined ? { undo, token } : undefined;
}
