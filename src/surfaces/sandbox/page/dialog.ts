import { byId, element } from './dom.ts';
import { attempt } from './notice.ts';
import { say } from './visit.ts';

const dialog = byId('form', HTMLDialogElement);

interface Asking {
  readonly title: string;
  readonly rows: readonly HTMLElement[];
  /** What the button says. */
  readonly send: string;
  /** The window stays open when this rejects, and tells why. */
  readonly onSend: () => Promise<unknown>;
}

/** Opens a window over the page in which a person fills something in. */
export function openDialog({ title, rows, send, onSend }: Asking): void {
  const cancel = element('button', { type: 'button', class: 'button secondary' }, say('cancel'));
  cancel.addEventListener('click', () => dialog.close());
  const problem = element('p', { class: 'notice', role: 'alert' });
  const form = element(
    'form',
    {},
    element('h2', { id: 'form-title' }, title),
    ...rows,
    problem,
    element('p', { class: 'row' }, cancel, element('button', { class: 'button primary' }, send)),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const sent = await attempt(onSend, (text) => problem.replaceChildren(text));
    if (sent !== undefined) dialog.close();
  });
  dialog.replaceChildren(form);
  dialog.showModal();
}
