import type { TopLevelComponent } from 'discord.js';
import type { Gazetteer } from '../../../localities/gazetteer.ts';
import type { LocalityLabel } from '../../../localities/label.ts';
import type { Language } from '../language/language.ts';
import { unmarked } from '../language/mark.ts';
import { plainName } from '../places/place-name.ts';
import { label } from '../writing/field.ts';
import { customIds } from '../writing/ids-below.ts';
import { type Button, button } from '../writing/outgoing.ts';
import type { KeptBounds } from './bounds-id.ts';
import { formatScopeId, formatUnboundId, parseScopeId, parseUnboundId } from './scope-id.ts';

const LONGEST_LABEL = 80;

/** What an answer is limited to. */
export interface Limit {
  /** Ids of localities, none where they are no longer known; null for all of the collection. */
  readonly localities: readonly string[] | null;
  /** Dates and documents; null for all. */
  readonly bounds: KeptBounds | null;
}

/**
 * The buttons that ask the question again: of all of the collection, without dates and documents, or of what the quote
 * is about.
 * @param subject the first locality that the quote is about
 */
export function scopeButtons(
  limit: Limit,
  subject: LocalityLabel | undefined,
  gazetteer: Gazetteer,
  language: Language,
): Button[] {
  const narrower = subject && isNarrower(subject, limit, gazetteer) ? subject : undefined;
  return [...wideningButtons(limit, language), ...onlyButtons(narrower ? [narrower] : [], language, limit.bounds)];
}

function wideningButtons({ localities, bounds }: Limit, language: Language): Button[] {
  const everywhere =
    localities &&
    (formatScopeId({ wanted: [], current: localities, bounds }) ?? formatScopeId({ wanted: [], current: [], bounds }));
  const unbound = bounds && formatUnboundId({ current: localities ?? [], bounds });
  return [
    ...(everywhere ? [button(language.say('answer.askEverywhere'), everywhere)] : []),
    ...(unbound ? [button(unboundLabel(bounds, language), unbound)] : []),
  ];
}

/** What the button says that asks again without dates and documents. */
export function unboundLabel({ document }: Pick<KeptBounds, 'document'>, { say }: Language): string {
  return document === null ? say('bounds.askAnyDate') : say('bounds.askAnyDocument');
}

/** A button for each locality that asks the question of it alone. */
export function onlyButtons(
  localities: readonly LocalityLabel[],
  language: Language,
  bounds: KeptBounds | null = null,
): Button[] {
  return localities.flatMap((locality) => {
    const customId = formatScopeId({ wanted: [locality.id], current: [], bounds });
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
  const ids = components.flatMap(customIds).map((id) => unmarked(id).id);
  const everywhere = ids.flatMap((id) => parseScopeId(id) ?? []).find(({ wanted }) => wanted.length === 0);
  const [unbound] = ids.flatMap((id) => parseUnboundId(id) ?? []);
  return { localities: everywhere?.current ?? null, bounds: everywhere?.bounds ?? unbound?.bounds ?? null };
}

function isNarrower({ id }: LocalityLabel, { localities: limit }: Limit, gazetteer: Gazetteer): boolean {
  if (limit === null) return true;
  const locality = gazetteer.get(id);
  if (!locality || (limit.length === 1 && limit[0] === id)) return false;
  return limit.some((one) => locality.id === one || gazetteer.around(locality).some((around) => around.id === one));
}
