import { ApplicationCommandOptionType } from 'discord.js';
import { labelOf } from '../../../localities/label.ts';
import { commandReply } from '../command-reply.ts';
import type { BotApp } from '../context.ts';
import { respond } from '../error-reply.ts';
import { wholeHeading } from '../heading.ts';
import type { Outgoing } from '../outgoing.ts';
import { formatCardId } from '../place-id.ts';
import { placeOption, placesMeant } from '../place-option.ts';
import { renderWhich } from '../render-which.ts';
import { formatScopeId } from '../scope-id.ts';
import { cardOnTopic, cardPage } from '../turn-card.ts';
import { type Command, WHERE } from './command.ts';

/** `/locality name [topic]` */
export const locality: Command = {
  data: {
    ...WHERE,
    name: 'locality',
    description: 'What this collection has about a place: a summary, and its passages, the newest first',
    options: [
      placeOption('name', 'The place, in English or Chinese', true),
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        description: 'Only the passages on this topic (default: all, the newest first)',
        minLength: 1,
        maxLength: 100,
      },
    ],
  },

  async execute(interaction, context) {
    const { options } = interaction;
    const reply = commandReply(interaction, false);
    await respond(reply, context, () => show(options.getString('name', true), options.getString('topic'), context.app));
  },
};

async function show(written: string, topic: string | null, app: BotApp): Promise<Outgoing> {
  const { index } = app;
  const [place, ...others] = placesMeant(written, index);
  if (others.length === 0) return topic === null ? cardPage(place.id, 1, app) : cardOnTopic(place, topic, app);
  const labels = [place, ...others].map((one) => labelOf(one, index.gazetteer));
  return topic === null
    ? renderWhich(labels, null, ({ id }) => formatCardId({ id, page: 1 }))
    : renderWhich(labels, wholeHeading(topic), ({ id }) => formatScopeId({ wanted: [id], current: [] }));
}
