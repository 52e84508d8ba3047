import { html } from 'hono/html';
import type { Select } from '../checks/component.ts';
import { choosable, selectKinds } from '../world/choosable.ts';
import type { Surroundings } from './component.ts';
import type { Html } from './markdown.ts';

interface Option {
  readonly name: string;
  readonly value: string;
  readonly about: string;
  readonly chosen: boolean;
}

/** A menu; one in which several things can be chosen is a list of boxes that opens, with a button to send them. */
export function renderSelect(select: Select, around: Surroundings): Html {
  const options = optionsOf(select, around);
  const hint = select.placeholder ?? around.words.selection;
  if ((select.max_values ?? 1) > 1 && !select.disabled) return renderBoxes(select.custom_id, hint, options, around);
  const entries = options.map(
    ({ name, value, chosen }) => html`<option value="${value}" ${chosen ? html`selected` : ''}>${name}</option>`,
  );
  const off = select.disabled ? html`disabled` : '';
  return html`<select data-choose="${select.custom_id}" aria-label="${hint}" ${off}>
    <option value="">${hint}</option>${entries}
  </select>`;
}

function renderBoxes(customId: string, hint: string, options: readonly Option[], { words }: Surroundings): Html {
  const boxes = options.map(
    ({ name, value, about, chosen }) => html`<label class="box">
      <input type="checkbox" value="${value}" ${chosen ? html`checked` : ''}>
      <span>${name}${about && html` <small>${about}</small>`}</span>
    </label>`,
  );
  return html`<details class="boxes"><summary>${hint}</summary><div role="group" aria-label="${hint}">${boxes}</div>
    <button type="button" class="button primary" data-choose-all="${customId}">${words.choose}</button>
  </details>`;
}

function optionsOf(select: Select, { directory, channel }: Surroundings): readonly Option[] {
  if (select.type === 3) {
    return select.options.map((one) => ({
      name: one.label,
      value: one.value,
      about: one.description ?? '',
      chosen: one.default === true,
    }));
  }
  const types = Array.isArray(select.channel_types) ? select.channel_types : [];
  const offered = choosable(directory, channel, selectKinds[select.type], types);
  return offered.map((one) => ({ ...one, about: '', chosen: false }));
}
