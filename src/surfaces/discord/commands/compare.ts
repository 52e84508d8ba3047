import { ApplicationCommandOptionType } from 'discord.js';
import { labelOf } from '../../../localities/label.ts';
import type { Locality } from '../../../localities/locality.ts';
import { commandReply } from '../command-reply.ts';
import type { BotApp } from '../context.ts';
import { Refusal, respond } from '../error-reply.ts';
import { heading } from '../heading.ts';
import type { Outgoing } from '../outgoing.ts';
import { placeName } from '../place-name.ts';
import { placeMeant, placeOption } from '../place-option.ts';
import { renderComparison, type Side } from '../render-comparison.ts';
import { wording } from '../wording.ts';
import { type Command, WHERE } from './command.ts';

/** `/compare first second topic` */
export const compare: Command = {
  data: {
    ...WHERE,
    name: 'compare',
    description: 'What the documents say on a topic about two places, one below the other',
    options: [
      placeOption('first', 'One place, in English or Chinese', true),
      placeOption('second', 'The other place, in English or Chinese', true),
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        description: 'What to compare: a question, or a few words',
        required: true,
        minLength: 1,
        maxLength: 100,
      },
    ],
  },

  async execute(interaction, context) {
    const { app } = context;
    const written = (name: string) => interaction.options.getString(name, true);
    await respond(commandReply(interaction, false), context, async () => {
      const [first, second] = [placeMeant(written('first'), app.index), placeMeant(written('second'), app.index)];
      return comparison(first, second, written('topic'), app);
    });
  },
};

async function comparison(first: Locality, second: Locality, topic: string, app: BotApp): Promise<Outgoing> {
  const { gazetteer } = app.index;
  if (first.id === second.id) throw new Refusal(wording.samePlace(placeName(labelOf(first, gazetteer))));
  const side = async (place: Locality): Promise<Side> => ({
    place: labelOf(place, gazetteer),
    answer: await app.ask(topic, { scope: [place.id], limit: 1 }),
  });
  return renderComparison(heading(topic), await Promise.all([side(first), side(second)]), app.index);
}
