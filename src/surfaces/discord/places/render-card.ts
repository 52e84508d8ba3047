import type { Citation } from '../../../answer/answer.ts';
import type { LocalityCard } from '../../../index/locality-card.ts';
import type { Locality } from '../../../localities/locality.ts';
import { nameKey } from '../../../localities/names.ts';
import type { Layout } from '../answers/render-page.ts';
import type { Language } from '../language/language.ts';
import { formatPageId } from '../writing/custom-id.ts';
import { field } from '../writing/field.ts';
import { title } from '../writing/heading.ts';

/** By `weigh`, once escaped; together below `TOP_ROOM`. */
const ROOM = { heading: 80, name: 32, around: 44, part: 32, topic: 90 } as const;
const MAX = { names: 3, around: 3, parts: 4 } as const;

/** What a collection has of a locality, as the top of a message. */
export function renderCard(card: LocalityCard, language: Language, topic: string | null = null): string[] {
  const { locality, naming, parts } = card;
  const names = otherNames(locality).map((name) => field(name, ROOM.name));
  const shown = parts.map(({ name, passages }) =>
    language.say('places.withCount', { name: field(name, ROOM.part), count: passages }),
  );
  const facts = [
    joined(names.length > 0 && language.listed(names, MAX.names), placeOf(card, language)),
    joined(
      ...countsOf(card, language),
      card.passages > 0 && naming > 0 && language.say('places.alsoNamed', { count: naming }),
    ),
    shown.length > 0 ? language.say('places.partNames', { names: language.listed(shown, MAX.parts) }) : '',
    topic === null ? '' : language.say('places.onTopic', { topic: field(topic, ROOM.topic) }),
  ];
  const lines = facts.filter((fact) => fact !== '').map((fact) => `-# ${fact}`);
  return [title(locality.name, ROOM.heading), ...(lines.length > 0 ? [lines.join('\n')] : [])];
}

/** How the pages of what a locality's passages say on a topic are laid out. */
export function cardLayout(
  top: readonly string[],
  citations: readonly Citation[],
  publicUrl: string | undefined,
): Layout {
  const references = citations.map(({ reference }) => reference);
  return {
    top,
    pageId: (page) => formatPageId({ of: 'card', page, citations: references }),
    buttons: () => [],
    publicUrl,
  };
}

/** But those that only part the syllables of its name, as in "Ke Cheng". */
function otherNames({ name, names }: Locality): string[] {
  return names.filter((other) => !nameKey(name).startsWith(nameKey(other)));
}

/** "4 passages in 2 documents" */
export function passagesIn(passages: number, documents: number, { say }: Language): string {
  return say('places.passagesIn', {
    passages: say('places.passages', { count: passages }),
    documents: say('places.documents', { count: documents }),
  });
}

/** "district in Quzhou, Zhejiang" */
function placeOf({ locality, around }: LocalityCard, language: Language): string {
  const names = around.slice(0, MAX.around).map(({ name }) => field(name, ROOM.around));
  const kind = locality.kind === 'other' ? '' : language.say(`kind.${locality.kind}`);
  if (names.length === 0) return kind;
  const chain = names.join(language.say('places.chain'));
  return kind === ''
    ? language.say('places.within', { around: chain })
    : language.say('places.kindWithin', { kind, around: chain });
}

function countsOf({ passages, documents, newest }: LocalityCard, language: Language): string[] {
  if (passages === 0) return [];
  return [
    passagesIn(passages, documents, language),
    ...(newest === null ? [] : [language.say('places.newest', { date: language.date(newest) })]),
  ];
}

function joined(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false && part !== '').join(' · ');
}
