import type { CommandView } from '../page-view.ts';
import { type Fields, fieldFor, readAll } from './call-fields.ts';
import { complete } from './completions.ts';
import { byId, element } from './dom.ts';
import { attempt } from './notice.ts';
import { pending } from './pending.ts';
import { server } from './server.ts';
import { say } from './visit.ts';

const form = byId('call', HTMLFormElement);
let leaveNow = () => {};

/** Gives up the command that is being filled in, if there is one. */
export function closeCall(): void {
  leaveNow();
}

/** Shows the command's options in place of the message box, until it is sent or given up. */
export function openCall(box: HTMLFormElement, channelId: string, command: CommandView): void {
  const fields = new Map(command.options.map((option) => [option, fieldFor(option)]));
  leaveNow = () => {
    form.hidden = true;
    box.hidden = false;
    leaveNow = () => {};
  };
  const leave = () => {
    leaveNow();
    box.querySelector('textarea')?.focus();
  };
  form.replaceChildren(head(command, leave), grid(fields), foot(command));
  for (const [option, input] of fields) {
    if (option.autocomplete && input instanceof HTMLInputElement)
      complete(input, option, (values) => server.complete(channelId, command.name, values, option.name), fields);
  }
  form.onkeydown = (event) => {
    if (event.key === 'Escape') leave();
  };
  form.onsubmit = async (event) => {
    event.preventDefault();
    const begun = await attempt(() => readAll(fields).then((values) => server.call(channelId, command.name, values)));
    if (begun === undefined) return;
    leave();
    pending.add(begun.id, `/${command.label}`);
  };
  box.hidden = true;
  form.hidden = false;
  const [first] = fields.values();
  (first ?? form.querySelector<HTMLButtonElement>('.send'))?.focus();
}

function head(command: CommandView, leave: () => void): HTMLElement {
  const cancel = element('button', { type: 'button', class: 'plain' }, say('cancel'));
  cancel.addEventListener('click', leave);
  return element(
    'p',
    { class: 'call-head' },
    element(
      'span',
      {},
      element('b', {}, `/${command.label}`),
      ' ',
      element('span', { class: 'about' }, command.description),
    ),
    cancel,
  );
}

function grid(fields: Fields): HTMLElement {
  const rows = [...fields].map(([option, input]) => {
    const name = element('span', { class: option.required ? 'name required' : 'name' }, option.label);
    const about = element('span', { class: 'about', id: `about-${option.name}` }, option.description);
    return element('div', { class: 'option' }, element('label', { for: input.id }, name), input, about);
  });
  return element('div', { class: 'options-grid' }, ...rows);
}

function foot(command: CommandView): HTMLElement {
  const hint = command.options.some((option) => option.required) ? say('needed') : '';
  return element(
    'p',
    { class: 'call-foot' },
    element('span', { class: 'about' }, hint),
    element('button', { class: 'send wide' }, say('run')),
  );
}
