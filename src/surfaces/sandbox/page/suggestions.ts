import { element } from './dom.ts';

interface Options<Item> {
  readonly input: HTMLElement;
  readonly popup: HTMLElement;
  readonly show: (item: Item) => readonly (Node | string)[];
  readonly pick: (item: Item) => void;
}

const NONE = -1;
const TAKING: ReadonlySet<string> = new Set(['Enter', 'Tab']);

/** A list that opens at an input, in which the arrow keys choose, Enter or Tab takes and Escape closes. */
export class Suggestions<Item> {
  readonly #options: Options<Item>;
  #items: readonly Item[] = [];
  #active = 0;

  constructor(options: Options<Item>) {
    this.#options = options;
    options.input.addEventListener('keydown', (event) => this.#key(event));
    options.input.addEventListener('blur', () => this.close());
    // The input keeps the focus while a pointer chooses.
    options.popup.addEventListener('mousedown', (event) => event.preventDefault());
  }

  get open(): boolean {
    return !this.#options.popup.hidden;
  }

  /** @param active which is chosen until the arrow keys choose another, from 0; with none, Enter and Tab take nothing */
  offer(items: readonly Item[], active: number | 'none' = 0): void {
    this.#items = items;
    this.#active = active === 'none' ? NONE : active;
    if (items.length === 0) this.close();
    else this.#render();
  }

  close(): void {
    const { popup, input } = this.#options;
    popup.hidden = true;
    popup.replaceChildren();
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  #render(): void {
    const { popup, input } = this.#options;
    popup.replaceChildren(...this.#items.map((item, index) => this.#entry(item, index)));
    popup.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    if (this.#active === NONE) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', this.#entryId(this.#active));
    popup.children[this.#active]?.scrollIntoView({ block: 'nearest' });
  }

  #entry(item: Item, index: number): HTMLElement {
    const selected = String(index === this.#active);
    const attributes = { id: this.#entryId(index), role: 'option', class: 'entry', 'aria-selected': selected };
    const entry = element('div', attributes, ...this.#options.show(item));
    entry.addEventListener('click', () => this.#take(index));
    return entry;
  }

  #entryId(index: number): string {
    return `${this.#options.popup.id}-${index}`;
  }

  #key(event: KeyboardEvent): void {
    if (!this.open || event.isComposing) return;
    const act = this.#keys[event.key];
    if (act === undefined || (event.key === 'Enter' && event.shiftKey)) return;
    if (this.#active === NONE && TAKING.has(event.key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  }

  readonly #keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => this.#move(1),
    ArrowUp: () => this.#move(-1),
    Enter: () => this.#take(this.#active),
    Tab: () => this.#take(this.#active),
    Escape: () => this.close(),
  };

  #move(by: number): void {
    const from = this.#active === NONE && by < 0 ? 0 : this.#active;
    this.#active = (from + by + this.#items.length) % this.#items.length;
    this.#render();
  }

  #take(index: number): void {
    const item = this.#items[index];
    this.close();
    if (item !== undefined) this.#options.pick(item);
  }
}
