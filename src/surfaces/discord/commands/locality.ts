import { ApplicationCommandOptionType } from 'discord.js';
import { formatScopeId } from '../answers/scope-id.ts';
import { named } from '../language/named.ts';
import { formatCardId } from '../places/place-id.ts';
import { placeLabel } from '../places/place-label.ts';
import { placesMeant } from '../places/place-option.ts';
import { renderWhich } from '../places/render-which.ts';
import { cardOnTopic, cardPage } from '../places/turn-card.ts';
import { completedOption } from '../replying/completed-option.ts';
import type { Context } from '../replying/context.ts';
import { wholeHeading } from '../writing/heading.ts';
import type { Outgoing } from '../writing/outgoing.ts';
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
