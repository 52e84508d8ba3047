import type { ChoiceView, OptionView } from '../page-view.ts';
import { type Fields, readAll } from './call-fields.ts';
import { element } from './dom.ts';
import { attempt } from './notice.ts';
import type { OptionValues } from './server.ts';
import { Suggestions } from './suggestions.ts';

type Ask = (values: OptionValues) => Promise<readonly ChoiceView[]>;

const pause = 150;

/** Asks the bot for completions when the typing pauses; a later question makes an earlier answer void. */
export function complete(input: HTMLInputElement, option: OptionView, ask: Ask, fields: Fields): void {
  const list = listBelow(input);
  // Files are sent with the command only, not at every pause.
  const typed = new Map([...fields].filter(([{ kind }]) => kind !== 'file'));
  const look = async () => {
    if (input.dataset.picked !== undefined) return;
    const asked = input.value;
    const values = { ...(await readAll(typed)), [option.name]: asked };
    const found = await attempt(() => ask(values));
    if (input.value !== asked || document.activeElement !== input) return;
    // Whoever leaves an option empty that is not needed runs the command by Enter.
    list.offer(found ?? [], asked === '' && !option.required ? 'none' : 0);
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const lookSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, pause);
  };
  input.addEventListener('input', lookSoon);
  input.addEventListener('focus', lookSoon);
}

function listBelow(input: HTMLInputElement): Suggestions<ChoiceView> {
  const popup = element('div', { id: `${input.id}-list`, class: 'popup completions', role: 'listbox', hidden: true });
  const place = element('div', { class: 'completing' });
  input.replaceWith(place);
  place.append(input, popup);
  const roles = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': popup.id };
  for (const [name, value] of Object.entries(roles)) input.setAttribute(name, value);
  const pick = ({ name, value }: ChoiceView) => {
    input.value = name;
    input.dataset.picked = String(value);
  };
  input.addEventListener('input', () => {
    delete input.dataset.picked;
  });
  return new Suggestions<ChoiceView>({ input, popup, show: ({ name }) => [name], pick });
}
