import type { Field, Modal, ModalPart } from './checks/modal.ts';
import type { FieldView, FormChoiceView, FormView } from './page-view.ts';
import type { Channel } from './world/channel.ts';
import { choosable, selectKinds } from './world/choosable.ts';
import type { World } from './world/world.ts';

const bare = { value: '', placeholder: '', description: '', required: false, longest: 0, choices: [] };

/** A form with which the bot answered in this channel, as the page opens it. */
export function viewForm(modal: Modal, channel: Channel, world: World): FormView {
  const fields = modal.components.flatMap((part: ModalPart): readonly FieldView[] => {
    if (part.type === 10) return [{ ...bare, id: null, kind: 'words', label: part.content }];
    if (part.type === 1) return part.components.map((input) => viewField(input, input.label ?? '', '', channel, world));
    return [viewField(part.component, part.label, part.description ?? '', channel, world)];
  });
  return { title: modal.title, fields };
}

function viewField(field: Field, label: string, description: string, channel: Channel, world: World): FieldView {
  const shared = { ...bare, id: field.custom_id, label, description };
  if (field.type === 23) return { ...shared, kind: 'box', value: field.default ? 'true' : '' };
  const required = field.required !== false;
  if (field.type === 4) {
    const { value, placeholder, max_length, style } = field;
    const shown = { value: value ?? '', placeholder: placeholder ?? '', longest: max_length ?? 4000 };
    return { ...shared, ...shown, kind: style === 2 ? 'lines' : 'line', required };
  }
  if (field.type === 19) return { ...shared, kind: 'file', required };
  const several = field.type === 22 || (field.type !== 21 && (field.max_values ?? 1) > 1);
  return { ...shared, kind: several ? 'choices' : 'choice', required, choices: choicesOf(field, channel, world) };
}

type Choosing = Exclude<Field, { type: 4 | 19 | 23 }>;

function choicesOf(field: Choosing, channel: Channel, world: World): readonly FormChoiceView[] {
  if (field.type === 3 || field.type === 21 || field.type === 22) {
    return field.options.map((one) => ({ name: one.label, value: one.value, chosen: one.default === true }));
  }
  const offered = choosable(world.directory, channel, selectKinds[field.type]);
  return offered.map((one) => ({ ...one, chosen: false }));
}
