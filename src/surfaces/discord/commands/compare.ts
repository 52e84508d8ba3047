import { ApplicationCommandOptionType } from 'discord.js';
import type { Locality } from '../../../localities/locality.ts';
import { named } from '../language/named.ts';
import { placeLabel } from '../places/place-label.ts';
import { placeName } from '../places/place-name.ts';
import { placeMeant } from '../places/place-option.ts';
import { renderComparison, type Side } from '../places/render-comparison.ts';
import { completedOption } from '../replying/completed-option.ts';
import type { Context } from '../replying/context.ts';
import { Refusal } from '../replying/error-reply.ts';
import { heading } from '../writing/heading.ts';
import type { Outgoing } from '../writing/outgoing.ts';
import { type Command, WHERE } from './command.ts';

/** `/compare first second topic` */
export const compare: Command = {
  data: {
    ...WHERE,
    ...named('command.compare'),
    options: [
      completedOption('option.compare.first', true),
      completedOption('option.compare.second', true),
      {
        type: ApplicationCommandOptionType.String,
        ...named('option.compare.topic'),
        required: true,
        minLength: 1,
        maxLength: 100,
      },
    ],
  },

  answer({ options }, context) {
    const { app, language } = context;
    const place = (option: string) => placeMeant(options.getString(option, true), app.index, language);
    return comparison(place('first'), place('second'), options.getString('topic', true), context);
  },
};

async function comparison(
  first: Locality,
  second: Locality,
  topic: string,
  { app, config, language }: Context,
): Promise<Outgoing> {
  const { gazetteer } = app.index;
  if (first.id === second.id)
    throw new Refusal(
      language.say('places.same', { name: placeName(placeLabel(first, gazetteer, language), language) }),
    );
  const side = async (place: Locality): Promise<Side> => ({
    place: placeLabel(place, gazetteer, language),
    answer: await app.ask(topic, { scope: [place.id], limit: 1 }),
  });
  return renderComparison(
    heading(topic, language),
    await Promise.all([side(first), side(second)]),
    app.index,
    language,
    config.publicUrl,
  );
}
