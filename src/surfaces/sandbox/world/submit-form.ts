import { type Field, fieldsOf, type Modal, type ModalPart } from '../checks/modal.ts';
import { codePoints } from '../checks/text.ts';
import type { Interaction } from './interaction.ts';
import { resolve } from './resolved.ts';
import type { Snowflake } from './snowflake.ts';
import type { World } from './world.ts';

/** What a person fills in, by custom id: text, what is chosen, or whether a box is ticked. */
export type FormValues = Readonly<Record<string, string | readonly string[] | boolean>>;

/**
 * Fills in the form with which the bot answered an interaction, and sends it.
 * @throws {Error} when Discord's client would not let it go out: something needed is missing, too long or too short.
 */
export function submitForm(world: World, userId: Snowflake, answered: Interaction, values: FormValues): Interaction {
  if (answered.outcome.kind !== 'modal') throw new Error('This interaction was not answered with a form.');
  const { modal } = answered.outcome;
  const unknown = Object.keys(values).find((id) => fieldsOf(modal).every(({ custom_id }) => custom_id !== id));
  if (unknown !== undefined) throw new Error(`The form has no field "${unknown}".`);
  const { channelId, source } = answered;
  const where = world.directory.channel(channelId);
  const chosen = fieldsOf(modal).flatMap((field) => (namesThings(field) ? listOf(values[field.custom_id]) : []));
  const resolved = chosen.length === 0 ? {} : { resolved: resolve(chosen, where, world.directory, world.files) };
  const data = { custom_id: modal.custom_id, components: filledParts(modal, values), ...resolved };
  return world.interact({ kind: 'modal', userId, channelId, data, ...(source && { source }) });
}

function filledParts({ components }: Modal, values: FormValues): readonly object[] {
  return components.map((part: ModalPart, index) => {
    const shared = { type: part.type, id: index + 1 };
    if (part.type === 18) return { ...shared, component: fill(part.component, values, part.label) };
    if (part.type === 10) return shared;
    return { ...shared, components: part.components.map((input) => fill(input, values, input.label ?? '')) };
  });
}

/** A field as it comes back to the bot. */
function fill(field: Field, values: FormValues, label: string): object {
  const { type, custom_id } = field;
  const given = values[custom_id];
  if (field.type === 4) return { type, custom_id, value: checkText(field, String(given ?? field.value ?? ''), label) };
  if (field.type === 23) return { type, custom_id, value: Boolean(given ?? field.default ?? false) };
  const chosen = given === undefined ? defaults(field) : listOf(given);
  checkChosen(field, chosen, label);
  return field.type === 21 ? { type, custom_id, value: chosen[0] ?? null } : { type, custom_id, values: chosen };
}

function checkText(field: Extract<Field, { type: 4 }>, value: string, label: string): string {
  const length = codePoints(value);
  if (length === 0 && field.required === false) return value;
  const least = field.min_length ?? 1;
  if (length < Math.max(least, 1)) throw new Error(`“${label}” needs at least ${Math.max(least, 1)} characters.`);
  if (length > (field.max_length ?? 4000)) throw new Error(`“${label}” takes at most ${field.max_length} characters.`);
  return value;
}

type Choosing = Exclude<Field, { type: 4 | 23 }>;

function checkChosen(field: Choosing, chosen: readonly string[], label: string): void {
  if (chosen.length === 0 && field.required === false) return;
  const { least, most } = bounds(field);
  if (chosen.length < least) throw new Error(`“${label}” needs at least ${least} chosen.`);
  if (chosen.length > most) throw new Error(`“${label}” takes at most ${most} chosen.`);
  const offered = optionsOf(field);
  const strange = offered && chosen.find((value) => offered.every((option) => option.value !== value));
  if (strange !== undefined) throw new Error(`“${label}” has no choice "${strange}".`);
}

function bounds(field: Choosing): { readonly least: number; readonly most: number } {
  if (field.type === 21) return { least: 1, most: 1 };
  const most = field.type === 22 ? field.options.length : 1;
  return { least: field.min_values ?? 1, most: field.max_values ?? most };
}

function defaults(field: Choosing): readonly string[] {
  return (optionsOf(field) ?? []).flatMap((one) => (one.default ? [one.value] : []));
}

/** What there is to choose from; undefined where it is not the bot that says so. */
function optionsOf(field: Choosing) {
  return field.type === 3 || field.type === 21 || field.type === 22 ? field.options : undefined;
}

/** Whether its values are ids of users, roles, channels or files. */
function namesThings({ type }: Field): boolean {
  return [5, 6, 7, 8, 19].includes(type);
}

function listOf(given: FormValues[string] | undefined): readonly string[] {
  if (typeof given === 'string') return [given];
  return given === undefined || typeof given === 'boolean' ? [] : given;
}
