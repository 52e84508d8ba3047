import type { TopLevelComponent } from 'discord.js';
import type { Gazetteer } from '../../localities/gazetteer.ts';
import type { LocalityLabel } from '../../localities/label.ts';
import { label } from './field.ts';
import { customIds } from './ids-below.ts';
import type { Language } from './language/language.ts';
import { unmarked } from './language/mark.ts';
import { type Button, button } from './outgoing.ts';
import { plainName } from './place-name.ts';
import { formatScopeId, parseScopeId } from './scope-id.ts';

const LONGEST_LABEL = 80;

/** The ids of what an answer is limited to, none where that is no longer known; null for all of the collection. */
export type Limit = readonly string[] | null;

/**
 * The buttons that ask the question again, of all of the collection or of what the quote is about.
 * @param subject the first locality that the quote is about
 */
export function scopeButtons(
  limit: Limit,
  subject: LocalityLabel | undefined,
  gazetteer: Gazetteer,
  language: Language,
): Button[] {
  const wider = limit && (formatScopeId({ wanted: [], current: limit }) ?? formatScopeId({ wanted: [], current: [] }));
  const narrower = subject && isNarrower(subject, limit, gazetteer) ? subject : undefined;
  return [
    ...(wider ? [button(language.say('answer.askEverywhere'), wider)] : []),
    ...onlyButtons(narrower ? [narrower] : [], language),
  ];
}

/** A button for each locality that asks the question of it alone. */
export function onlyButtons(localities: readonly LocalityLabel[], language: Language): Button[] {
  return localities.flatMap((locality) => {
    const customId = formatScopeId({ wanted: [locality.id], current: [] });
    return customId
      ? [
          button(
            label(language.say('answer.askOnly', { name: plainName(locality, language) }), LONGEST_LABEL),
            customId,
          ),
        ]
      : [];
  });
}

/** What the answer of a message that was sent before is limited to, by its buttons. */
export function limitOf(components: readonly TopLevelComponent[]): Limit {
  const requests = components.flatMap(customIds).map((id) => parseScopeId(unmarked(id).id));
  return requests.find((request) => request?.wanted.length === 0)?.current ?? null;
}

function isNarrower({ id }: LocalityLabel, limit: Limit, gazetteer: Gazetteer): boolean {
  if (limit === null) return true;
  const locality = gazetteer.get(id);
  if (!locality || (limit.length === 1 && limit[0] === id)) return false;
  return limit.some((one) => locality.id === one || gazetteer.around(locality).some((around) => around.id === one));
}
