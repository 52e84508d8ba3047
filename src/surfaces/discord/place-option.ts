import {
  type ApplicationCommandAutocompleteStringOptionData,
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
} from 'discord.js';
import type { PassageIndex } from '../../index/passage-index.ts';
import { labelOf } from '../../localities/label.ts';
import type { Locality } from '../../localities/locality.ts';
import type { Context } from './context.ts';
import { summary } from './discord-errors.ts';
import { Refusal } from './error-reply.ts';
import { label } from './field.ts';
import { placeNames, plainName } from './place-name.ts';
import { takeUpIndex } from './take-up.ts';
import { wording } from './wording.ts';

/** What Discord takes of completions. */
const MOST = 25;
const LONGEST_VALUE = 100;
const NAME_ROOM = 60;
const CHINESE_ROOM = 25;

/** As many namesakes as a refusal names. */
const MAX_NAMESAKES = 4;

/** An option of a command that takes a locality: it completes what is typed, and takes any text nevertheless. */
export function placeOption(
  name: string,
  description: string,
  required: boolean,
): ApplicationCommandAutocompleteStringOptionData & { autocomplete: true } {
  return {
    type: ApplicationCommandOptionType.String,
    name,
    description,
    required,
    autocomplete: true,
    maxLength: LONGEST_VALUE,
  };
}

/** Completes what is typed in any such option. Never throws: the list is empty then. */
export async function completePlace(interaction: AutocompleteInteraction, context: Context): Promise<void> {
  const { app, log } = context;
  await takeUpIndex(context);
  try {
    await interaction.respond(choicesFor(interaction.options.getFocused(), app.index, log));
  } catch (error) {
    log.info(summary(error), 'Cannot send the completions of a place');
  }
}

function choicesFor(typed: string, index: PassageIndex, log: Context['log']) {
  try {
    const found = index.complete(typed, MOST).filter(({ id }) => id.length <= LONGEST_VALUE);
    return found.slice(0, MOST).map((locality) => ({ name: choiceName(locality, index), value: locality.id }));
  } catch (error) {
    log.error({ err: error }, 'Cannot complete the name of a place');
    return [];
  }
}

/** "Kecheng District, Quzhou · 柯城区 (4)", with the number of passages where there are any. */
function choiceName(locality: Locality, { gazetteer, localities }: PassageIndex): string {
  const chinese = locality.names.find((name) => /\p{Script=Han}/u.test(name));
  const name = plainName(labelOf(locality, gazetteer), NAME_ROOM);
  const names = chinese === undefined ? name : `${name} · ${label(chinese, CHINESE_ROOM)}`;
  const passages = localities.about(locality.id).length;
  return passages === 0 ? names : wording.withCount(names, passages);
}

/**
 * What is meant by what was written in such an option: one, or several namesakes.
 * @throws Refusal when nothing is called so
 */
export function placesMeant(written: string, index: PassageIndex): readonly [Locality, ...Locality[]] {
  const [first, ...others] = index.lookUp(written);
  if (!first) throw new Refusal(wording.unknownPlace(written));
  return [first, ...others];
}

/**
 * The one that is meant.
 * @throws Refusal when nothing is called so, or several are
 */
export function placeMeant(written: string, index: PassageIndex): Locality {
  const [place, ...others] = placesMeant(written, index);
  if (others.length === 0) return place;
  const labels = [place, ...others].map((one) => labelOf(one, index.gazetteer));
  throw new Refusal(wording.severalPlaces(written, placeNames(labels, MAX_NAMESAKES, 'or')));
}
