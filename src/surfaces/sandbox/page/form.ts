import type { FieldView, FormView } from '../page-view.ts';
import { openDialog } from './dialog.ts';
import { element } from './dom.ts';
import { pending } from './pending.ts';
import { type FormValues, server } from './server.ts';
import { say } from './visit.ts';

type Value = FormValues[string];

/** A field on the page, and what is filled in there. */
interface Filled {
  readonly id: string | null;
  readonly row: HTMLElement;
  readonly read: () => Value | Promise<Value>;
}

/** Opens the form with which the bot answered an interaction. */
export function openForm(interactionId: string, { title, fields }: FormView): void {
  const filled = fields.map(makers);
  const onSend = async () => {
    const values = filled.map(async ({ id, read }) => (id === null ? [] : [pair(id, await read())]));
    const begun = await server.submit(interactionId, Object.fromEntries((await Promise.all(values)).flat()));
    pending.add(begun.id, say('form'));
    return begun;
  };
  openDialog({ title, rows: filled.map(({ row }) => row), send: say('submit'), onSend });
}

function makers(field: FieldView): Filled {
  switch (field.kind) {
    case 'words':
      return { id: null, row: element('p', { class: 'about' }, field.label), read: () => '' };
    case 'line':
    case 'lines':
      return textField(field);
    case 'choice':
      return choiceField(field);
    case 'choices':
      return boxesField(field);
    case 'box':
      return boxField(field);
    case 'file':
      return fileField(field);
  }
}

function textField({ id, kind, placeholder, required, longest, value, ...named }: FieldView): Filled {
  const attributes = { placeholder, required, maxlength: String(longest) };
  const input = kind === 'lines' ? element('textarea', { rows: '4', ...attributes }) : element('input', attributes);
  input.value = value;
  return { id, row: labelled(named, required, input), read: () => input.value };
}

function choiceField({ id, required, choices, ...named }: FieldView): Filled {
  const input = element('select', { required }, element('option', { value: '' }, '—'));
  for (const { name, value, chosen } of choices) input.append(element('option', { value, selected: chosen }, name));
  return { id, row: labelled(named, required, input), read: () => (input.value === '' ? [] : [input.value]) };
}

function boxesField({ id, required, choices, label, description }: FieldView): Filled {
  const boxes = choices.map(({ name, value, chosen }) => {
    const input = element('input', { type: 'checkbox', value, checked: chosen });
    return { input, row: element('label', { class: 'box' }, input, element('span', {}, name)) };
  });
  const legend = element('legend', { class: required ? 'name required' : 'name' }, label);
  const row = element('fieldset', {}, legend, about(description), ...boxes.map((box) => box.row));
  return { id, row, read: () => boxes.flatMap(({ input }) => (input.checked ? [input.value] : [])) };
}

function boxField({ id, label, description, value }: FieldView): Filled {
  const input = element('input', { type: 'checkbox', checked: value === 'true' });
  const row = element('label', { class: 'box' }, input, element('span', {}, label, ' ', about(description)));
  return { id, row, read: () => input.checked };
}

function fileField({ id, required, ...named }: FieldView): Filled {
  const input = element('input', { type: 'file', required });
  const read = async () => Promise.all([...(input.files ?? [])].map((file) => server.upload(file)));
  return { id, row: labelled(named, required, input), read };
}

function labelled(named: Pick<FieldView, 'label' | 'description'>, required: boolean, input: HTMLElement): HTMLElement {
  const name = element('span', { class: required ? 'name required' : 'name' }, named.label);
  return element('label', {}, name, about(named.description), input);
}

function about(description: string): HTMLElement {
  return element('span', { class: 'about', hidden: description === '' }, description);
}

function pair(id: string, value: Value): readonly [string, Value] {
  return [id, value];
}
