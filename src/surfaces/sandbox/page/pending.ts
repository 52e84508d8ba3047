import { messages } from './timeline.ts';
import { say } from './visit.ts';

const waiting = new Map<string, string>();
const early = new Map<string, boolean>();

/** Interactions sent from this page whose answer is still to come. */
export const pending = {
  /** `what` names it in the remark that there was no answer. */
  add(id: string, what: string): void {
    const failed = early.get(id);
    if (failed === undefined) waiting.set(id, what);
    else if (failed) remark(what);
  },

  settle(id: string, failed: boolean): void {
    const what = waiting.get(id);
    // The answer may overtake the reply that tells the interaction's id.
    if (what === undefined) early.set(id, failed);
    else if (failed) remark(what);
    waiting.delete(id);
  },
};

function remark(what: string): void {
  messages.remark(`${what}: ${say('noAnswer')}`, 'failed');
}
