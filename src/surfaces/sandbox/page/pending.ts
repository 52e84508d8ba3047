import type { FormView } from '../page-view.ts';
import { openForm } from './form.ts';
import { messages } from './timeline.ts';

const failure = 'The application did not respond.';
const waiting = new Map<string, string>();
const early = new Map<string, boolean>();

/** Interactions sent from this page whose answer is still to come. */
export const pending = {
  /** `what` names it in the remark that there was no answer. */
  add(id: string, what: string): void {
    const failed = early.get(id);
    if (failed === undefined) waiting.set(id, what);
    else if (failed) messages.remark(`${what}: ${failure}`, 'failed');
  },

  settle(id: string, failed: boolean, form: FormView | undefined): void {
    const what = waiting.get(id);
    // The answer may overtake the reply that tells the interaction's id.
    if (what === undefined) early.set(id, failed);
    else if (failed) messages.remark(`${what}: ${failure}`, 'failed');
    waiting.delete(id);
    if (form !== undefined) openForm(id, form);
  },
};
