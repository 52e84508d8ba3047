import { ApplicationCommandOptionType } from 'discord.js';
import { completedOption } from '../completed-option.ts';
import type { Context } from '../context.ts';
import { wholeHeading } from '../heading.ts';
import { named } from '../language/named.ts';
import type { Outgoing } from '../outgoing.ts';
import { formatCardId } from '../place-id.ts';
import { placeLabel } from '../place-label.ts';
import { placesMeant } from '../place-option.ts';
import { renderWhich } from '../render-which.ts';
import { formatScopeId } from '../scope-id.ts';
import { cardOnTopic, cardPage } from '../turn-card.ts';
import { type Command, WHERE } from './command.ts';

/** `/locality name [topic]` */
export const locality: Command = {
  data: {
    ...WHERE,
    ...named('command.locality'),
    options: [
      completedOption('option.locality.name', true),
      {
        type: ApplicationCommandOptionType.String,
        ...named('option.locality.topic'),
        minLength: 1,
        maxLength: 100,
      },
    ],
  },

  answer({ options }, context) {
    return show(options.getString('name', true), options.getString('topic'), context);
  },
};

async function show(written: string, topic: string | null, context: Context): Promise<Outgoing> {
  const {
    app: { index },
    language,
  } = context;
  const [place, ...others] = placesMeant(written, index, language);
  if (others.length === 0) return topic === null ? cardPage(place.id, 1, context) : cardOnTopic(place, topic, context);
  const labels = [place, ...others].map((one) => placeLabel(one, index.gazetteer, language));
  return topic === null
    ? renderWhich(labels, null, ({ id }) => formatCardId({ id, page: 1 }), language)
    : renderWhich(
        labels,
        wholeHeading(topic, language),
        ({ id }) => formatScopeId({ wanted: [id], current: [] }),
        language,
      );
}
