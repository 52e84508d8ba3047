import type { Answer } from '../../../answer/answer.ts';
import type { LocalityCard } from '../../../index/locality-card.ts';
import type { Gazetteer } from '../../../localities/gazetteer.ts';
import { type LocalityLabel, labelOf } from '../../../localities/label.ts';
import type { Locality } from '../../../localities/locality.ts';
import type { Language } from '../language/language.ts';

const HAN = /\p{Script=Han}/u;

/** The first Chinese name of a locality, where one is known. */
export function chineseNameOf({ name, names }: Pick<Locality, 'name' | 'names'>): string | undefined {
  return [name, ...names].find((one) => HAN.test(one));
}

/** A locality by the names that readers of a language know. */
export function placeLabel(locality: Locality, gazetteer: Gazetteer, language: Language): LocalityLabel {
  return labelFor(labelOf(locality, gazetteer), gazetteer, language);
}

/** A label by the names that readers of a language know; what lies in nothing stays so. */
export function labelFor<Label extends LocalityLabel>(label: Label, gazetteer: Gazetteer, language: Language): Label {
  const locality = language.tag === 'en' ? undefined : gazetteer.get(label.id);
  if (!locality) return label;
  const [around] = gazetteer.around(locality);
  const within = label.within === null || !around ? label.within : (chineseNameOf(around) ?? label.within);
  return { ...label, name: chineseNameOf(locality) ?? label.name, within };
}

/** An answer whose localities have the names that readers of a language know. */
export function answerFor<One extends Answer>(answer: One, gazetteer: Gazetteer, language: Language): One {
  if (language.tag === 'en') return answer;
  const each = <Label extends LocalityLabel>(labels: readonly Label[]) =>
    labels.map((label) => labelFor(label, gazetteer, language));
  return {
    ...answer,
    scope: each(answer.scope),
    missing: each(answer.missing),
    excluded: each(answer.excluded),
    ...(answer.outcome === 'quoted' && {
      unanswered: each(answer.unanswered),
      beyondLimit: each(answer.beyondLimit),
    }),
    ...(answer.outcome === 'not-found' && { covered: each(answer.covered) }),
    ...(answer.outcome === 'which-locality' && { candidates: each(answer.candidates) }),
  };
}

/** The same of a card. */
export function cardFor(card: LocalityCard, gazetteer: Gazetteer, language: Language): LocalityCard {
  if (language.tag === 'en') return card;
  const { locality } = card;
  return {
    ...card,
    locality: {
      ...locality,
      name: chineseNameOf(locality) ?? locality.name,
      names: [locality.name, ...locality.names],
    },
    around: card.around.map((label) => labelFor(label, gazetteer, language)),
    parts: card.parts.map((label) => labelFor(label, gazetteer, language)),
  };
}
