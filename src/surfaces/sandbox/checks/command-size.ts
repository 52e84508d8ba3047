import type { CommandOption } from './command-option.ts';
import { codePoints } from './text.ts';

interface Sized {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null | undefined;
  readonly description?: string | null | undefined;
  readonly description_localizations?: Readonly<Record<string, string>> | null | undefined;
  readonly options?: readonly CommandOption[] | null | undefined;
}

/** The characters of names, descriptions and values, of which a command may have 8000; of translations the longest. */
export function commandSize(command: Sized): number {
  return ownSize(command) + (command.options ?? []).reduce((sum, option) => sum + optionSize(option), 0);
}

function optionSize(option: CommandOption): number {
  const choices = option.choices ?? [];
  return choices.reduce((sum, choice) => sum + ownSize(choice) + codePoints(String(choice.value)), commandSize(option));
}

function ownSize(sized: Omit<Sized, 'options'>): number {
  return (
    longest(sized.name, sized.name_localizations) + longest(sized.description ?? '', sized.description_localizations)
  );
}

function longest(text: string, translations: Sized['name_localizations']): number {
  return Math.max(...[text, ...Object.values(translations ?? {})].map(codePoints));
}
