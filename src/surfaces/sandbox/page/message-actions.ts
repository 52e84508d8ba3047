import type { ChannelView } from '../page-view.ts';
import { composer } from './composer.ts';
import { openDialog } from './dialog.ts';
import { byId, element, origin } from './dom.ts';
import { attempt } from './notice.ts';
import { pending } from './pending.ts';
import { server } from './server.ts';
import { say } from './visit.ts';

const list = byId('messages', HTMLDivElement);
const menu = byId('menu', HTMLDivElement);
let opener: HTMLElement | undefined;

interface Around {
  /** The channel in view. */
  readonly place: () => ChannelView | undefined;
  readonly enter: (channelId: string) => Promise<void>;
}

/** What can be done with the messages in view. */
export function watchMessages({ place, enter }: Around): void {
  list.addEventListener('click', (event) => {
    const message = origin(event, '.message');
    const button = origin(event, 'button');
    if (origin(event, '.spoiler')) origin(event, '.spoiler')?.classList.add('open');
    if (button?.dataset.act === 'forget') button.parentElement?.remove();
    if (message === undefined || button === undefined) return;
    if (button.dataset.press) press(message, button.dataset.press, button.textContent ?? '');
    if (button.dataset.chooseAll) chooseAll(message, button, button.dataset.chooseAll);
    if (button.dataset.enter) void enter(button.dataset.enter);
    if (button.dataset.act === 'thread') askForThread(message, enter);
    act(message, button, place());
  });
  list.addEventListener('change', (event) => {
    const message = origin(event, '.message');
    const { target } = event;
    if (message === undefined || !(target instanceof HTMLSelectElement) || target.value === '') return;
    if (target.dataset.choose === undefined) return;
    const { id = '' } = message.dataset;
    begin(() => server.choose(id, target.dataset.choose ?? '', [target.value]), say('menu'));
  });
  list.addEventListener('keydown', (event) => key(event));
  menu.addEventListener('keydown', (event) => moveInMenu(event));
  document.addEventListener('click', (event) => {
    if (origin(event, '#menu, [data-act=apps]') === undefined) menu.hidden = true;
  });
}

async function begin(action: () => Promise<{ readonly id: string }>, what: string): Promise<void> {
  const begun = await attempt(action);
  if (begun !== undefined) pending.add(begun.id, what);
}

function press({ dataset }: HTMLElement, customId: string, label: string): void {
  void begin(() => server.press(dataset.id ?? '', customId), `“${label.trim()}”`);
}

function chooseAll({ dataset }: HTMLElement, button: HTMLElement, customId: string): void {
  const boxes = button.parentElement?.querySelectorAll<HTMLInputElement>('input:checked') ?? [];
  const values = [...boxes].map((box) => box.value);
  void begin(() => server.choose(dataset.id ?? '', customId, values), say('menu'));
}

function askForThread(message: HTMLElement, enter: Around['enter']): void {
  const name = element('input', { required: true, maxlength: '100' });
  name.value = (message.querySelector('.text')?.textContent ?? '').replaceAll(/@\S+/g, '').trim().slice(0, 40);
  const onSend = async () => {
    const thread = await server.openThread(message.dataset.id ?? '', name.value);
    await enter(thread.id);
    return thread;
  };
  const rows = [element('label', {}, element('span', { class: 'name' }, say('threadName')), name)];
  openDialog({ title: say('openThread'), rows, send: say('open'), onSend });
}

function act(message: HTMLElement, button: HTMLElement, channel: ChannelView | undefined): void {
  const { id = '' } = message.dataset;
  switch (button.dataset.act) {
    case 'reply':
      composer.reply(id, message.querySelector('.author')?.textContent ?? '');
      break;
    case 'edit':
      composer.edit(id, message.dataset.content ?? '');
      break;
    case 'dismiss':
    case 'delete':
      void attempt(() => server.remove(id));
      break;
    case 'apps':
      openMenu(id, button, channel);
  }
}

function openMenu(messageId: string, button: HTMLElement, channel: ChannelView | undefined): void {
  const commands = (channel?.commands ?? []).filter((command) => command.type === 3);
  const entries = commands.map((command) => {
    const entry = element('button', { type: 'button', role: 'menuitem', class: 'entry' }, command.label);
    entry.addEventListener('click', () => {
      menu.hidden = true;
      void begin(() => server.callOnMessage(messageId, command.name), command.label);
    });
    return entry;
  });
  menu.replaceChildren(...(entries.length > 0 ? entries : [element('p', { class: 'about' }, say('noApps'))]));
  menu.hidden = false;
  const { bottom, right } = button.getBoundingClientRect();
  menu.style.top = `${Math.min(bottom + 4, innerHeight - menu.offsetHeight - 8)}px`;
  menu.style.left = `${Math.max(8, right - menu.offsetWidth)}px`;
  opener = button;
  entries[0]?.focus();
}

function moveInMenu(event: KeyboardEvent): void {
  const entries = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const { activeElement } = document;
  const index = activeElement instanceof HTMLElement ? entries.indexOf(activeElement) : -1;
  if (event.key === 'Escape') {
    menu.hidden = true;
    opener?.focus();
  }
  if (event.key === 'ArrowDown') entries[(index + 1) % entries.length]?.focus();
  if (event.key === 'ArrowUp') entries.at(index - 1)?.focus();
}

/** The arrow keys walk from message to message, R replies, E edits, Enter shows a spoiler. */
function key(event: KeyboardEvent): void {
  if (event.target instanceof HTMLSelectElement || event.target instanceof HTMLInputElement) return;
  const spoiler = origin(event, '.spoiler');
  if (spoiler !== undefined && (event.key === 'Enter' || event.key === ' ')) spoiler.classList.add('open');
  const message = origin(event, '.message');
  if (message === undefined || event.target !== message) return;
  const to = { ArrowUp: message.previousElementSibling, ArrowDown: message.nextElementSibling }[event.key];
  if (to instanceof HTMLElement) to.focus();
  if (to !== undefined) event.preventDefault();
  const wanted = { r: 'reply', e: 'edit', Delete: 'delete' }[event.key];
  if (wanted === undefined) return;
  event.preventDefault();
  message.querySelector<HTMLButtonElement>(`[data-act=${wanted}]`)?.click();
}
