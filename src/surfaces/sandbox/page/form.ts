import type { FieldView, FormView } from '../page-view.ts';
import { byId, element } from './dom.ts';
import { attempt } from './notice.ts';
import { server } from './server.ts';

const dialog = byId('form', HTMLDialogElement);

/** Opens the form with which the bot answered an interaction. */
export function openForm(interactionId: string, { title, fields }: FormView): void {
  const inputs = fields.map((field) => ({ field, input: inputFor(field) }));
  const rows = inputs.map(({ field, input }) => element('label', {}, field.label, input));
  const cancel = element('button', { type: 'button', class: 'button secondary' }, 'Cancel');
  cancel.addEventListener('click', () => dialog.close());
  const send = element('button', { class: 'button primary' }, 'Submit');
  const form = element(
    'form',
    {},
    element('h2', { id: 'form-title' }, title),
    ...rows,
    element('p', { class: 'row' }, cancel, send),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const values = Object.fromEntries(inputs.map(({ field, input }) => [field.id, input.value]));
    if ((await attempt(() => server.submit(interactionId, values))) !== undefined) dialog.close();
  });
  dialog.replaceChildren(form);
  dialog.showModal();
}

function inputFor({ value, placeholder, long, required }: FieldView): HTMLInputElement | HTMLTextAreaElement {
  const made = long
    ? element('textarea', { rows: '4', placeholder, required })
    : element('input', { placeholder, required });
  made.value = value;
  return made;
}
