import { type CommandOption, isSubcommand } from '../checks/command-option.ts';
import { codePoints } from '../checks/text.ts';
import type { Command } from './commands.ts';

export type OptionValue = string | number | boolean;
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** One option as it is sent, subcommands with theirs inside. */
export interface SentOption {
  readonly name: string;
  readonly type: number;
  readonly value?: OptionValue;
  readonly focused?: true;
  readonly options?: readonly SentOption[];
}

interface Filled {
  readonly path: readonly string[];
  readonly values: OptionValues;
  /** The option in which the person is typing; the others may then be missing still. */
  readonly focused?: string;
}

/**
 * The options of a call, in the shape in which Discord sends them.
 * @throws {Error} when an option is missing, unknown or outside what the command allows, as the client would say.
 */
export function fillOptions(command: Command, filled: Filled): readonly SentOption[] {
  return fill(command.type === 1 ? command.options : [], filled);
}

function fill(declared: readonly CommandOption[], { path, ...rest }: Filled): readonly SentOption[] {
  const subcommands = declared.filter(isSubcommand);
  if (subcommands.length === 0) return fillValues(declared, rest);
  const [name, ...deeper] = path;
  const chosen = subcommands.find((one) => one.name === name);
  if (chosen === undefined) throw new Error(`Choose one of: ${subcommands.map((one) => one.name).join(', ')}.`);
  return [{ name: chosen.name, type: chosen.type, options: fill(chosen.options ?? [], { path: deeper, ...rest }) }];
}

function fillValues(declared: readonly CommandOption[], { values, focused }: Omit<Filled, 'path'>) {
  const unknown = Object.keys(values).find((name) => !declared.some((option) => option.name === name));
  if (unknown !== undefined) throw new Error(`There is no option "${unknown}".`);
  return declared.flatMap((option): SentOption[] => {
    const value = values[option.name];
    if (option.name === focused) return [{ name: option.name, type: option.type, value: value ?? '', focused: true }];
    if (value !== undefined && value !== '')
      return [{ name: option.name, type: option.type, value: accept(option, value, focused) }];
    if (option.required && focused === undefined) throw new Error(`The option "${option.name}" is required.`);
    return [];
  });
}

function accept(option: CommandOption, value: OptionValue, focused: string | undefined): OptionValue {
  const problem = focused === undefined ? problemWith(option, value) : undefined;
  if (problem !== undefined) throw new Error(`The option "${option.name}" ${problem}.`);
  return value;
}

function problemWith(option: CommandOption, value: OptionValue): string | undefined {
  if (typeof value !== expectedType(option.type)) return `takes a ${expectedType(option.type)}`;
  if (option.type === 4 && !Number.isInteger(value)) return 'takes a whole number';
  if (option.choices?.length && !option.choices.some((one) => one.value === value)) return 'takes one of its choices';
  if (typeof value === 'number') return outside(value, option.min_value, option.max_value, '');
  if (option.type === 3) return outside(codePoints(String(value)), option.min_length, option.max_length, ' characters');
  return undefined;
}

function expectedType(type: number): 'boolean' | 'number' | 'string' {
  if (type === 5) return 'boolean';
  return type === 4 || type === 10 ? 'number' : 'string';
}

function outside(size: number, min: number | null | undefined, max: number | null | undefined, unit: string) {
  if (min != null && size < min) return `takes at least ${min}${unit}`;
  if (max != null && size > max) return `takes at most ${max}${unit}`;
  return undefined;
}
