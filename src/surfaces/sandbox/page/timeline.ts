import type { MessageView } from '../page-view.ts';
import { byId, element } from './dom.ts';
import { say } from './visit.ts';

const timeline = byId('timeline', HTMLDivElement);
const list = byId('messages', HTMLDivElement);
const empty = byId('empty', HTMLElement);

/** The messages of the channel in view. */
export const messages = {
  /** Puts all these in place of what is there. */
  showAll(views: readonly MessageView[]): void {
    list.replaceChildren(...views.map(({ html }) => parse(html)));
    join();
    toEnd();
  },

  /** Adds a message, or shows it as it is now. */
  show({ id, html }: MessageView): void {
    const atEnd = timeline.scrollHeight - timeline.scrollTop - timeline.clientHeight < 120;
    const old = document.getElementById(`message-${id}`);
    const made = parse(html);
    if (old === null) list.append(made);
    else replace(old, made);
    join();
    if (atEnd) toEnd();
  },

  /** The newest message that the visitor wrote. */
  get lastOwn(): HTMLElement | undefined {
    return [...list.querySelectorAll<HTMLElement>('.message.own')].at(-1);
  },

  remove(id: string): void {
    document.getElementById(`message-${id}`)?.remove();
    join();
  },

  /** A line only this page has, under the last message. */
  remark(text: string, name: string): HTMLElement {
    const dismiss = element('button', { type: 'button', class: 'plain', 'data-act': 'forget' }, say('dismiss'));
    const made = element('p', { class: `remark ${name}` }, text, ' ', dismiss);
    list.append(made);
    join();
    toEnd();
    return made;
  },
};

/** A pressed button that is still there afterwards keeps the focus. */
function replace(old: HTMLElement, made: HTMLElement): void {
  const focused = document.activeElement;
  const index = focused instanceof HTMLButtonElement ? [...old.querySelectorAll('button')].indexOf(focused) : -1;
  const own = old === focused;
  old.replaceWith(made);
  if (own) made.focus();
  else if (index >= 0) (made.querySelectorAll('button')[index] ?? made).focus();
}

function parse(html: string): HTMLElement {
  const template = element('template');
  template.innerHTML = html;
  const made = template.content.firstElementChild;
  if (!(made instanceof HTMLElement)) throw new Error('A message came without content.');
  for (const part of made.querySelectorAll<HTMLElement>('[data-accent]')) {
    if (part.dataset.accent) part.style.setProperty('--accent', part.dataset.accent);
  }
  return made;
}

/** Messages that one author wrote in a row share one head; the keyboard reaches the newest. */
function join(): void {
  empty.hidden = list.children.length > 0;
  let before: Element | null = null;
  for (const item of list.children) {
    item.classList.toggle('joined', continues(before, item));
    item.setAttribute('tabindex', item === list.lastElementChild ? '0' : '-1');
    before = item;
  }
}

function continues(before: Element | null, item: Element): boolean {
  if (before === null || item.querySelector(':scope > .origin') !== null) return false;
  return (
    before.getAttribute('data-author') !== null && sameAuthor(before, item) && isEphemeral(before) === isEphemeral(item)
  );
}

function sameAuthor(one: Element, other: Element): boolean {
  return one.getAttribute('data-author') === other.getAttribute('data-author');
}

function isEphemeral(item: Element): boolean {
  return item.classList.contains('ephemeral');
}

function toEnd(): void {
  timeline.scrollTop = timeline.scrollHeight;
}
