import type { ChoiceView, OptionView } from '../page-view.ts';
import { element } from './dom.ts';
import { type OptionValues, server } from './server.ts';
import { say } from './visit.ts';

export type Field = HTMLInputElement | HTMLSelectElement;
export type Fields = ReadonlyMap<OptionView, Field>;

/** The input for an option of a command. */
export function fieldFor(option: OptionView): Field {
  const attributes = {
    id: `option-${option.name}`,
    name: option.name,
    required: option.required,
    'aria-describedby': `about-${option.name}`,
  };
  if (option.kind === 'boolean')
    return choiceField(attributes, [
      { name: say('yes'), value: 'true' },
      { name: say('no'), value: 'false' },
    ]);
  if (option.choices.length > 0) return choiceField(attributes, option.choices);
  if (option.kind === 'file') return element('input', { ...attributes, type: 'file' });
  if (option.kind === 'text') return element('input', { ...attributes, type: 'text' });
  return element('input', { ...attributes, type: 'number', step: option.kind === 'integer' ? '1' : 'any' });
}

function choiceField(attributes: Readonly<Record<string, string | boolean>>, choices: readonly ChoiceView[]): Field {
  const entries = choices.map(({ name, value }) => element('option', { value: String(value) }, name));
  return element('select', attributes, element('option', { value: '' }, '—'), ...entries);
}

/** What is filled in, by the names of the options; files are sent ahead and named by their ids. */
export async function readAll(fields: Fields): Promise<OptionValues> {
  const filled = [...fields].filter(([, input]) => input.value !== '');
  return Object.fromEntries(
    await Promise.all(filled.map(async ([option, input]) => [option.name, await readValue(option, input)])),
  );
}

async function readValue({ kind }: OptionView, input: Field): Promise<string | number | boolean> {
  const [file] = (input instanceof HTMLInputElement && input.files) || [];
  if (file !== undefined) return server.upload(file);
  if (kind === 'boolean') return input.value === 'true';
  // Of a completion, the field shows the name.
  const value = input.dataset.picked ?? input.value;
  return kind === 'text' ? value : Number(value);
}
