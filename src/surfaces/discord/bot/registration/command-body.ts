import { ApplicationCommandType } from 'discord.js';
import type { commands } from '../../commands/index.ts';
import type { menus } from '../../menus/index.ts';

/** A command as it is written in the bot. */
export type CommandData = (typeof commands | typeof menus)[number]['data'];

/** A command as Discord is told of it. */
export interface CommandBody {
  readonly type: number;
  readonly name: string;
  readonly [field: string]: unknown;
}

/** Of all that Discord tells of a command, what the bot has a say in; the same names are used of options. */
const FIELDS: ReadonlySet<string> = new Set([
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'default_member_permissions',
  'contexts',
  'integration_types',
  'nsfw',
  'required',
  'choices',
  'value',
  'channel_types',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
  'autocomplete',
]);

/** Where these are left out in an edit, Discord keeps what was there before. */
const UNSET = { name_localizations: null, default_member_permissions: null, nsfw: false };
const UNSET_IN_CHAT = { ...UNSET, description_localizations: null, options: [] };

/**
 * All that Discord is told of a command, also what it does not have.
 * @param isGlobal those of one server have no contexts: they are used there
 */
export function bodyOf(data: CommandData, isGlobal: boolean): CommandBody {
  const { contexts, integrationTypes, ...rest } = data;
  const type = data.type ?? ApplicationCommandType.ChatInput;
  const unset = type === ApplicationCommandType.ChatInput ? UNSET_IN_CHAT : UNSET;
  const where = isGlobal ? inWire({ contexts, integrationTypes }) : {};
  return { ...unset, ...where, ...inWire(rest), type, name: data.name };
}

/** Whether a command that Discord has is the one that is wanted. */
export function isSame(existing: CommandBody, wanted: CommandBody): boolean {
  const { contexts, integration_types, ...rest } = existing;
  // Discord may or may not tell them of the commands of one server.
  const told = 'contexts' in wanted ? existing : rest;
  return JSON.stringify(canonical(told)) === JSON.stringify(canonical(wanted));
}

/** With the names that Discord's protocol has for what discord.js calls otherwise; a permission is a number in digits. */
function inWire(fields: object): Record<string, unknown> {
  const told = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(told.map(([name, value]) => [snakeCase(name), isMap(name) ? value : valueInWire(value)]));
}

function valueInWire(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.map(valueInWire);
  return typeof value === 'object' && value !== null ? inWire(value) : value;
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Its fields are locales. */
function isMap(name: string): boolean {
  return /localizations$/i.test(name);
}

/** The same for two things that mean the same to Discord, whatever is left out, and in whatever order it is told. */
function canonical(value: unknown, isMapped = false): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item));
    return items.every((item) => typeof item === 'number') ? items.sort((a, b) => a - b) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value)
    .filter(([name]) => isMapped || FIELDS.has(name))
    .map(([name, field]) => [name, canonical(field, isMap(name))] as const)
    .filter(([, field]) => !isEmpty(field));
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
